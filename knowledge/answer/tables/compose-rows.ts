// Rows of a table as an answer: one in full, several a line each, what is asked for first.
import { citePassages, shorten } from '../compose/cite.ts'
import { LIST_LENGTH } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { sayCell, type TableCell, type TableRow } from './plan-tables.ts'
import { planName } from '../compose/plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

const LONGEST_ROW = 170

/** @param column the head of the cells that are asked for */
export function composeRows(rows: readonly TableRow[], column: string, snapshot: Snapshot): Draft {
  const [only] = rows
  const lines =
    only && rows.length === 1
      ? inOrder(only, column).map(sayCell)
      : [
          `Có ${rows.length} dòng trong bảng:`,
          ...rows.map((row) => `- ${shorten(inLine(inOrder(row, column)), rowLength(rows.length))}`),
        ]
  return {
    outcome: 'answered',
    lines: [...lines, ...(only ? [`Theo ${planOf(only, snapshot)}.`] : [])],
    citations: citePassages(
      snapshot,
      rows.map(({ passage }) => passage.id),
    ),
    computed: rows.length === 1 ? [] : [String(rows.length)],
    claims: [],
  }
}

function planOf({ passage }: TableRow, snapshot: Snapshot): string {
  const { head, file } = requirePlan(snapshot, passage.versionId)
  return planName(head, file)
}

const rowLength = (rows: number): number => Math.min(LONGEST_ROW, Math.floor(LIST_LENGTH / rows))

const inOrder = ({ cells }: TableRow, column: string): readonly TableCell[] => [
  ...cells.filter(({ head }) => head === column),
  ...cells.filter(({ head }) => head !== column),
]

/** The first cell is what was asked for and needs no head. */
const inLine = ([first, ...others]: readonly TableCell[]): string =>
  `${first?.value ?? ''} (${others.map(sayCell).join('; ')})`
