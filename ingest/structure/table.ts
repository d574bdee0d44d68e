// A logical table: one header, rows with the same columns, whatever pages or lines it was cut into.
import type { Place } from '../../knowledge/domain/place.ts'

export type TableRow = {
  readonly cells: readonly string[]
  readonly raw: string
  readonly place: Place
}

/**
 * `grid`: cells came marked or one a line; `scan`: cut from the running text of a scan, so that cells and ordinals may be damaged;
 * `recognised`: marked cells whose letters were read from a picture, so that a comma may be lost.
 */
export type Table = {
  readonly origin: 'grid' | 'scan' | 'recognised'
  /** The header of each column; a two-row header is joined, outer words first. */
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  /** The header as the format prints it, its first time; undefined where the table was found without marks or has none. */
  readonly head: TableRow | undefined
}
