// The cell that says "as above", alone or among other names: "-nt-", "nt", "như trên", ditto marks.
import { fold } from '../../knowledge/text/fold.ts'

export const isDitto = (cell: string): boolean =>
  /^(?:-?\s*(?:n\.?t\.?|nhu (?:tren|muc tren))\s*-?|["“”″〃'’]{1,2})$/.test(fold(cell).trim())

/** The blanks around it stay with the names: a pattern that takes them too is tried at each of a long run. */
const BETWEEN = /([;,\n])/
/** Among other names only what can be no name itself: capitals ("NT") may be short for one, behind the dash of a list, too. */
const MARKED = /^(?:-?nt|-\s*(?:nt|NT)\s*-|[nN]\.[tT]\.?|[Nn]hư (?:mục )?trên)$/u

/** "-nt-; Tỉnh đoàn" in a list of agencies with what it stands for written out; undefined where nothing says "as above". */
export function writeOutDittoInList(cell: string, above: string): string | undefined {
  if (isDitto(cell)) return above
  const pieces = cell.split(BETWEEN)
  return pieces.some(isMarked)
    ? pieces.map((piece) => (isMarked(piece) ? piece.replace(piece.trim(), () => above) : piece)).join('')
    : undefined
}

const isMarked = (piece: string) => MARKED.test(piece.trim())
