// When an answer is a list that is paged: more items than a page has.
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { Complaint } from '../answer-rows.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { WRONG } from '../messages/answer.ts'
import { PAGE_ITEMS } from './list-page.ts'
import type { View, ViewOf } from './view.ts'

/** A button remembers them all; nobody turns two hundred pages. */
const MOST_ITEMS = 2000

/** @returns undefined for an answer that is no list, or one that a page holds */
export function listOf(reply: Reply, { feedback, question, intent }: Complaint): View | undefined {
  const { records, heading = '', notes = [] } = reply
  const complaint = { feedback, question, ...(intent !== undefined && { intent }) }
  if (records?.kind === 'task-list' && records.tasks.length > PAGE_ITEMS)
    return { of: 'task-list', heading, notes, tasks: records.tasks.slice(0, MOST_ITEMS), complaint }
  if (records?.kind === 'target-list' && records.targets.length > PAGE_ITEMS)
    return { of: 'target-list', heading, notes, targets: records.targets.slice(0, MOST_ITEMS), complaint }
  // However few: a day is a heading there, and there is a way on to other days.
  if (records?.kind === 'deadlines') {
    const { days, whose, isPast } = records
    return { of: 'deadlines', when: isPast ? 'past' : 'coming', days, ...(whose && { whose }), complaint }
  }
  return undefined
}

/** "Sai?" on every page of it. */
export function complaintButton(
  { complaint }: Pick<ViewOf<'task-list' | 'target-list' | 'deadlines'>, 'complaint'>,
  heading: string,
): readonly LabelledButton[] {
  return complaint ? [{ label: WRONG, press: { kind: 'complain', ...complaint, answer: heading } }] : []
}
