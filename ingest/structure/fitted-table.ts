// Tables that lost their grid and whose ordinals do not tell the rows apart: known heads, then lines that fit their columns.
import { startsClosing } from './closing.ts'
import { fitRows } from './fitted-rows.ts'
import { repeatsAt, type FlatHeader } from './flat-header.ts'
import type { FilledLine, FoundTable, TableInLines } from './found-table.ts'
import { startsHeading } from './headings.ts'
import { isColumnNumbers } from './table-header.ts'

/** Longer tables are cut by headings or were never tables. */
const MOST_LINES = 4_000
/** So many lines below the numbered rows may be two more rows; fewer are the text that follows. */
const FEWEST_LINES_LEFT = 4

/** By what each line looks like, where ordinals do not tell the rows apart, or only down to `readTo`. */
export function readFittedTableAt(
  filled: readonly FilledLine[],
  { start, header, readTo }: { readonly start: number; readonly header: FlatHeader; readonly readTo: number },
): TableInLines | undefined {
  const first = start + header.heads.length
  const body = bodyOf(filled, first, header)
  const left = body.length - body.findIndex((entry) => entry === filled[readTo])
  if (readTo > start && (left > body.length || left < FEWEST_LINES_LEFT)) return undefined
  const found = fitRows(
    body.map(({ line }) => line),
    header.roles,
  )
  const last = found && body[found.used - 1]
  if (!found || !last) return undefined
  const table: FoundTable = {
    table: { origin: 'grid', header: header.heads, rows: found.rows, head: undefined },
    firstIndex: filled[start]?.index ?? 0,
    lastIndex: last.lastIndex,
    warnings: found.warnings,
  }
  return { table, end: filled.indexOf(last, first) + 1 }
}

/** Down to a heading, the closing or another table; headers printed again are left out. */
function bodyOf(filled: readonly FilledLine[], first: number, header: FlatHeader): readonly FilledLine[] {
  const body: FilledLine[] = []
  const near = filled.slice(first, first + MOST_LINES)
  const texts = near.map(({ line }) => line.text)
  for (let at = 0; at < near.length; at += 1) {
    const entry = near[at]
    if (!entry || startsHeading(entry.line) || startsClosing(entry.line.text) || entry.line.cells) break
    if (repeatsAt(texts, at, header)) at += header.heads.length - 1
    else if (isColumnNumbers(texts.slice(at, at + header.heads.length))) at += header.heads.length - 1
    else body.push(entry)
  }
  return body
}
