// A reminder or a digest as one message with its buttons; every press makes it afresh. Pure.
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import { bold, lengthOf, plain, type RichText } from '../format/rich-text.ts'
import {
  afterDays,
  digestHead,
  DONE,
  FULL_LIST_HEAD,
  moreTasks,
  NOT_DONE,
  ofTask,
  PICK_NUMBER,
  REMIND_LATER,
  reminderHead,
  reminderItem,
  sectionOf,
  SEE_SOURCE,
  STOP,
  WHOLE_LIST,
  whyItCame,
  type ReadOn,
} from '../messages/reminder.ts'
import { GO_BACK } from '../messages/words.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { RemindedTask, ShownReminder } from './shown-reminder.ts'

export type ReminderPage = { readonly text: RichText; readonly rows: KeyboardRows }

export type PageState = {
  /** Rows of the ledger that the message was made from. */
  readonly deliveries: readonly number[]
  /** Whose buttons are shown; undefined: none, or the only one. */
  readonly opened: string | undefined
  /** The days to choose from are shown. */
  readonly asksWhen: boolean
}

export type PageReader = ReadOn & {
  readonly isGroup: boolean
  /** What was subscribed to, said. */
  readonly reasons: readonly string[]
  /** Names of those who reported a task done; without one, only that it is done. */
  readonly nameOf: (person: number) => string | undefined
}

/** A name for one task of the message. */
export const taskRef = ({ due }: Pick<RemindedTask, 'due'>) => `${due.key} ${due.occurrence.dueOn}`

/** More than eight are a list, not a message; fewer where a plan's words are long. */
const MOST_SHOWN = 8
const NUMBERS_A_ROW = 5
export const LATER_DAYS = [1, 3, 7] as const

export function reminderPage(shown: ShownReminder, state: PageState, reader: PageReader): ReminderPage {
  const isOpened = state.opened !== undefined
  const counts = Array.from({ length: MOST_SHOWN }, (_, index) => MOST_SHOWN - index)
  const texts = counts.map((count) => ({ count, text: textOf(shown, { count, isOpened }, reader) }))
  const { count, text } = texts.find((one) => lengthOf(one.text) <= MESSAGE_LIMIT) ?? { count: 1, text: [] }
  return { text, rows: rowsOf(shown, shown.tasks.slice(0, count), state) }
}

function textOf(
  { tasks, span }: ShownReminder,
  { count, isOpened }: { readonly count: number; readonly isOpened: boolean },
  reader: PageReader,
): RichText {
  const { today, isGroup, reasons, nameOf } = reader
  const items = tasks.slice(0, count).flatMap(({ due, doneBy }, index, all): RichText => {
    const section = sectionOf(due, today)
    const before = all[index - 1]
    const isNew = before === undefined || sectionOf(before.due, today) !== section
    const names = isGroup ? doneBy.flatMap((person) => nameOf(person) ?? []) : []
    const shown = { due, isDone: doneBy.length > 0, doneBy: names }
    return [
      ...(isNew ? [plain('\n\n'), bold(section)] : [plain('\n')]),
      ...reminderItem(shown, tasks.length === 1 ? undefined : index + 1, reader),
    ]
  })
  return [
    bold(span ? digestHead({ ...span, style: reader.style }, tasks.length) : reminderHead(tasks.length)),
    ...items,
    ...(tasks.length > count ? moreTasks(tasks.length - count) : []),
    ...(tasks.length > 1 && !isOpened ? PICK_NUMBER : []),
    ...whyItCame(reasons, isGroup),
  ]
}

function rowsOf({ tasks }: ShownReminder, shown: readonly RemindedTask[], state: PageState): KeyboardRows {
  const opened = tasks.length === 1 ? tasks[0] : shown.find((task) => taskRef(task) === state.opened)
  if (opened) return ownRows(opened, tasks.length === 1 ? undefined : shown.indexOf(opened) + 1, state)
  const numbers = shown.map((task, index) => button(String(index + 1), state, { task: taskRef(task), does: 'open' }))
  const rows = Math.ceil(numbers.length / NUMBERS_A_ROW)
  return [
    ...Array.from({ length: rows }, (_, row) => numbers.slice(row * NUMBERS_A_ROW, (row + 1) * NUMBERS_A_ROW)),
    ...(tasks.length > shown.length ? [[wholeList(tasks)]] : []),
  ]
}

function ownRows(task: RemindedTask, number: number | undefined, state: PageState): KeyboardRows {
  const press = (does: Does, days?: number) => ({ task: taskRef(task), does, ...(days !== undefined && { days }) })
  const back = button(GO_BACK, state, press(state.asksWhen ? 'open' : 'close'))
  if (state.asksWhen) return [LATER_DAYS.map((days) => button(afterDays(days), state, press('later', days))), [back]]
  const isDone = task.doneBy.length > 0
  const label = isDone ? NOT_DONE : DONE
  const source = task.due.passage
  return [
    [
      button(number === undefined ? label : ofTask(label, number), state, press(isDone ? 'undone' : 'done')),
      ...(source === undefined ? [] : [{ label: SEE_SOURCE, press: { kind: 'passage', passage: source } } as const]),
    ],
    [...(isDone ? [] : [button(REMIND_LATER, state, press('ask-when'))]), button(STOP, state, press('stop'))],
    ...(number === undefined ? [] : [[back]]),
  ]
}

type ReminderPress = Extract<ButtonAction, { kind: 'reminder' }>
type Does = ReminderPress['does']

const button = (
  label: string,
  { deliveries }: PageState,
  press: Pick<ReminderPress, 'task' | 'does'> & { readonly days?: number },
): LabelledButton => ({ label, press: { kind: 'reminder', deliveries: [...deliveries], ...press } })

const wholeList = (tasks: readonly RemindedTask[]): LabelledButton => ({
  label: WHOLE_LIST,
  press: {
    kind: 'show',
    view: { of: 'task-list', heading: FULL_LIST_HEAD, notes: [], tasks: tasks.map(({ due }) => due.id) },
    page: 0,
    isNew: true,
  },
})
