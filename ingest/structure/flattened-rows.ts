// Cuts the cells of a flattened table into rows: each begins with the next ordinal, all are equally long, groups stand between.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import type { SourceLine } from '../read/source-document.ts'
import { parseRoman } from './roman.ts'
import type { TableRow } from './table.ts'

export type FlatRows = {
  readonly rows: readonly TableRow[]
  /** Rows that have all their cells. */
  readonly whole: number
  /** Cells that the rows took. */
  readonly used: number
  readonly warnings: readonly Warning[]
}

/** So many rows may be missing between two ordinals; more, and the second is no ordinal. */
const WIDEST_GAP = 3
/** A row may have lost or won so many cells without its neighbours being lost too. */
const MOST_EXTRA_CELLS = 3

/** "1", "01", "1." → 1 */
export const ordinalOf = (cell: string | undefined): number | undefined => {
  const digits = /^0?(\d{1,3})[.)]?$/.exec(cell ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
/** "I", "II.", "A": the label of a group. */
export const isGroupLabel = (cell: string | undefined): boolean => {
  const label = (cell ?? '').replace(/[.)]$/, '')
  return parseRoman(label) !== undefined || /^[A-Z]$/.test(label)
}

/** @param titleAt the column that a group's title belongs to */
export function cutFlatRows(cells: readonly SourceLine[], width: number, titleAt: number): FlatRows {
  const rows: TableRow[] = []
  const warnings: Warning[] = []
  const text = (index: number) => cells[index]?.text
  let at = 0
  let last = 0
  let whole = 0
  for (;;) {
    const ordinal = ordinalOf(text(at))
    const afterGroup = ordinalOf(text(at + 2))
    if (
      isGroupLabel(text(at)) &&
      (afterGroup === 1 || afterGroup === last + 1) &&
      ordinalOf(text(at + 1)) === undefined
    ) {
      const label = text(at) ?? ''
      const title = text(at + 1) ?? ''
      rows.push(toRow(cells.slice(at, at + 2), [label, ...Array<string>(titleAt - 1).fill(''), title]))
      at += 2
      last = afterGroup - 1
      continue
    }
    if (ordinal === undefined || !isNext(ordinal, last, whole, ordinalOf(text(at + width)), at + width >= cells.length))
      break
    const end = rowEnd(text, at, ordinal, width)
    if (end > cells.length) break
    const own = cells.slice(at, end)
    if (end - at === width) {
      rows.push(
        toRow(
          own,
          own.map((cell) => cell.text),
        ),
      )
      whole += 1
    } else {
      rows.push(
        toRow(own, [
          text(at) ?? '',
          ...Array<string>(titleAt - 1).fill(''),
          own
            .slice(1)
            .map((cell) => cell.text)
            .join(' '),
        ]),
      )
      warnings.push({
        message: `Hàng ${ordinal} có ${end - at} ô thay vì ${width}: không tách được các cột.`,
        line: cells[at]?.number,
      })
    }
    at = end
    last = ordinal
  }
  return { rows, whole, used: at, warnings: [...warnings, ...cutOff(cells, at, last, width)] }
}

/** The next number, or after a few good rows one a little further on whose neighbour confirms it. */
function isNext(ordinal: number, last: number, whole: number, below: number | undefined, isLast: boolean): boolean {
  if (ordinal === last + 1) return true
  return whole >= 2 && ordinal > last && ordinal <= last + WIDEST_GAP && (isLast || below === ordinal + 1)
}

/** Where the row ends: at its width, unless the next ordinals show that it has cells too few or too many. */
function rowEnd(text: (index: number) => string | undefined, at: number, ordinal: number, width: number): number {
  const goesOn = (index: number) => ordinalOf(text(index)) === ordinal + 1 || isGroupLabel(text(index))
  if (text(at + width) === undefined || goesOn(at + width)) return at + width
  for (let end = at + 2; end <= at + width + MOST_EXTRA_CELLS; end += 1)
    if (ordinalOf(text(end)) === ordinal + 1 && ordinalOf(text(end + width)) === ordinal + 2) return end
  return at + width
}

/** A last row that the end of the text cut: it stays running text. */
function cutOff(cells: readonly SourceLine[], at: number, last: number, width: number): readonly Warning[] {
  const left = cells.length - at
  if (left === 0 || left >= width || ordinalOf(cells[at]?.text) !== last + 1) return []
  return [{ message: `Bảng dừng giữa hàng ${last + 1}: chỉ có ${left} trong ${width} ô.`, line: cells[at]?.number }]
}

function toRow(own: readonly SourceLine[], cells: readonly string[]): TableRow {
  const [first, ...rest] = own.map((cell) => cell.place)
  if (!first) throw new Error('a row needs a line')
  return { cells, raw: own.map((cell) => cell.raw).join('\n'), place: joinPlaces([first, ...rest]) }
}
