// Reminders, digests and notices of changed deadlines: what is due when, who leads it, and why it came.
import { placeOf } from '../../knowledge/answer/compose/compose-task.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { daysBetween, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, italic, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatDay } from './dates.ts'
import { formatDueDay, formatWeekday } from './due-days.ts'
import { BASIS } from './lists.ts'
import { whereIn } from './source.ts'
import { CORRECTED } from './words.ts'

/** Said on the day on which it is read, in the reader's form of dates. */
export type ReadOn = { readonly today: VietnamDate; readonly style: DateStyle }

/** A task of the message, and who has reported it done: nobody, the reader, or members of a group by name. */
export type ShownTask = { readonly due: DueTask; readonly isDone: boolean; readonly doneBy: readonly string[] }

export const reminderHead = (count: number) => (count === 1 ? 'Nhắc hạn' : `Nhắc hạn: ${count} việc`)
export const digestHead = (
  { from, to, style }: { readonly from: VietnamDate; readonly to: VietnamDate; readonly style: DateStyle },
  count: number,
) => `Việc đến hạn từ ${formatDay(from, style)} đến ${formatDay(to, style)}: ${count} việc`

/** Ten of these fit one message, whatever the plans print. */
const TEXT_LENGTH = 180
const LEADS_LENGTH = 70
const PLAN_LENGTH = 80
const REASON_LENGTH = 240

/** "Hạn: 30/11/2026 (thứ Hai, còn 8 ngày)"; what the plan does not state as a day is said to be none. */
export function dueLine({ occurrence: { dueOn, basis }, isTimeCorrected }: DueTask, { today, style }: ReadOn): string {
  const label = [BASIS[basis], isTimeCorrected ? CORRECTED : ''].filter(Boolean).join(', ')
  return `Hạn: ${formatDueDay(dueOn, today, style)}${label === '' ? '' : ` – ${label}`}`
}

/** @param number of the task in its message; undefined where it is the only one */
export function reminderItem({ due, isDone, doneBy }: ShownTask, number: number | undefined, read: ReadOn): RichText {
  const { task, plan, file, place } = due
  const leads = task.leads.length > 0 ? `\nChủ trì: ${shorten(task.leads.join('; '), LEADS_LENGTH)}` : ''
  const where = [`${shorten(plan, PLAN_LENGTH)}${placeOf({ task })}`, whereIn({ file, place })]
  return [
    plain(`\n${number === undefined ? '' : `${number}. `}${shorten(task.text, TEXT_LENGTH)}\n`),
    bold(dueLine(due, read)),
    plain(`${leads}\n${where.filter(Boolean).join(', ')}`),
    ...(isDone ? [bold(`\n${doneLine(doneBy)}`)] : []),
  ]
}

/** In a group it is said who reported it. */
export const doneLine = (doneBy: readonly string[]) =>
  doneBy.length === 0 ? '✓ Đã xong' : `✓ Đã xong (${shorten(doneBy.join(', '), LEADS_LENGTH)} báo)`

/** The heading above tasks of one kind; after the day nothing is "coming". */
export function sectionOf({ occurrence: { dueOn } }: DueTask, today: VietnamDate): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'Đến hạn hôm nay'
  return days > 0 ? 'Sắp đến hạn' : 'Đã qua hạn'
}

/** @param reasons what was subscribed to, as scopePhrase says it; none where the subscription is gone */
export function whyItCame(reasons: readonly string[], isGroup: boolean): RichText {
  if (reasons.length === 0) return []
  const who = isGroup ? 'Nhóm' : 'Anh/chị'
  return [italic(`\n\n${who} nhận tin này vì đã đăng ký nhắc ${shorten(reasons.join('; '), REASON_LENGTH)}.`)]
}

/** Above buttons that are numbers. */
export const PICK_NUMBER: RichText = [plain('\n\nAnh/chị bấm số của việc để báo xong, hẹn nhắc lại hoặc xem nguồn.')]

export const moreTasks = (count: number): RichText => [plain(`\n\n… và ${count} việc khác.`)]

/** Where a deadline that is gone went: a new version has it no more, its plan is in use no more, or the office took its own back. */
export type Gone = 'from-plan' | 'with-plan' | 'own'

export const changesHead = (gone: readonly Gone[]) =>
  gone.every((one) => one === 'from-plan') ? 'Kế hoạch mới thay đổi hạn' : 'Thay đổi hạn'

export type ShownChange = {
  readonly text: string
  readonly plan: string
  readonly from: VietnamDate
  readonly to: VietnamDate | undefined
  readonly gone: Gone
}

const GONE: Readonly<Record<Gone, string>> = {
  'from-plan': 'Không còn trong kế hoạch mới',
  'with-plan': 'Kế hoạch có hạn này không còn được dùng',
  own: 'Đơn vị đã bỏ hạn này',
}

export function changeItem({ text, plan, from, to, gone }: ShownChange, number: number, read: ReadOn): RichText {
  const before = formatDay(from, read.style)
  const change =
    to === undefined
      ? `${GONE[gone]} (hạn cũ ${before}).`
      : `Hạn chuyển từ ${before} sang ${formatDueDay(to, read.today, read.style)}.`
  return [
    plain(`\n\n${number}. ${shorten(text, TEXT_LENGTH)}\n`),
    bold(change),
    plain(`\n${shorten(plan, PLAN_LENGTH)}`),
  ]
}

export const DONE = 'Đã xong'
export const NOT_DONE = 'Chưa xong'
export const REMIND_LATER = 'Nhắc lại'
export const STOP = 'Tắt'
export const SEE_SOURCE = 'Xem nguồn'
export const WHOLE_LIST = 'Xem đủ danh sách'
export const FULL_LIST_HEAD = 'Các việc của tin nhắc'
export const afterDays = (days: number) => `${days} ngày nữa`
/** On the button of the task that is opened among several. */
export const ofTask = (label: string, number: number) => `${label} (việc ${number})`

export const remindedOn = (day: VietnamDate, style: DateStyle) =>
  `Tôi sẽ nhắc lại vào ${formatDay(day, style)} (${formatWeekday(day)}).`
export const REMINDER_GONE = 'Việc này không còn trong các kế hoạch đang dùng.'
export const SUBSCRIPTION_GONE = 'Đăng ký này đã tắt từ trước.'
export const stopped = (phrase: string) => `Tôi đã tắt nhắc ${phrase}.`
export const TURN_BACK_ON = 'Bật lại'
/** Where a member's name cannot be asked for any more. */
export const SOMEBODY = 'một thành viên'
export const DONE_BY_ANOTHER = 'Việc này do người khác báo đã xong; người ấy bấm “Chưa xong” thì mới bỏ được.'
