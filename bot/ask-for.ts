// Asking for somebody: the question goes on with who asks it, and the person may stop it (/huy).
import type { Context } from 'grammy'
import { asksOfOwn, canSpeakFor } from '../knowledge/answer/question/asker.ts'
import type { AnswerQuestion, Question, Reply } from '../knowledge/answer/reply.ts'
import { FIRST_SETTINGS } from '../knowledge/domain/profile.ts'
import type { PeopleStore } from '../knowledge/store/people.ts'
import { conversationKey } from './conversation.ts'
import { GROUP_AGENCY_UNKNOWN, OWN_AGENCY_UNKNOWN } from './messages/settings.ts'
import type { RunningWork } from './running-work.ts'

/** `cancelled`: the person wants no answer any more, and has been told so. */
export type AskFor = (ctx: Context, question: Question) => Promise<Reply | 'cancelled'>

export function createAskFor(deps: {
  readonly answerQuestion: AnswerQuestion
  readonly people: Pick<PeopleStore, 'findProfile'>
  readonly running: RunningWork
}): AskFor {
  return async (ctx, question) => {
    const profile = ctx.chatId === undefined ? undefined : await deps.people.findProfile(ctx.chatId)
    const { agency, schooling } = profile?.settings ?? FIRST_SETTINGS
    const asker = { agency, schooling }
    // Said here and not looked up: a plan that holds "của tôi" would be no answer.
    if (asksOfOwn(question.text) && !canSpeakFor(question.text, asker)) return agencyMissing(ctx)
    return deps.running.run(workKey(ctx), (signal) =>
      unlessAborted(signal, deps.answerQuestion({ ...question, asker, signal })),
    )
  }
}

/** A group's agency is its administrators' to set. */
const agencyMissing = (ctx: Context): Reply => ({
  outcome: 'help',
  text: ctx.chat?.type === 'private' ? OWN_AGENCY_UNKNOWN : GROUP_AGENCY_UNKNOWN,
  citations: [],
})

/** Each stops what is one's own, in the conversation where one says so. */
export const workKey = (ctx: Context): string => `${conversationKey(ctx)} ${ctx.from?.id}`

/** At once, also where the work does not listen; what it gives or throws later is nobody's any more. */
export async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result | 'cancelled'> {
  let cancel: (outcome: 'cancelled') => void
  const cancelled = new Promise<'cancelled'>((resolve) => (cancel = resolve))
  const onAbort = () => cancel('cancelled')
  signal.addEventListener('abort', onAbort)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, cancelled])
  } finally {
    // By hand: a signal of its own would make an error, with its stack, for every question.
    signal.removeEventListener('abort', onAbort)
  }
}
