// Runs of short lines that no rule could read, most often a table that lost its grid: joined, so that a cell stays with its row.
import { joinPlaces, type Place } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { Block, Paragraph } from './block.ts'
import { isMostlyUpperCase } from './letter-case.ts'

/** Cells are short; sentences end in a full stop. */
const LONGEST_CELL = 70
/** A head or a list has fewer short lines in a row. */
const FEWEST_CELLS = 12
/** A passage of this size still reads, and holds some rows. */
const LONGEST_JOINED = 600

export function joinShortRuns(blocks: readonly Block[]): { blocks: readonly Block[]; warnings: readonly Warning[] } {
  const joined: Block[] = []
  const warnings: Warning[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const run: Paragraph[] = []
    for (let block = blocks[index]; block && isCell(block); block = blocks[index + run.length]) run.push(block)
    const block = blocks[index]
    if (run.length >= FEWEST_CELLS) {
      for (const part of joinParts(run)) joined.push(part)
      warnings.push(warningOf(run))
      index += run.length - 1
    } else if (block) {
      const few = run.length > 0 ? run : [block]
      for (const one of few) joined.push(one)
      index += few.length - 1
    }
  }
  return { blocks: joined, warnings }
}

function isCell(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST_CELL || /[;:]$/.test(block.text)) return false
  const listed = block.marker !== undefined && !/^\d/.test(block.marker)
  return !listed && !/[.!?]$/.test(block.text) && !isMostlyUpperCase(block.text)
}

function joinParts(run: readonly Paragraph[]): readonly Paragraph[] {
  const parts: Paragraph[][] = []
  let length = Infinity
  for (const cell of run) {
    if (length + cell.text.length > LONGEST_JOINED) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(cell)
    length += cell.text.length + 1
  }
  return parts.flatMap((part) => {
    const [first, ...rest] = part
    if (!first) return []
    const text = tidy(part.map((cell) => cell.text).join(' '))
    const place = joinPlaces([first.place, ...rest.map((cell) => cell.place)])
    const raw = part.map((cell) => cell.raw).join('\n')
    return [
      {
        kind: 'paragraph',
        marker: undefined,
        text,
        body: text,
        raw,
        place,
        source: part.flatMap((cell) => cell.source),
      },
    ]
  })
}

function warningOf(run: readonly Paragraph[]): Warning {
  const first = linesOf(run[0]?.place)?.first
  const last = linesOf(run.at(-1)?.place)?.last
  return {
    message: `${run.length} dòng ngắn liền nhau (đến dòng ${last ?? '?'}) giống một bảng mất khung, không đọc được thành hàng.`,
    line: first,
  }
}

const linesOf = (place: Place | undefined) => (place?.kind === 'lines' ? place : undefined)
