// The cell that says "as above", alone or among other names: "-nt-", "nt", "như trên", ditto marks.
import { fold } from '../../knowledge/text/fold.ts'

export const isDitto = (cell: string): boolean =>
  /^(?:-?\s*(?:n\.?t\.?|nhu (?:tren|muc tren))\s*-?|["“”″〃'’]{1,2})$/.test(fold(cell).trim())

const BETWEEN = /(\s*[;,\n]\s*)/

/** "-nt-; Tỉnh đoàn" with what it stands for written out; undefined where nothing says "as above". */
export function writeOutDitto(cell: string, above: string): string | undefined {
  if (isDitto(cell)) return above
  const pieces = cell.split(BETWEEN)
  return pieces.some(isWorded) ? pieces.map((piece) => (isWorded(piece) ? above : piece)).join('') : undefined
}

/** Quotes by themselves may be all that a list has of a word. */
const isWorded = (piece: string) => /\p{L}/u.test(piece) && isDitto(piece)
