// Cells that a fixed line width broke, in tables that lost their grid: a line without room for the next word goes on below.
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import { isGroupLabel } from './flattened-rows.ts'
import type { FilledLine } from './found-table.ts'

/** A printed line holds no more letters; longer ones are paragraphs in a line each. */
const WIDEST_LINE = 130
const NARROWEST_LINE = 60
/** So many lines, and so large a share, must end near the width: the others are the ends of paragraphs, and cells. */
const FEWEST_FULL = 6
const FULL_SHARE = 0.05
/** The longest syllable with its mark. */
const NEAR = 9
const MOST_LINES = 6

/** The same lines, each with those that only its width cut off; unchanged for a text without such a width. */
export function joinWrappedCells(filled: readonly FilledLine[]): readonly FilledLine[] {
  const width = lineWidth(filled)
  if (width === undefined) return filled
  const joined: FilledLine[] = []
  for (let at = 0; at < filled.length; at += 1) {
    const own: FilledLine[] = []
    for (let next = filled[at]; next && own.length < MOST_LINES; next = filled[at + own.length]) {
      const last = own.at(-1)
      if (last && !isBroken(last.line, next.line, width)) break
      own.push(next)
    }
    const [first, ...rest] = own
    if (first) joined.push(rest.length === 0 ? first : joinLines(first, rest))
    at += rest.length
  }
  return joined
}

const printed = ({ text, damagedText }: SourceLine) => damagedText ?? text

function lineWidth(filled: readonly FilledLine[]): number | undefined {
  const lengths = filled.flatMap(({ line }) => (line.cells ? [] : [printed(line).length]))
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const full = lengths.filter((length) => length > widest - NEAR).length
  const isFixed = widest >= NARROWEST_LINE && widest <= WIDEST_LINE
  return isFixed && full >= FEWEST_FULL && full >= lengths.length * FULL_SHARE ? widest : undefined
}

function isBroken(line: SourceLine, below: SourceLine, width: number): boolean {
  if (line.cells || below.cells || line.headingDepth !== undefined || below.headingDepth !== undefined) return false
  const [text, next] = [printed(line), printed(below)]
  const [word = ''] = next.split(' ')
  // A sign alone is a cell of its own: a unit behind a name that fills its line.
  if (text.length + 1 + word.length <= width || UNIT_ALONE.test(next)) return false
  if (/[;,]$/.test(text) || /^[\p{Ll}(]/u.test(next)) return true
  const begins =
    /^[\d•+*–-]/.test(next) || isGroupLabel(next) || startsAsAgency(next) || columnRoles([next])[0] !== 'unknown'
  return !/[.:!?]$/.test(text) && !begins
}

const UNIT_ALONE = /^[%‰]$/

function joinLines(first: FilledLine, rest: readonly FilledLine[]): FilledLine {
  const lines = [first, ...rest].map(({ line }) => line)
  const damaged = lines.some(({ damagedText }) => damagedText !== undefined)
  return {
    line: {
      ...first.line,
      text: lines.map(({ text }) => text).join(' '),
      ...(damaged ? { damagedText: lines.map(printed).join(' ') } : {}),
      raw: lines.map(({ raw }) => raw).join('\n'),
      place: joinPlaces([first.line.place, ...rest.map(({ line }) => line.place)]),
    },
    index: first.index,
    lastIndex: rest.at(-1)?.lastIndex ?? first.lastIndex,
  }
}
