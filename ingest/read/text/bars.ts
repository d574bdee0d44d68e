// The bars between the cells of a row: a scan may print one with a gap, and a speck behind the last.

/** A broken bar parts cells where blanks stand on both its sides; inside a word it is a letter. */
const BARS = String.raw`(?:\||(?<!\S)¦(?!\S))`
export const BAR = new RegExp(BARS)
export const OPENED = new RegExp(String.raw`^\s*${BARS}`)
export const CLOSED = new RegExp(String.raw`${BARS}\s*$`)
const SPECK_BEHIND = new RegExp(String.raw`(${BARS})\s*[’‘'\x60~^°_]{1,2}\s*$`, 'u')
const FIRST = new RegExp(`^${BARS}`)
const LAST = new RegExp(String.raw`(?<!\\)${BARS}$`)
const BETWEEN = new RegExp(String.raw`(?<!\\)${BARS}`)

/** "III. TỔ CHỨC THỰC HIỆN", "A. KHỐI MẦM NON", "1. Sở Nội vụ …": no cell goes on so. */
export const BEGINS_POINT = /^\s*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ])[.)]|[a-zđ]\)|[-+•])\s[^|¦]*$/u

/** "\|" is a letter of the cell. */
export function splitBars(line: string): readonly string[] {
  const inner = line.trim().replace(SPECK_BEHIND, '$1').replace(FIRST, '').replace(LAST, '')
  return inner.split(BETWEEN).map((cell) => cell.replaceAll('\\|', '|'))
}
