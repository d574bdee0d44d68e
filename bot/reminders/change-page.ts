// Deadlines that a new version of a plan moved or dropped, as one short message. Pure.
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, lengthOf, type RichText } from '../format/rich-text.ts'
import { changeItem, changesHead, moreTasks, WHOLE_LIST, type Gone, type ReadOn } from '../messages/reminder.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { ReminderPage } from './reminder-page.ts'

export type Change = {
  readonly text: string
  readonly file: string
  /** As it was called when the deadline was known. */
  readonly plan?: string | undefined
  readonly from: VietnamDate
  readonly to: VietnamDate | undefined
}

/** "Short": whoever wants all of them opens the list. */
const MOST_SHOWN = 8

export function changePage(
  changes: readonly Change[],
  /** `nameOf` a live plan. */
  { nameOf, ...read }: ReadOn & { readonly nameOf: (file: string) => string | undefined },
): ReminderPage {
  const shown = changes.map((change) => {
    const name = nameOf(change.file)
    return { ...change, plan: name ?? change.plan ?? change.file, gone: howGone(change.file, name) }
  })
  const textOf = (count: number): RichText => [
    bold(changesHead(shown.map(({ gone }) => gone))),
    ...shown.slice(0, count).flatMap((change, index) => changeItem(change, index + 1, read)),
    ...(changes.length > count ? moreTasks(changes.length - count) : []),
  ]
  const texts = Array.from({ length: MOST_SHOWN }, (_, index) => textOf(MOST_SHOWN - index))
  const text = texts.find((one) => lengthOf(one) <= MESSAGE_LIMIT) ?? textOf(1)
  const coming = { kind: 'show', view: { of: 'deadlines', when: 'coming' }, page: 0, isNew: true } as const
  return { text, rows: changes.length > MOST_SHOWN ? [[{ label: WHOLE_LIST, press: coming }]] : [] }
}

function howGone(file: string, name: string | undefined): Gone {
  if (file === OWN_DEADLINES_FILE) return 'own'
  return name === undefined ? 'with-plan' : 'from-plan'
}
