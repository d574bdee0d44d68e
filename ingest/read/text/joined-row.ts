// A row of a table that stands in several lines of a text.

/** `last` is inclusive. */
export type JoinedRow = { readonly first: number; readonly last: number; readonly cells: readonly string[] }
