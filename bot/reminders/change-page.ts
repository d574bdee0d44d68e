// Deadlines that a new version of a plan moved or dropped, as one short message. Pure.
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, lengthOf, type RichText } from '../format/rich-text.ts'
import { CHANGES_HEAD, changeItem, moreTasks, WHOLE_LIST, type ReadOn } from '../messages/reminder.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { ReminderPage } from './reminder-page.ts'

export type Change = {
  readonly text: string
  readonly file: string
  readonly from: VietnamDate
  readonly to: VietnamDate | undefined
}

/** "Short": whoever wants all of them opens the list. */
const MOST_SHOWN = 8

export function changePage(
  changes: readonly Change[],
  { nameOf, ...read }: ReadOn & { readonly nameOf: (file: string) => string },
): ReminderPage {
  const textOf = (count: number): RichText => [
    bold(CHANGES_HEAD),
    ...changes
      .slice(0, count)
      .flatMap((change, index) => changeItem({ ...change, plan: nameOf(change.file) }, index + 1, read)),
    ...(changes.length > count ? moreTasks(changes.length - count) : []),
  ]
  const texts = Array.from({ length: MOST_SHOWN }, (_, index) => textOf(MOST_SHOWN - index))
  const text = texts.find((one) => lengthOf(one) <= MESSAGE_LIMIT) ?? textOf(1)
  const coming = { kind: 'show', view: { of: 'deadlines', when: 'coming' }, page: 0, isNew: true } as const
  return { text, rows: changes.length > MOST_SHOWN ? [[{ label: WHOLE_LIST, press: coming }]] : [] }
}
