// Asking for somebody: the question goes on with who asks it, and the person may stop it (/huy).
import type { Context } from 'grammy'
import type { AnswerQuestion, Question, Reply } from '../knowledge/answer/reply.ts'
import { conversationKey } from './conversation.ts'
import type { RunningWork } from './running-work.ts'

/** `cancelled`: the person wants no answer any more, and has been told so. */
export type AskFor = (ctx: Context, question: Question) => Promise<Reply | 'cancelled'>

export function createAskFor(deps: { readonly answerQuestion: AnswerQuestion; readonly running: RunningWork }): AskFor {
  return (ctx, question) =>
    deps.running.run(workKey(ctx), (signal) => unlessAborted(signal, deps.answerQuestion({ ...question, signal })))
}

/** Each stops what is one's own, in the conversation where one says so. */
export const workKey = (ctx: Context): string => `${conversationKey(ctx)} ${ctx.from?.id}`

/** At once, also where the work does not listen; what it gives or throws later is nobody's any more. */
export async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | 'cancelled'> {
  const raced = new AbortController()
  const aborted = new Promise<'cancelled'>((resolve) => {
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true, signal: raced.signal })
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, aborted])
  } finally {
    raced.abort()
  }
}
