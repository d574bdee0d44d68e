// Following what happens: one question after the other, each answered as soon as there is something new.
import { ask } from './server-calls.js'

/** After a lost connection, so that a stopped program is not asked without pause. */
const RETRY_MS = 1500

/** @param handlers.onNews (news, isNewRun): a new run of the program has forgotten every message of the one before */
export async function followNews({ onNews, onLost }) {
  let run = ''
  let after = 0
  for (;;) {
    try {
      const news = await ask('/api/news', { after, run })
      const isNewRun = news.run !== run
      run = news.run
      after = news.revision
      onNews(news, isNewRun)
    } catch {
      onLost()
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
