// Inline mode: "@botname …" in any chat shows results; the one that is chosen is sent.
import { ask, tell } from './server-calls.js'
import { TEXTS } from './texts.js'

/** People pause while they type; Telegram's clients wait about as long. */
const PAUSE_MS = 350

/** @param on.picked told when a result was sent; on.start (parameter) when the button above the results is chosen */
export function createInlineMode(state, suggestions, on) {
  let timer
  let asked = 0
  const search = async (query) => {
    const turn = ++asked
    suggestions.open({ label: TEXTS.results, items: [], empty: TEXTS.searching })
    const where = state.where()
    const { ask: id } = await tell('/api/inline', { as: where.as, query })
    const { results, button } = await ask('/api/inline', { id })
    if (turn !== asked) return
    const items = results.map(({ id: result, title, description }) => ({
      title,
      detail: description,
      choose: () => void send({ ...where, ask: id, result }),
    }))
    const above = button ? [{ title: button.text, choose: () => on.start(button.start_parameter ?? '') }] : []
    suggestions.open({ label: TEXTS.results, items: [...above, ...items], empty: TEXTS.noResults })
  }
  const send = async (pick) => {
    await tell('/api/pick', pick)
    on.picked()
  }
  return {
    /** @returns whether the text is an inline query; in a private chat with the bot too, as at Telegram */
    typed: (text) => {
      clearTimeout(timer)
      const [, name = '', query = ''] = /^@(\w+)\s([^]*)$/.exec(text) ?? []
      if (name.toLowerCase() !== state.bot.username.toLowerCase()) {
        asked += 1
        return false
      }
      timer = setTimeout(() => void search(query.trim().slice(0, 256)), PAUSE_MS)
      return true
    },
  }
}
