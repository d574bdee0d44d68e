// The cell that says "as above": "-nt-", "nt", "như trên", ditto marks.
import { fold } from '../../knowledge/text/fold.ts'

export const isDitto = (cell: string): boolean =>
  /^(?:-?\s*(?:n\.?t\.?|nhu (?:tren|muc tren))\s*-?|["“”″〃'’]{1,2})$/.test(fold(cell).trim())
