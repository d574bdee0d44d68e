// A table that was found in lines without marks: where it stands, and what a person should know of it.
import type { Warning } from '../../knowledge/domain/plan.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Table } from './table.ts'

/** `firstIndex` and `lastIndex` are positions in the lines that were searched, both inclusive. */
export type FoundTable = {
  readonly table: Table
  readonly firstIndex: number
  readonly lastIndex: number
  readonly warnings: readonly Warning[]
}

/** A line that is not blank, with its position in the lines that are searched; one that was put together has a later `lastIndex`. */
export type FilledLine = { readonly line: SourceLine; readonly index: number; readonly lastIndex: number }

/** `end`: the position below the table in the filled lines. */
export type TableInLines = { readonly table: FoundTable; readonly end: number }
