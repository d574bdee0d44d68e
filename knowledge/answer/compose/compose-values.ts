// Answers from indicators: a value with its unit, period and doubt; several that fit equally, one a line.
import type { Doubt } from '../../domain/target.ts'
import { tidy } from '../../text/fold.ts'
import { citePassages } from './cite.ts'
import type { Draft } from './draft.ts'
import type { FoundValue } from '../records/find-values.ts'
import { nameIn, type IndicatorFamily } from '../records/indicator-families.ts'
import { formatPeriod, planName } from './plan-name.ts'
import { cellsBesideValues, isNote } from '../records/cells-beside.ts'
import { sayCell, type TableCell } from '../tables/plan-tables.ts'
import type { Snapshot } from '../snapshot.ts'

/** @param cells of its row, besides its values: asked for, so they come first */
export function composeValues(
  family: IndicatorFamily,
  found: readonly FoundValue[],
  snapshot: Snapshot,
  cells: readonly TableCell[] = [],
): Draft {
  const lines = found.flatMap((one) => [`${sayKind(one)}: ${sayValue(one)}`, ...doubtLines(one), ...noteLines(one)])
  return {
    outcome: 'answered',
    lines: [
      `${nameOf(family, found[0])}.`,
      ...cells.map(sayCell),
      ...lines,
      ...notesBeside(found, cells, snapshot),
      ...sourceLines(found),
    ],
    citations: citePassages(
      snapshot,
      found.flatMap(({ stored }) => stored.passageIds),
    ),
    claims: [],
    records: { kind: 'targets', targets: idsOf(found) },
    computed: found.flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : [])),
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
    records: { kind: 'targets', targets: idsOf(all) },
    computed: [String(each.length), ...all.flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : []))],
  }
}

/** What a column of notes says of the row is part of the answer. */
const notesBeside = (
  found: readonly FoundValue[],
  said: readonly TableCell[],
  snapshot: Snapshot,
): readonly string[] => {
  const rows = new Map(found.map(({ stored }) => [stored.id, stored]))
  return [...rows.values()].flatMap((stored) =>
    cellsBesideValues(stored, snapshot)
      .filter(({ head, value }) => isNote({ head, value }) && !said.some((cell) => cell.head === head))
      .map(sayCell),
  )
}

const idsOf = (found: readonly FoundValue[]) => [...new Set(found.map(({ stored }) => stored.id))]

export const nameOf = (family: IndicatorFamily, found: FoundValue | undefined) =>
  asTitle(found ? nameIn(family, found.stored) : tidy(family.name))

/** A name as a sentence of ours begins with it. */
export const asTitle = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** A value with the indicator that it is of. */
export type ValueOf = Pick<FoundValue, 'value'> & { readonly stored: Pick<FoundValue['stored'], 'target'> }

export const sayKind = ({ value }: Pick<FoundValue, 'value'>) =>
  `${value.kind === 'result' ? 'Kết quả' : 'Chỉ tiêu'} ${formatPeriod(value.period)}`

/** "95 %"; other units after a number as printed. */
export function sayValue({ stored, value }: ValueOf): string {
  const unit = stored.target.unit ?? ''
  // "Từ 76 trở lên": the sign stands behind the number.
  return unit === '%'
    ? value.printed.replace(/\d(?=\D*$)/u, '$&%')
    : [value.printed, unit.toLowerCase()].filter(Boolean).join(' ')
}

/** A lost decimal is counted with as it most likely was; the doubt is said beside it. */
export function numberOf({ value }: FoundValue): number | undefined {
  return value.doubt?.kind === 'lost-decimal' && value.doubt.likely
    ? Number(value.doubt.likely.replace(',', '.'))
    : value.number
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

export const doubtLines = ({ value }: Pick<FoundValue, 'value'>) =>
  value.doubt ? [DOUBT_LINES[value.doubt.kind](value.doubt)] : []
export const noteLines = ({ value }: Pick<FoundValue, 'value'>) => (value.note ? [`Ghi chú: ${value.note}`] : [])

export function sourceLines(found: readonly FoundValue[]): readonly string[] {
  const names = [...new Set(found.map(({ plan }) => planName(plan.head, plan.file)))]
  return [`Theo ${names.join(' và ')}.`]
}
