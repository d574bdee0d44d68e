// Answers from indicators: a value with its unit, period and doubt; two values with what lies between them.
import type { Doubt } from '../domain/target.ts'
import { formatNumber } from '../text/numbers.ts'
import { tidy } from '../text/fold.ts'
import { citePassages } from './cite.ts'
import type { Draft } from './draft.ts'
import type { FoundValue } from './find-values.ts'
import { nameIn, type IndicatorFamily } from './indicator-families.ts'
import { formatPeriod, planName } from './plan-name.ts'
import type { Snapshot } from './snapshot.ts'

export function composeValues(family: IndicatorFamily, found: readonly FoundValue[], snapshot: Snapshot): Draft {
  const lines = found.flatMap((one) => [`${sayKind(one)}: ${sayValue(one)}`, ...doubtLines(one), ...noteLines(one)])
  return {
    outcome: 'answered',
    lines: [`${nameOf(family, found[0])}.`, ...lines, ...sourceLines(found)],
    citations: citePassages(
      snapshot,
      found.flatMap(({ stored }) => stored.passageIds),
    ),
    claims: [],
    computed: found.flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : [])),
  }
}

/** The course of an indicator over the years, with what lies between its ends. @param found in order of time */
export function composeCourse(family: IndicatorFamily, found: readonly FoundValue[], snapshot: Snapshot): Draft {
  const course = composeValues(family, found, snapshot)
  const [first, last] = [found[0], found.at(-1)]
  const [from, to] = [first && numberOf(first), last && numberOf(last)]
  if (!first || !last || from === undefined || to === undefined || !haveOneBase(first, last)) return course
  const change = `Từ ${formatPeriod(first.value.period)} đến ${formatPeriod(last.value.period)}: ${sayDifference(first, last, to - from).toLowerCase()}`
  return {
    ...course,
    lines: [...course.lines.slice(0, -1), change, ...course.lines.slice(-1)],
    computed: [...course.computed, formatNumber(Math.abs(Math.round((to - from) * 100) / 100))],
  }
}

/** Several indicators that fit equally well, one a line. */
export function composeAlikeValues(
  each: readonly { readonly family: IndicatorFamily; readonly found: readonly FoundValue[] }[],
  snapshot: Snapshot,
): Draft {
  const all = each.flatMap(({ found }) => found)
  const lines = each.flatMap(({ family, found }) => [
    `- ${nameOf(family, found[0])}: ${found.map((one) => `${sayKind(one).toLowerCase()} ${sayValue(one)}`).join('; ')}`,
    ...found.flatMap((one) => [...doubtLines(one), ...noteLines(one)]),
  ])
  return {
    outcome: 'answered',
    lines: [`Có ${each.length} chỉ tiêu phù hợp:`, ...lines, ...sourceLines(all)],
    citations: citePassages(
      snapshot,
      all.flatMap(({ stored }) => stored.passageIds),
    ),
    claims: [],
    computed: [String(each.length), ...all.flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : []))],
  }
}

/** @param before the value that the other is measured by: the earlier one, or the target that a result is held against */
export function composeComparison(
  family: IndicatorFamily,
  before: FoundValue,
  after: FoundValue,
  snapshot: Snapshot,
): Draft {
  const [from, to] = [numberOf(before), numberOf(after)]
  const difference = from === undefined || to === undefined || !haveOneBase(before, after) ? undefined : to - from
  const verdict = difference === undefined ? undefined : sayDifference(before, after, difference)
  const citations = citePassages(
    snapshot,
    [after, before].flatMap(({ stored }) => stored.passageIds),
  )
  return {
    outcome: 'answered',
    lines: [
      `${nameOf(family, before)}.`,
      `${sayKind(before)}: ${sayValue(before)}`,
      `${sayKind(after)}: ${sayValue(after)}`,
      ...(verdict ? [verdict] : []),
      ...[before, after].flatMap((one) => [...doubtLines(one), ...noteLines(one)]),
      ...sourceLines([before, after]),
    ],
    notes: baseLines(before, after),
    citations,
    claims: [],
    computed: [
      ...(difference === undefined ? [] : [formatNumber(Math.abs(difference))]),
      ...[before, after].flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : [])),
    ],
  }
}

const nameOf = (family: IndicatorFamily, found: FoundValue | undefined) =>
  asTitle(found ? nameIn(family, found.stored) : tidy(family.name))

/** A name as a sentence of ours begins with it: a capital, and no word printed twice by mistake. The source stands below. */
export const asTitle = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/(?<!\p{L})(\p{Ll}+) \1(?!\p{L})/gu, '$1')

export const sayKind = ({ value }: FoundValue) =>
  `${value.kind === 'result' ? 'Kết quả' : 'Chỉ tiêu'} ${formatPeriod(value.period)}`

/** "95 %"; other units after a number as printed. */
export function sayValue({ stored, value }: FoundValue): string {
  const unit = stored.target.unit ?? ''
  return unit === '%' ? `${value.printed}%` : [value.printed, unit.toLowerCase()].filter(Boolean).join(' ')
}

/** A lost decimal is counted with as it most likely was; the doubt is said beside it. */
export function numberOf({ value }: FoundValue): number | undefined {
  return value.doubt?.kind === 'lost-decimal' && value.doubt.likely
    ? Number(value.doubt.likely.replace(',', '.'))
    : value.number
}

function sayDifference(before: FoundValue, after: FoundValue, difference: number): string {
  const rounded = Math.round(difference * 100) / 100
  const amount =
    `${formatNumber(Math.abs(rounded))}${after.stored.target.unit === '%' ? ' điểm %' : ` ${after.stored.target.unit?.toLowerCase() ?? ''}`}`.trim()
  if (before.value.kind === 'target' && after.value.kind === 'result') {
    if (rounded > 0) return `Kết quả vượt chỉ tiêu, cao hơn ${amount}.`
    return rounded === 0 ? 'Kết quả đạt đúng chỉ tiêu.' : `Kết quả chưa đạt chỉ tiêu, thấp hơn ${amount}.`
  }
  if (rounded > 0) return `Tăng ${amount} (cao hơn).`
  return rounded === 0 ? 'Giữ nguyên, không thay đổi.' : `Giảm ${amount} (thấp hơn).`
}

const DOUBT_LINES: Readonly<Record<Doubt['kind'], (doubt: Doubt) => string>> = {
  'lost-decimal': (doubt) =>
    `Bản quét in "${doubt.printed}", có thể mất dấu phẩy${doubt.likely ? ` (${doubt.likely}?)` : ''}: cần đối chiếu bản gốc.`,
  'out-of-line': (doubt) =>
    `Bản quét in "${doubt.printed}", lệch hẳn các hàng cùng loại${doubt.likely ? ` (${doubt.likely}?)` : ''}: cần đối chiếu bản gốc.`,
  'damaged-ordinal': () => 'Số thứ tự của hàng bị hỏng trong bản quét.',
  'missing-row': () => 'Bản in thiếu hàng ngay trước chỉ tiêu này.',
  unreadable: () => 'Ô này không đọc được trong bản quét: cần đối chiếu bản gốc.',
}

export const doubtLines = ({ value }: FoundValue) => (value.doubt ? [DOUBT_LINES[value.doubt.kind](value.doubt)] : [])
const noteLines = ({ value }: FoundValue) => (value.note ? [`Ghi chú: ${value.note}`] : [])

const unitOf = ({ stored }: FoundValue) => stored.target.unit?.toLowerCase() ?? ''

/** The base of two counts differs where their units do: then their difference is no progress. */
const haveOneBase = (before: FoundValue, after: FoundValue) => unitOf(before) === unitOf(after)

/** Since then communes are fewer and districts are none (Law on the organisation of local government, 72/2025/QH15). */
const REORGANISED = 2025
const COUNTED_UNITS = /(?<!\p{L})(?:xã|phường|huyện|thị xã)(?!\p{L})/iu

/** A count of communes or districts on both sides of the day on which they were put together anew. */
const isReorganised = (before: FoundValue, after: FoundValue): boolean =>
  [before, after].every(
    ({ stored: { target } }) => COUNTED_UNITS.test(`${target.indicator} ${target.unit ?? ''}`) && target.unit !== '%',
  ) &&
  before.value.period.from < REORGANISED &&
  after.value.period.from >= REORGANISED

const baseLines = (before: FoundValue, after: FoundValue): readonly string[] =>
  isReorganised(before, after)
    ? [
        'Lưu ý: từ 1/7/2025 các xã, phường đã được sắp xếp lại và không còn cấp huyện, hai số khác nền nên không so sánh trực tiếp được.',
      ]
    : haveOneBase(before, after)
      ? []
      : [
          `Lưu ý: đơn vị tính khác nhau (${unitOf(before)} → ${unitOf(after)}), hai số khác nền nên không so sánh trực tiếp được.`,
        ]

function sourceLines(found: readonly FoundValue[]): readonly string[] {
  const names = [...new Set(found.map(({ plan }) => planName(plan.head, plan.file)))]
  return [`Theo ${names.join(' và ')}.`]
}
