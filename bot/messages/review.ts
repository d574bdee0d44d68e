// How a version reads to the administrator who has to say yes or no to it.
import { sayField } from '../../knowledge/answer/compose/corrections-of.ts'
import { formatPeriod, planName } from '../../knowledge/answer/compose/plan-name.ts'
import type { MovedDeadline, PlanDifference, TaskField } from '../../ingest/publish/compare-readings.ts'
import { TASK_FIELD_NAMES } from '../../ingest/publish/task-field-names.ts'
import type { Against, Review } from '../../ingest/publish/plan-desk.ts'
import type { Correction } from '../../knowledge/domain/correction.ts'
import { formatWarning } from '../../knowledge/domain/format-warning.ts'
import { formatPlace, type Place } from '../../knowledge/domain/place.ts'
import type { PlanState, Warning } from '../../knowledge/domain/plan.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { Reference } from '../../knowledge/domain/reference.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatDay } from './dates.ts'

export const APPROVE = 'Duyệt'
export const APPROVE_REPLACING = 'Duyệt, thay bản trước'
export const APPROVE_BESIDE = 'Duyệt, giữ cả hai'
export const SEE_ITEMS = 'Xem từng mục'
export const EDIT = 'Sửa'
export const editLabel = (number: number) => `Sửa ${number}`
export const DISCARD = 'Hủy bản này'
export const BACK_TO_REPORT = '‹ Báo cáo'
export const WITHDRAW = 'Thu hồi'
export const KEEP = 'Giữ lại'
export const OPEN_REPORT = 'Báo cáo, sửa'
export const ROLL_BACK = 'Quay lại bản trước'

export const VERSION_GONE =
  'Bản này không còn chờ duyệt: đã được thay, duyệt hoặc hủy. Anh/chị xem /kehoach hoặc gửi lại tệp.'
export const NOTHING_BEFORE = 'Không còn bản trước để quay lại, hoặc bản này không còn dùng.'
export const NO_DRAFTS = 'Không có bản nào đang chờ duyệt. Anh/chị gửi tệp kế hoạch vào đây để nạp.'
export const draftsHead = (count: number) => `Có ${count} bản đang chờ duyệt`

export const PARTS = {
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  deadlines: 'Việc có hạn',
  references: 'Văn bản viện dẫn',
  doubtful: 'Chưa rõ',
  warnings: 'Cần xem lại',
  changes: 'Thay đổi',
} as const

const STATES: Readonly<Record<PlanState, string>> = {
  draft: 'Bản chờ duyệt',
  live: 'Bản đang dùng',
  superseded: 'Bản cũ',
  withdrawn: 'Bản đã rút',
}

const nameOf = ({ head, file }: PlanVersion) => planName(head, file)

/** Most that a phone shows without turning pages; the rest stands behind "Xem từng mục". */
const MOST_SHOWN = 5
const LINE_LENGTH = 200

/** @param dueDays of its tasks, as corrected */
export function reviewReport(
  { plan, against, difference, corrected }: Review,
  dueDays: readonly VietnamDate[],
  style: DateStyle,
): RichText {
  const { head, tasks, targets, references, warnings, passages } = plan.reading
  const days = dueDays.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? `, từ ${formatDay(first, style)} đến ${formatDay(last, style)}` : ''
  const facts = [
    head.subject ?? '',
    head.issuer ? `Cơ quan ban hành: ${head.issuer}` : 'Không thấy cơ quan ban hành',
    head.issuedOn ? `Ngày ban hành: ${formatDay(head.issuedOn, style)}` : '',
    head.period ? `Thời gian: ${formatPeriod(head.period)}` : 'Không thấy năm hay năm học của kế hoạch',
    `Tệp: ${plan.file} (bản ${plan.version})`,
  ].filter(Boolean)
  return [
    bold(`${STATES[plan.state]}: ${nameOf(plan)}`),
    plain(`\n${facts.map((fact) => shorten(fact, LINE_LENGTH)).join('\n')}\n\n`),
    plain(
      `Đọc được ${tasks.length} nhiệm vụ (${days.length} có hạn${span}), ${targets.length} chỉ tiêu, ${references.length} văn bản viện dẫn, ${passages.length} đoạn.`,
    ),
    ...warningLines(warnings),
    ...correctionLines(corrected),
    ...(against && difference ? differenceLines(against, difference, style) : []),
    plain(plan.state === 'draft' ? '\n\nTôi chưa trả lời và chưa nhắc gì theo bản này.' : ''),
  ]
}

/** What was corrected in an earlier version and is printed otherwise now is for a person to look at. */
function correctionLines({ tasks, targets, waiting }: Review['corrected']): RichText {
  const count = [...tasks.values(), ...targets.values()].flat().length
  const shown = waiting.slice(0, MOST_SHOWN).map((one) => `\n• ${shorten(sayWaiting(one), LINE_LENGTH)}`)
  const more = waiting.length > MOST_SHOWN ? `\n… và ${waiting.length - MOST_SHOWN} chỗ khác` : ''
  return [
    ...(count > 0 ? [plain(`\n\nĐã hiệu đính ${count} chỗ, giữ riêng với bản in.`)] : []),
    ...(waiting.length > 0
      ? [plain('\n\n'), bold(`Hiệu đính chưa dùng cho bản này (${waiting.length})`), plain(`${shown.join('')}${more}`)]
      : []),
  ]
}

const sayWaiting = ({ row, field, printed, value }: Correction) =>
  `${shorten(row.text, 80)}: ${sayField(field)} “${printed}” → “${value}”; bản này không còn ghi như vậy`

function warningLines(warnings: readonly Warning[]): RichText {
  if (warnings.length === 0) return []
  const shown = warnings.slice(0, MOST_SHOWN).map((one) => `\n• ${shorten(formatWarning(one), LINE_LENGTH)}`)
  const more = warnings.length > MOST_SHOWN ? `\n… và ${warnings.length - MOST_SHOWN} điều khác` : ''
  return [plain('\n\n'), bold(`${PARTS.warnings} (${warnings.length})`), plain(`${shown.join('')}${more}`)]
}

const sayCounts = ({ added, changed, gone }: PlanDifference['tasks'] | PlanDifference['targets']) =>
  `${added.length} thêm, ${changed.length} sửa, ${gone.length} bỏ`

function differenceLines(
  { kind, plan }: Against,
  { tasks, targets, moved }: PlanDifference,
  style: DateStyle,
): RichText {
  const head =
    kind === 'same-file'
      ? `So với bản đang dùng (bản ${plan.version})`
      : `Có thể thay ${nameOf(plan)}; so với kế hoạch ấy`
  const days = moved.slice(0, MOST_SHOWN).map((one) => `\n• ${sayMoved(one, style)}`)
  const more = moved.length > MOST_SHOWN ? `\n… và ${moved.length - MOST_SHOWN} hạn khác` : ''
  return [
    plain('\n\n'),
    bold(head),
    plain(
      `\nNhiệm vụ: ${sayCounts(tasks)}\nChỉ tiêu: ${sayCounts(targets)}\nHạn dời: ${moved.length}${days.join('')}${more}`,
    ),
  ]
}

const sayDay = (day: VietnamDate | undefined, style: DateStyle) =>
  day === undefined ? 'không ghi ngày' : formatDay(day, style)

const sayMoved = ({ from, to, after }: MovedDeadline, style: DateStyle) =>
  `${sayDay(from, style)} → ${sayDay(to, style)}: ${shorten(after.record.text, 100)}${placed(after.place)}`

export const placed = (place: Place | undefined) => (place ? ` (${formatPlace(place)})` : '')

/** Of what is not in this version any more. */
export const placedIn = ({ file, version }: PlanVersion, place: Place | undefined) =>
  ` (${place ? `${formatPlace(place)}, ` : ''}${file}, bản ${version})`

export const ADDED = 'Thêm'
export const GONE = 'Bỏ'
export const sayFields = (fields: readonly TaskField[]) =>
  `Sửa ${fields.map((field) => TASK_FIELD_NAMES[field]).join(', ')}`
/** Of a value, so that several changes of a row fit. */
const VALUE_LENGTH = 80
const sayValue = (value: string) => (value === '' ? 'để trống' : `“${shorten(value, VALUE_LENGTH)}”`)
export const sayFieldChange = (field: TaskField, before: string, after: string) =>
  `${TASK_FIELD_NAMES[field]}: ${sayValue(before)} → ${sayValue(after)}`
export const VALUES_CHANGED = 'Sửa giá trị'

export const dueBy = (day: VietnamDate, style: DateStyle) => `Hạn ${formatDay(day, style)}`

/** "Chỉ thị 29-CT/TW, 5/1/2024, Ban Bí thư: về …" */
export function sayReference({ kind, number, issuedOn, issuer, subject }: Reference, style: DateStyle): string {
  const facts = [`${kind ?? ''} ${number}`.trim(), issuedOn ? formatDay(issuedOn, style) : '', issuer ?? '']
  return `${facts.filter(Boolean).join(', ')}${subject ? `: ${subject}` : ''}`
}

export const partHead = (part: keyof typeof PARTS, count: number, plan: PlanVersion) =>
  `${PARTS[part]} (${count}) · ${nameOf(plan)}, bản ${plan.version}`
export const NOTHING_IN_PART = 'Không có mục nào.'

export const approved = (plan: PlanVersion, replaces: boolean) =>
  `Đã duyệt. Từ bây giờ tôi trả lời theo ${nameOf(plan)}${replaces ? '; kế hoạch trước chỉ trả lời khi được hỏi đúng năm hoặc đúng số' : ''}.`
export const discarded = (plan: PlanVersion) => `Đã hủy bản ${plan.version} của ${plan.file}. Không có gì thay đổi.`
export const askWithdraw = (plan: PlanVersion) =>
  `Thu hồi ${nameOf(plan)}? Tôi sẽ không trả lời và không nhắc gì theo kế hoạch này nữa; muốn dùng lại thì gửi lại tệp.`
export const withdrawn = (plan: PlanVersion) => `Đã thu hồi ${nameOf(plan)}.`
export const kept = (plan: PlanVersion) => `Giữ lại ${nameOf(plan)}, không có gì thay đổi.`
export const rolledBack = (plan: PlanVersion) =>
  `Đã quay lại bản ${plan.version} của ${nameOf(plan)}. Từ bây giờ tôi trả lời theo bản này.`
