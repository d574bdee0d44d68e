// Two values of an indicator, or its course over the years, with what lies between them and what speaks against comparing them.
import { formatNumber } from '../../text/numbers.ts'
import { citePassages } from './cite.ts'
import {
  doubtLines,
  nameOf,
  noteLines,
  numberOf,
  sayKind,
  sayValue,
  sourceLines,
  composeValues,
} from './compose-values.ts'
import type { Draft } from './draft.ts'
import type { FoundValue } from '../records/find-values.ts'
import type { IndicatorFamily } from '../records/indicator-families.ts'
import { formatPeriod } from './plan-name.ts'
import { crossesReorganisation, REORGANISATION_NOTE } from './reorganised-units.ts'
import type { Snapshot } from '../snapshot.ts'

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
    notes: [...nameLines(family, [before, after]), ...baseLines(before, after)],
    citations,
    records: { kind: 'targets', targets: [...new Set([before.stored.id, after.stored.id])] },
    claims: [],
    compares: true,
    computed: [
      ...(difference === undefined ? [] : [formatNumber(Math.abs(difference))]),
      ...[before, after].flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : [])),
    ],
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
    compares: true,
    lines: [...course.lines.slice(0, -1), change, ...course.lines.slice(-1)],
    computed: [...course.computed, formatNumber(Math.abs(Math.round((to - from) * 100) / 100))],
  }
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

/** What the plan counts under two names is said to be. */
function nameLines(family: IndicatorFamily, found: readonly FoundValue[]): readonly string[] {
  const names = [...new Set(found.map((one) => nameOf(family, one)))]
  return found.every(({ stored }) => family.members.includes(stored))
    ? []
    : [`Lưu ý: kế hoạch ghi hai số này dưới hai tên: ${names.map((name) => `“${name}”`).join(' và ')}.`]
}

const unitOf = ({ stored }: FoundValue) => stored.target.unit?.toLowerCase() ?? ''

/** The base of two counts differs where their units do: then their difference is no progress. */
const haveOneBase = (before: FoundValue, after: FoundValue) => unitOf(before) === unitOf(after)

const isReorganised = (before: FoundValue, after: FoundValue): boolean =>
  [before, after].every(({ stored: { target } }) =>
    crossesReorganisation(target, before.value.period.from, after.value.period.from),
  )

const areAlike = (before: FoundValue, after: FoundValue): boolean =>
  before.value.number !== undefined && before.value.number === after.value.number

const baseLines = (before: FoundValue, after: FoundValue): readonly string[] =>
  isReorganised(before, after)
    ? [REORGANISATION_NOTE]
    : haveOneBase(before, after)
      ? []
      : [
          `Lưu ý: đơn vị tính khác nhau (${unitOf(before)} → ${unitOf(after)}), hai số khác nền nên không so sánh trực tiếp được.`,
          ...(areAlike(before, after) ? ['Con số in ra thì bằng nhau.'] : []),
        ]
