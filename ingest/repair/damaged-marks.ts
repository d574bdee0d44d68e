// Numbers of points whose full stop a scan spoilt: "4, Sở …", "2: Học kỳ …", "5..Sở …" count like "4.", where their neighbours count on.
import type { SourceLine } from '../read/source-document.ts'

const CLEAN = /^(\d{1,2})\.\s/
const SPOILT = /^(\d{1,2})(?:\s?[,:;]\s+|[.,]{2,}\s*)(?=\p{Lu})/u

/** Lines in order, blank ones and table rows too; a spoilt mark is mended where the one before or behind it is its neighbour. */
export function withMendedMarks(lines: readonly SourceLine[]): readonly SourceLine[] {
  const marks = lines.flatMap(({ text, cells }, index) => {
    const number = cells ? undefined : (CLEAN.exec(text) ?? SPOILT.exec(text))?.[1]
    return number === undefined ? [] : [{ index, number: Number(number) }]
  })
  const countsOn = new Set(
    marks.flatMap(({ index, number }, at) =>
      marks[at - 1]?.number === number - 1 || marks[at + 1]?.number === number + 1 ? [index] : [],
    ),
  )
  return lines.map((line, index) =>
    countsOn.has(index) && SPOILT.test(line.text) ? { ...line, text: line.text.replace(SPOILT, '$1. ') } : line,
  )
}
