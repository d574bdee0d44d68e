// The bars between the cells of a row: a scan may print one with a gap, and a speck behind the last.

export const BAR = /[|¦]/
const SPECK_BEHIND = /([|¦])\s*[’‘'`~^°_]{1,2}\s*$/u

/** "\|" is a letter of the cell. */
export function splitBars(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(SPECK_BEHIND, '$1')
    .replace(/^[|¦]/, '')
    .replace(/(?<!\\)[|¦]$/, '')
  return inner.split(/(?<!\\)[|¦]/).map((cell) => cell.replaceAll('\\|', '|'))
}
