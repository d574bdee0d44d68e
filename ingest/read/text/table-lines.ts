// Which lines of a text are rows of a table that the format itself marks: pipes with or without outer ones, or tabs.

/** A row between outer pipes; the last one may be missing where a converter cut the line. */
const PIPED = /^\s*\|.*\|/
const CLOSED = /\|\s*$/
/** The rule under a Markdown header: dashes, colons, pipes. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/
/** A table pasted from a word processor: three cells or more between tabs, in at least two neighbouring lines. */
const FEWEST_TABS = 2

/** @returns for each line its cells as printed, "rule" for a Markdown rule, or undefined for running text */
export function findTableLines(lines: readonly string[]): readonly (readonly string[] | 'rule' | undefined)[] {
  const rows: (readonly string[] | 'rule' | undefined)[] = []
  let open = false
  for (const [index, line] of lines.entries()) {
    const rule = isRule(line)
    const opens = !rule && line.includes('|') && isRule(lines[index + 1] ?? '') && !/^\s*\|/.test(line)
    open = opens || (open && line.includes('|'))
    if (rule) rows.push('rule')
    else if (isPiped(line) || open) rows.push(splitPipes(line))
    else rows.push(isTabbed(lines, index) ? line.split('\t') : undefined)
  }
  return rows
}

const isRule = (line: string) => line.includes('-') && line.includes('|') && RULE.test(line)

/** Two pipes alone may be specks of a scan unless the row is closed. */
const isPiped = (line: string) => PIPED.test(line) && (CLOSED.test(line) || line.split('|').length > 3)

function splitPipes(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|'))
}

function isTabbed(lines: readonly string[], index: number): boolean {
  const tabs = (at: number) => (lines[at] ?? '').trimEnd().split('\t').length - 1
  const own = tabs(index)
  if (own < FEWEST_TABS || lines[index]?.startsWith('\t')) return own >= FEWEST_TABS && tabs(index - 1) >= FEWEST_TABS
  return tabs(index - 1) >= FEWEST_TABS || tabs(index + 1) >= FEWEST_TABS
}
