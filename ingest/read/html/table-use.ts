// What a table is there for: data, or only to set texts side by side (the letterhead, the signature block, a frame).
import { fold } from '../../../knowledge/text/fold.ts'
import { startsRecipients, startsSignature } from '../../structure/closing.ts'
import { isHeader } from '../../structure/table-header.ts'
import { findMarkedHead } from './marked-head.ts'
import type { Grid } from './table-grid.ts'

const STATE_TITLE = /cong hoa xa hoi chu nghia|dang cong san viet nam/
/** Letterhead and signature block: names, number, date, at most. */
const MOST_LAYOUT_ROWS = 4
/** Two columns without a header that go on longer are pairs of data. */
const MOST_PLAIN_ROWS = 3

/** Longer, a cell holds a page. */
const LONGEST_CELL = 3_000

/** @param nests a cell holds a table of its own */
export function isLayout(grid: Grid, nests: boolean): boolean {
  const width = grid[0]?.length ?? 0
  if (width <= 1) return true
  if (grid.slice(0, 3).some((row) => isHeader(row.map(({ cell }) => cell.text)))) return false
  if (nests || grid.some((row) => row.some(({ cell }) => cell.text.length > LONGEST_CELL))) return true
  const texts = grid.slice(0, MOST_LAYOUT_ROWS + 1).flatMap((row) => row.map(({ cell }) => cell.text))
  const heads = texts.some((text) => STATE_TITLE.test(fold(text)))
  const closes = texts.some((text) => startsRecipients(text) || startsSignature(text.split('\n')[0] ?? ''))
  if (grid.length <= MOST_LAYOUT_ROWS && (heads || closes)) return true
  return width === 2 && grid.length <= MOST_PLAIN_ROWS && !findMarkedHead(grid)
}
