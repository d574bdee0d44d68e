// The unit of a row whose cells say it themselves: "27 vụ | dưới 20 vụ", "91,0% | ≥ 95%".
import { fold } from '../../knowledge/text/fold.ts'
import { COUNTED, readValueCell } from './value-cell.ts'

export type CellUnit = {
  /** undefined: the cells say none, or each its own. */
  readonly unit: string | undefined
  /** "27 vụ | giảm 15%": no unit holds for all of them, whatever the heads say. */
  readonly isEachOwn: boolean
  /** A cell without the unit that is told for the row. */
  readonly withoutUnit: (cell: string) => string
}

/** @param cells those of one row that hold values */
export function unitInCells(cells: readonly string[]): CellUnit {
  const counted = cells.map(countedIn)
  const said = counted.filter((words) => words !== undefined)
  // A scan loses marks in one cell and keeps them in the next.
  const unit = said.find((words) => fold(words) !== words.toLowerCase()) ?? said[0]
  if (unit === undefined) {
    const isShare = cells.some((cell) => /\d\s*%$/.test(valueIn(cell)))
    return { unit: isShare ? '%' : undefined, isEachOwn: false, withoutUnit: asPrinted }
  }
  const isOfAll =
    said.every((other) => fold(other) === fold(unit)) &&
    cells.every((cell, at) => !/\d/.test(cell) || counted[at] !== undefined)
  return isOfAll
    ? {
        unit,
        isEachOwn: false,
        withoutUnit: (cell) => valueIn(cell).replace(COUNTED_BEHIND, '$1') + cell.slice(valueIn(cell).length),
      }
    : { unit: undefined, isEachOwn: true, withoutUnit: asPrinted }
}

const asPrinted = (cell: string) => cell

/** "86,9% (20 trường)": a note behind the value has a unit of its own. */
const valueIn = (cell: string): string => /^[^(]*/.exec(cell)?.[0].trimEnd() ?? ''

const COUNTED_BEHIND = new RegExp(String.raw`(\d)\s+(${COUNTED}(?:\s${COUNTED})?)(?=$|\strở\s)`, 'iu')

const countedIn = (cell: string): string | undefined =>
  readValueCell(cell).number === undefined ? undefined : COUNTED_BEHIND.exec(valueIn(cell))?.[2]
