// Prints the rows of a goal grid: one column a period, the heads in one row or two.
import type { Random } from '../../support/seeded-random.ts'
import { makeNote, type GridLine } from '../make-indicators.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed.ts'
import type { GridStyle } from '../table-style.ts'

export function printGoalGrid(random: Random, lines: readonly GridLine[], style: GridStyle): PrintedTable {
  const width = 3 + style.periods.length + (style.note ? 1 : 0)
  const rows = lines.map((line): PrintedRow => {
    if (line.kind === 'group') return [{ text: line.label ?? '' }, { text: line.title, across: width - 1 }]
    const { unit, values } = line.indicator
    return [
      line.ordinal,
      line.printed,
      unit ?? '',
      ...values.map(({ printed }) => printed),
      ...(style.note ? [makeNote(random)] : []),
    ].map((text) => ({ text }))
  })
  return {
    kind: 'table',
    widths: [5, 36, 14, ...style.periods.map(() => 13), ...(style.note ? [12] : [])],
    header: printHeader(style),
    rows,
  }
}

function printHeader(style: GridStyle): readonly PrintedRow[] {
  const shown = (text: string) => (style.upperHeads ? text.toUpperCase() : text)
  const isSchool = style.periods[0]!.includes('-')
  const year = (period: string) => (isSchool ? `Năm học ${period}` : `Năm ${period}`)
  const said = (index: number) => (index === 0 && style.firstIsResult ? 'Kết quả' : isSchool ? 'Chỉ tiêu' : 'Mục tiêu')
  const named = (text: string): PrintedCell => ({ text: shown(text), down: style.heads === 'two-rows' ? 2 : 1 })
  const before = [named('TT'), named(style.nameHead), named(style.unitHead)]
  const after = style.note ? [named('Ghi chú')] : []
  if (style.heads !== 'two-rows') {
    const years = style.periods.map((period, index) => ({
      text: shown(headOf(style, year(period), said(index))),
    }))
    return [[...before, ...years, ...after]]
  }
  if (!style.firstIsResult)
    return [
      [...before, { text: shown('Mục tiêu các năm'), across: style.periods.length }, ...after],
      style.periods.map((period) => ({ text: shown(year(period)) })),
    ]
  return [
    [...before, ...style.periods.map((period) => ({ text: shown(year(period)) })), ...after],
    style.periods.map((_, index) => ({ text: shown(index === 0 ? 'Kết quả đạt được' : 'Chỉ tiêu phấn đấu') })),
  ]
}

/** "Kết quả năm 2025" where the first period is no target; else the bare year, or "Mục tiêu năm 2026". */
const headOf = ({ firstIsResult, heads }: GridStyle, year: string, said: string): string =>
  firstIsResult || heads === 'words' ? `${said} ${year.charAt(0).toLowerCase()}${year.slice(1)}` : year
