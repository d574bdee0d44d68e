// Counts a question that was answered, without anybody; and keeps one that no plan answers, of who agreed to that.
import type { Context } from 'grammy'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { keyOf } from '../../knowledge/browse/entries.ts'
import { questionKey } from '../../knowledge/domain/question-key.ts'
import type { UsageStore } from '../../knowledge/store/usage.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { conversationOf } from '../conversation.ts'
import { errorFacts } from '../error-facts.ts'
import { shorten } from '../format/shorten.ts'
import type { Log } from '../log.ts'

export type NoteQuestion = (
  ctx: Context,
  asked: { readonly text: string; readonly at: Date },
  reply: Reply,
) => Promise<void>

/** A question is a sentence or two; what is longer is kept by its beginning. */
const LONGEST_QUESTION = 300
const LONGEST_TASK = 200

/** After the answer is out; nobody's answer depends on it, so what fails is logged. An update that begins again after a kill counts twice. */
export function createNoteQuestion(deps: {
  readonly usage: Pick<UsageStore, 'count' | 'keepUnanswered'>
  readonly browse: Pick<Browse, 'tasks'>
  readonly log: Log
}): NoteQuestion {
  return async (ctx, { text, at }, reply) => {
    try {
      const { intent, outcome } = reply
      await deps.usage.count({ day: vietnamDateAt(at), intent, outcome, task: await taskOf(deps.browse, reply) })
      // In a group its members did not agree to it.
      if (outcome !== 'nothing-found' || ctx.chat?.type !== 'private') return
      const kept = withoutNumbersOfPeople(shorten(text, LONGEST_QUESTION))
      await deps.usage.keepUnanswered({ chat: ctx.chat.id, key: questionKey(kept), text: kept, at })
    } catch (error) {
      deps.log.warn('question not counted', { ...conversationOf(ctx), ...errorFacts(error) })
    }
  }
}

async function taskOf(browse: Pick<Browse, 'tasks'>, { records }: Reply) {
  if (records?.kind !== 'task') return undefined
  const [entry] = await browse.tasks([records.task])
  // Plans of two years hold the same tasks.
  return entry && { key: keyOf(entry), text: `${shorten(entry.task.text, LONGEST_TASK)} – ${entry.plan}` }
}

/** Numbers of telephones, identity cards and accounts have nine digits or more; no plan's number has. Addresses of mail name a person. */
const withoutNumbersOfPeople = (text: string): string =>
  text.replaceAll(/\d(?:[ .-]?\d){8,}/g, '…').replaceAll(/\S+@\S+\.\S+/g, '…')
