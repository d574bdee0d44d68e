// What stands in charts of indicators: titles, legends, values, doubts, sources.
import type { IndicatorValue } from '../../knowledge/browse/show-indicators.ts'
import { formatPeriod } from '../../knowledge/answer/compose/plan-name.ts'
import type { Period } from '../../knowledge/domain/plan.ts'
import { formatPlace, joinPlaces, type Place } from '../../knowledge/domain/place.ts'
import type { Doubt, TargetValue } from '../../knowledge/domain/target.ts'
import { sayNumber } from './number.ts'

export const KIND_WORDS: Readonly<Record<TargetValue['kind'], string>> = { result: 'Kết quả', target: 'Chỉ tiêu' }

/** "Kết quả năm học 2023-2024" */
export const sayColumn = ({ kind, period }: Pick<TargetValue, 'kind' | 'period'>): string =>
  `${KIND_WORDS[kind]} ${formatPeriod(period)}`

/** As short as below an axis: "2023-2024", "2025". */
export const sayPeriodShortly = ({ from, to }: Period): string => (from === to ? String(from) : `${from}-${to}`)

export const NO_NUMBER = 'không có số liệu'

/**
 * A number as our readers write it; words where the plan prints words beside it ("trên 80"); what is doubtful as it is printed.
 *
 * @param unit "%" and undefined go without a word of their own
 */
export function sayMark({ printed, number, doubt }: TargetValue, unit: string | undefined): string {
  if (doubt !== undefined) return `“${printed}” (${doubt.likely ?? ''}?)`
  if (number === undefined) return printed.trim() === '' ? NO_NUMBER : `${NO_NUMBER}: “${printed}”`
  const said = /\p{L}/u.test(printed) ? printed : sayNumber(number)
  return unit === undefined ? said : `${said} ${unit.toLowerCase()}`
}

export const unitHeading = (unit: string | undefined): string =>
  unit === undefined ? 'Kế hoạch không ghi đơn vị tính' : `Đơn vị tính: ${unit === '%' ? unit : unit.toLowerCase()}`

/** @param where which indicator or column it is said of */
export function doubtNote({ kind, printed, likely }: Doubt, where: string): string {
  const may = likely === undefined ? '' : `, có thể là ${likely}`
  const why = kind === 'unreadable' ? `Không đọc rõ “${printed}”` : `Bản quét in “${printed}”`
  return `${why}${may} (${where}): cần đối chiếu bản gốc.`
}

/** Of several indicators, whose labels show what is printed and what it may be. */
export const DOUBTS_NOTE =
  'Khung nét đứt: số trong ngoặc kép là số in trên bản quét, số có dấu ? là số có thể đúng; cần đối chiếu bản gốc.'

export const correctedNote = (names: readonly string[]): string => `Có số đã hiệu đính: ${names.join('; ')}.`

export const printedNote = (note: string, where: string): string => `Kế hoạch ghi “${note}” (${where}).`

export const otherUnitNote = (plan: string, unit: string | undefined): string =>
  `${plan} tính theo ${unit?.toLowerCase() ?? 'đơn vị khác'}, nên không vẽ chung.`

export const otherValueNote = (plan: string, column: string, printed: string): string =>
  `${plan} ghi số khác cho ${column.toLowerCase()}: ${printed}.`

export const CHANGED_BASE_NOTE =
  'Từ 1/7/2025 xã, phường đã sắp xếp lại, không còn cấp huyện: các số trước và sau không cùng cơ sở tính, không so trực tiếp được.'

export const AXIS_NOTE = 'Đường vẽ không bắt đầu từ 0, để thấy rõ thay đổi.'

export const LONGER_TIME_NOTE = 'Chỉ tiêu có nhiều mốc: hình vẽ kết quả gần nhất và mốc cuối.'

/** "Chỉ tiêu cao hơn kết quả 1,3 điểm phần trăm." */
export function sayDifference(difference: number, unit: string | undefined): string {
  const amount =
    `${sayNumber(Math.abs(difference))} ${unit === '%' ? 'điểm phần trăm' : (unit?.toLowerCase() ?? '')}`.trim()
  if (difference === 0) return 'Chỉ tiêu bằng kết quả.'
  return `Chỉ tiêu ${difference > 0 ? 'cao hơn' : 'thấp hơn'} kết quả ${amount}.`
}

/** Of the button. */
export const CHART = 'Biểu đồ'

export const CHART_GONE = 'Các chỉ tiêu này không còn trong kế hoạch hiện hành. Anh/chị hỏi lại để có số liệu mới nhất.'

export const NO_NUMBERS_TO_DRAW = 'Các chỉ tiêu này không có con số nào để vẽ; kế hoạch chỉ ghi bằng lời.'

export const groupTitle = (count: number): string => `${count} chỉ tiêu`

/** "Nguồn: Kế hoạch 3707/KH-UBND (năm học 2024-2025), dòng 45–60; …" */
export function sayChartSource(values: readonly IndicatorValue[]): string {
  const plans = [...new Set(values.map(({ plan }) => plan))]
  const said = plans.map((plan) => {
    const own = values.filter((value) => value.plan === plan)
    const [first, ...rest] = own.flatMap(({ place }) => place ?? []) as [Place?, ...Place[]]
    const where = first === undefined ? '' : `, ${formatPlace(joinPlaces([first, ...rest]))}`
    return `${plan}${where}${own.some(({ isFromScan }) => isFromScan) ? ', đọc từ bản quét' : ''}`
  })
  return `Nguồn: ${said.join('; ')}.`
}
