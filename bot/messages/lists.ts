// What stands above and below the lists that people browse.
import { LEVELS } from '../../knowledge/answer/question/asker.ts'
import type { Whose } from '../../knowledge/answer/records/whose-task.ts'
import type { AgencyEntry } from '../../knowledge/browse/agency-index.ts'
import type { Undated } from '../../knowledge/browse/deadlines.ts'
import type { PlanEntry } from '../../knowledge/browse/plan-entries.ts'
import { formatPeriod } from '../../knowledge/answer/compose/plan-name.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { OccurrenceBasis } from '../../knowledge/time/occurrences.ts'
import { formatDay } from './dates.ts'

export const VIEW_GONE = 'Danh sách này không còn: kế hoạch đã được thay hoặc rút. Anh/chị mở lại từ lệnh giúp tôi nhé.'

export const plansHead = (count: number) => `Có ${count} kế hoạch đã nạp`
export const PICK_PLAN_FOR_TARGETS = 'Anh/chị chọn kế hoạch để xem chỉ tiêu'
export const NO_TARGETS = 'Các kế hoạch đã nạp chưa có chỉ tiêu nào.'

/** `newer`: what a newer plan of the same kind is called. */
type PlanReading = { readonly newer: string | undefined; readonly style: DateStyle }

/** "UBND tỉnh · 17/09/2024 · 21 nhiệm vụ, 26 chỉ tiêu · đã có kế hoạch mới hơn" */
export function planDetail({ head, tasks, targets }: PlanEntry, { newer, style }: PlanReading): string {
  const counts = [tasks > 0 ? `${tasks} nhiệm vụ` : '', targets > 0 ? `${targets} chỉ tiêu` : '']
    .filter(Boolean)
    .join(', ')
  return [head.issuer ?? '', head.issuedOn ? formatDay(head.issuedOn, style) : '', counts, sayState(newer)]
    .filter(Boolean)
    .join(' · ')
}

const sayState = (newer: string | undefined) => (newer === undefined ? 'đang dùng' : 'đã có kế hoạch mới hơn')

/** What a plan says of itself, a line each; what it does not say is left out. */
export function planFacts({ head, file, tasks, targets }: PlanEntry, { newer, style }: PlanReading): readonly string[] {
  const issued = head.issuedOn ? formatDay(head.issuedOn, style) : head.issuedWording
  return [
    head.subject ?? '',
    head.issuer ? `Cơ quan ban hành: ${head.issuer}` : '',
    issued ? `Ngày ban hành: ${issued}` : '',
    head.signer ? `Người ký: ${head.signer.name}${head.signer.title ? `, ${head.signer.title}` : ''}` : '',
    head.period ? `Thời gian: ${formatPeriod(head.period)}` : '',
    `Tình trạng: ${newer === undefined ? 'đang dùng' : `đã có kế hoạch mới hơn (${newer})`}`,
    `Gồm ${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
    head.quality.kind === 'scan' ? 'Đọc từ bản quét, chữ và số có thể sai: nên đối chiếu bản gốc.' : '',
    `Tệp: ${file}`,
  ].filter(Boolean)
}

export const ITS_TASKS = 'Nhiệm vụ'
export const ITS_TARGETS = 'Chỉ tiêu'
export const TRY_ASKING = 'Hỏi thử'
/** A question that every plan answers. */
export const questionAboutPlan = (name: string) => `${name} nói về việc gì?`

export const agenciesHead = (count: number) =>
  `Có ${count} cơ quan, đơn vị trong các kế hoạch. Anh/chị chọn một, hoặc gõ /nhiemvu rồi đến tên`
export const agenciesMeant = (words: string, count: number) =>
  `Có ${count} cơ quan, đơn vị ứng với “${words}”. Anh/chị chọn một`
export const agencyUnknown = (words: string) =>
  `Trong các kế hoạch đã nạp không có cơ quan nào ứng với “${words}”. Anh/chị chọn trong danh sách`
export const NO_AGENCIES = 'Các kế hoạch đã nạp chưa giao nhiệm vụ cho cơ quan, đơn vị nào.'
export const agencyLabel = ({ name, leads, helps }: AgencyEntry) => `${name} (${leads.length + helps.length})`
export const agencyHead = (name: string) => `Nhiệm vụ của ${name}`
export const leadsSection = (count: number) => `Chủ trì, thực hiện (${count})`
export const helpsSection = (count: number) => `Phối hợp (${count})`

export const targetGroupsHead = (plan: string) => `${plan}. Anh/chị chọn nhóm chỉ tiêu`
export const UNNAMED_GROUP = 'Các chỉ tiêu khác'

type DueList = {
  readonly when: 'coming' | 'past'
  readonly days?: { readonly said: string }
  readonly whose?: Whose
}

/** "Các việc sắp đến hạn của Sở Y tế", "Các việc có hạn trong tuần này" */
export function deadlinesHead({ when, days, whose }: DueList): string {
  const of = whose ? ` ${sayWhose(whose)}` : ''
  if (days) return `Các việc${of} có hạn ${days.said}`
  return when === 'past' ? `Các việc đã qua hạn theo kế hoạch${of}` : `Các việc sắp đến hạn${of}`
}

export function nothingDue({ when, days, whose }: DueList): string {
  const of = whose ? ` ${sayWhose(whose)}` : ''
  const span = days?.said ?? (when === 'past' ? 'trong 12 tháng qua' : 'trong 12 tháng tới')
  const [first = '', ...others] = `${span} không có việc nào${of} ghi ngày ${when === 'past' ? 'đã qua' : 'đến'} hạn.`
  return `${first.toUpperCase()}${others.join('')}`
}

/** "của Sở Y tế", "nói đến mầm non" */
const sayWhose = (whose: Whose): string =>
  whose.kind === 'agency' ? `của ${whose.name}` : `nói đến ${LEVELS[whose.schooling]}`

export const EVERYBODYS = 'Việc của mọi cơ quan'
/** Of the button; a longer name would not fit. */
export const sayOnly = (whose: Whose) =>
  whose.kind === 'agency' ? 'Chỉ việc của cơ quan tôi' : `Chỉ việc ${sayWhose(whose)}`
export const pastButton = (count: number) => `Đã qua hạn (${count})`
export const COMING_BUTTON = 'Sắp đến hạn'
/** A plan does not say what has been done meanwhile. */
export const PAST_NOTE = 'Kế hoạch không ghi việc nào đã xong; danh sách chỉ tính theo hạn.'

/** How a day came about, where the plan does not print it as such. */
export const BASIS: Readonly<Record<OccurrenceBasis, string>> = {
  stated: '',
  repeated: 'lặp lại hằng kỳ',
  goal: 'mục tiêu',
  'span-end': 'hết giai đoạn',
  derived: 'suy ra từ “các năm tiếp theo”',
}

/** "Ngoài ra có 12 việc thường xuyên, 3 việc tính theo sự kiện, 5 việc không ghi ngày." */
export function undatedLine({ standing, relative, unstated }: Undated): string {
  const parts = [
    standing > 0 ? `${standing} việc thường xuyên` : '',
    relative > 0 ? `${relative} việc tính theo sự kiện` : '',
    unstated > 0 ? `${unstated} việc không ghi ngày` : '',
  ].filter(Boolean)
  return parts.length === 0 ? '' : `Ngoài ra có ${parts.join(', ')}.`
}
