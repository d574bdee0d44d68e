// Figures of a table as an answer: whose they are, the one asked for first, what stands beside it under the same head.
import { formatNumber } from '../../text/numbers.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import type { Draft, Finding } from '../compose/draft.ts'
import { changeBetween } from './change.ts'
import { nothing } from '../question/asked.ts'
import { readPeriods } from '../question/mentions.ts'
import type { Picked } from './find-in-grid.ts'
import { outerWords } from './grid-columns.ts'
import { planName } from '../compose/plan-name.ts'
import { cellOf, numberIn, type TableRow } from './plan-tables.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** @param compares whether what lies between two figures is asked for */
export function composeFigures(picked: Picked, compares: boolean, snapshot: Snapshot): Draft {
  const { rows, column } = picked
  const difference = rows.length === 2 && compares ? differenceOf(picked) : undefined
  const [only] = rows
  const course = only && rows.length === 1 && compares ? courseOf(only, picked) : undefined
  if (course)
    return { ...course, lines: [...course.lines, sourceLine(picked, snapshot)], citations: cite(rows, snapshot) }
  const lines =
    only && rows.length === 1
      ? [
          `${nameOf(only, picked)} – ${column.head}: ${sayFigure(only, picked)}`,
          ...(picked.also.length > 0
            ? picked.also.map((more) => `${more.head}: ${sayFigure(only, { column: more })}`)
            : besideLine(only, picked)),
        ]
      : [`${column.head}.`, ...rows.map((row) => `${nameOf(row, picked)}: ${sayFigure(row, picked)}`)]
  return {
    outcome: 'answered',
    lines: [...lines, ...(difference ? [difference.line] : []), sourceLine(picked, snapshot)],
    citations: cite(rows, snapshot),
    computed: difference ? [difference.printed] : [],
    claims: [],
    ...(difference && { compares: true }),
  }
}

/** Telegram takes 4,096 characters. */
const MOST_LISTED = 40

/** @param said which of them: "dưới 96", "cao nhất"; an honest no where all numbers are beyond it */
export function composeFigureList(picked: Picked, said: string, snapshot: Snapshot): Finding {
  const { rows, column, blank = [] } = picked
  const unsaid = blank.map((row) => nameOf(row, picked)).join('; ')
  if (rows.length === 0)
    return nothing(`Trong bảng không ${kindOf(picked)} nào có số đó: ${column.head} – ${said}.`, noNumber(unsaid))
  const shown = rows.slice(0, MOST_LISTED)
  return {
    outcome: 'answered',
    lines: [
      `${column.head} – ${said}: có ${rows.length} ${kindOf(picked)}.`,
      ...shown.map((row) => `- ${nameOf(row, picked)}: ${sayFigure(row, picked)}`),
      ...(rows.length > MOST_LISTED ? [`… và ${rows.length - MOST_LISTED} ${kindOf(picked)} khác.`] : []),
      ...noNumber(unsaid),
      sourceLine(picked, snapshot),
    ],
    citations: cite([...shown, ...blank], snapshot),
    // The bound is the question's own number.
    computed: [String(rows.length), String(rows.length - MOST_LISTED), said],
    claims: [],
  }
}

const LONGEST_BLANK = 300
const noNumber = (names: string): readonly string[] =>
  names === '' ? [] : [`Bảng không ghi số của: ${shorten(names, LONGEST_BLANK)}`]

const cite = (rows: readonly TableRow[], snapshot: Snapshot) =>
  citePassages(
    snapshot,
    rows.map(({ passage }) => passage.id),
  )

const nameOf = (row: TableRow, { grid }: Picked): string => cellOf(row, grid.names) ?? 'Tổng cộng'

/** "Xã, phường", "Tên trường": what its rows are; of a longer head nothing but that they are rows. */
function kindOf({ grid }: Picked): string {
  const kind = grid.names.replace(/^(?:tên|danh sách)\s+(?:các\s+)?/iu, '')
  return kind.length <= LONGEST_KIND && !/[\d:;]/.test(kind) ? kind.charAt(0).toLowerCase() + kind.slice(1) : 'dòng'
}

const LONGEST_KIND = 25

/** A share under a head with "%" is printed without the sign. */
function sayFigure(row: TableRow, { column }: Pick<Picked, 'column'>): string {
  const value = cellOf(row, column.head) ?? '–'
  return column.isShare && /%\s*\)?\s*$/.test(column.head) && /\d$/.test(value) ? `${value}%` : value
}

/** What stands under the same outer head: the number of children beside their share. */
function besideLine(row: TableRow, { grid, column }: Picked): readonly string[] {
  const outer = outerWords(column.head, grid.table.heads)
  if (outer === '') return []
  const beside = grid.columns
    .filter(({ head }) => head !== column.head && head.startsWith(`${outer} `))
    .flatMap(({ head }) => {
      const value = cellOf(row, head)
      return value === undefined ? [] : [`${head.slice(outer.length + 1)}: ${value}`]
    })
  return beside.length > 0 ? [`${outer} – ${beside.join('; ')}`] : []
}

/** One row over two years, the earlier first, with what lies between them; undefined where there is one year only. */
function courseOf(
  row: TableRow,
  picked: Picked,
): Pick<Draft, 'outcome' | 'lines' | 'computed' | 'claims' | 'compares'> | undefined {
  const columns = [picked.column, ...picked.also]
    .map((column) => ({ column, year: readPeriods(column.head)[0]?.from }))
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
  const [first, second, ...more] = columns
  if (!first || !second || more.length > 0 || first.year === undefined || first.year === second.year) return undefined
  const [before, after] = [first, second].map(({ column }) => numberIn(cellOf(row, column.head)))
  const change = changeBetween(before, after)
  return (
    change && {
      outcome: 'answered',
      lines: [
        `${nameOf(row, picked)}.`,
        ...[first, second].map(({ column }) => `${column.head}: ${sayFigure(row, { column })}`),
        change.line,
      ],
      computed: [change.printed],
      claims: [],
      compares: true,
    }
  )
}

function differenceOf(picked: Picked): { readonly line: string; readonly printed: string } | undefined {
  const { rows, column } = picked
  const [first, second] = rows
  const [one, other] = rows.map((row) => numberIn(cellOf(row, column.head)))
  if (!first || !second || one === undefined || other === undefined) return undefined
  // Two rows of one place are no two sides.
  if (nameOf(first, picked) === nameOf(second, picked)) return undefined
  if (one === other) return { line: 'Hai bên bằng nhau.', printed: '' }
  const printed = formatNumber(Math.abs(one - other))
  const higher = nameOf(one > other ? first : second, picked)
  return { line: `${higher} cao hơn ${printed}${column.isShare ? ' điểm %' : ''}.`, printed }
}

const sourceLine = ({ grid }: Picked, snapshot: Snapshot): string => {
  const { head, file } = requirePlan(snapshot, grid.table.versionId)
  return `Theo ${planName(head, file)}.`
}
