// A table in a test's own words, as the structure of a document holds it.
import type { Table } from '../../ingest/structure/table.ts'

export const tableOf = (header: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  origin: 'grid',
  header,
  rows: rows.map((cells, at) => ({
    cells,
    raw: cells.join(' | '),
    place: { kind: 'lines', first: at + 1, last: at + 1 },
  })),
  head: undefined,
})
