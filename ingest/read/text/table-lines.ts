// Which lines of a text are rows of a table that the format itself marks: pipes with or without outer ones, or tabs.
import { splitBars } from './bars.ts'

/** A row between outer pipes; the last one may be missing where a converter cut the line. */
const PIPED = /^\s*\|.*\|/
const CLOSED = /\|\s*$/
/** The rule under a Markdown header: dashes, colons, pipes. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/
/** A table pasted from a word processor has three columns or more. */
const FEWEST_TABS = 2

/** @returns for each line its cells as printed, "rule" for a Markdown rule, or undefined for running text */
export function findTableLines(lines: readonly string[]): readonly (readonly string[] | 'rule' | undefined)[] {
  const rows: (readonly string[] | 'rule' | undefined)[] = []
  const tabbed = findTabbed(lines)
  const barred = findBarred(lines)
  let open = false
  for (const [index, line] of lines.entries()) {
    const rule = isRule(line)
    const opens = !rule && line.includes('|') && isRule(lines[index + 1] ?? '') && !/^\s*\|/.test(line)
    open = opens || (open && line.includes('|'))
    if (rule) rows.push('rule')
    else if (isPiped(line) || open || barred.has(index) || goesOn(line, rows.at(-1))) rows.push(splitBars(line))
    else rows.push(tabbed.has(index) ? line.split('\t') : undefined)
  }
  return rows
}

/** No table for people is wider; a pattern that repeats a group has no room for megabytes of it. */
const LONGEST_RULE = 10_000

export const isRule = (line: string) =>
  line.length <= LONGEST_RULE && line.includes('-') && line.includes('|') && RULE.test(line)

/** Two pipes alone may be specks of a scan unless the row is closed. */
const isPiped = (line: string) => PIPED.test(line) && (CLOSED.test(line) || line.split('|').length > 3)

/** As many cells as the row above: its first bar is lost. */
const goesOn = (line: string, above: readonly string[] | 'rule' | undefined): boolean =>
  Array.isArray(above) && above.length >= FEWEST_BARRED && CLOSED.test(line) && splitBars(line).length === above.length
const FEWEST_BARRED = 3

/** Runs of lines with bars between cells and none outside: most have as many cells. The row of a group may have fewer. */
function findBarred(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let start = 0; start < lines.length; start += 1) {
    const widths: number[] = []
    while (isBarred(lines[start + widths.length])) widths.push(splitBars(lines[start + widths.length] ?? '').length)
    const width = widths.reduce((most, one) => Math.max(most, one), 0)
    const whole = widths.filter((one) => one === width).length
    if (width >= FEWEST_BARRED && whole >= FEWEST_ROWS && whole >= widths.length * WHOLE_SHARE)
      for (let index = widths.indexOf(width); index <= widths.lastIndexOf(width); index += 1) rows.add(start + index)
    start += widths.length
  }
  return rows
}
const FEWEST_ROWS = 3
const isBarred = (line: string | undefined): boolean =>
  line !== undefined && line.length <= LONGEST_RULE && line.includes('|')
const WHOLE_SHARE = 0.6

/**
 * Runs of lines with tabs, of which two or more have three cells that hold something: a letterhead or a signature set with
 * tabs has two. The row of a group may have lost its last tabs.
 */
function findTabbed(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let start = 0; start < lines.length; start += 1) {
    let end = start
    while (lines[end]?.includes('\t')) end += 1
    const run = lines.slice(start, end)
    if (run.filter((line) => line.split('\t').filter((cell) => cell.trim() !== '').length > FEWEST_TABS).length >= 2) {
      const isRow = (line: string) => line.split('\t').length > FEWEST_TABS
      const [first, last] = [run.findIndex(isRow), run.findLastIndex(isRow)]
      for (let index = first; index <= last; index += 1) rows.add(start + index)
    }
    start = end
  }
  return rows
}
