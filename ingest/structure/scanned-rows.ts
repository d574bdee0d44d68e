// Cuts running lines of a scan into the rows of an indicator table: each has one line with its values, names are broken around it.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { ORDINAL } from './scanned-header.ts'
import { takeUnit } from './scanned-unit.ts'
import { anchorsOf, MEASURE, NUMBER, splitSpoilt, splitValues } from './scanned-values.ts'
import type { TableRow } from './table.ts'

/** "II Cơ sở vật chất", over rows. */
const GROUP = /^(?:[IVX]{1,5}|[A-H])[.)]?\s+\p{Lu}[\p{Ll}\d]/u
/** `isGroup`: a title over rows, without values; `isSpoilt`: some of its values cannot be read. */
type Draft = { isGroup?: boolean; isSpoilt?: boolean; before: SourceLine[]; anchor: SourceLine; after: SourceLine[] }

/** A row's anchor is the line with its values; the lines of a name that was broken over it stand before and after. */
export function cutRows(lines: readonly SourceLine[], columns: number): readonly TableRow[] {
  const drafts: Draft[] = []
  let waiting: SourceLine[] = []
  const anchors = anchorsOf(lines, columns)
  const lastAnchor = anchors.findLastIndex((anchor) => anchor !== undefined)
  for (const [index, line] of lines.entries()) {
    if (anchors[index]) {
      const [lost, ...more] = isOtherRow(waiting, line.text) ? waiting : []
      if (lost) drafts.push({ before: [], anchor: lost, after: more })
      drafts.push({ isSpoilt: anchors[index] === 'spoilt', before: lost ? [] : waiting, anchor: line, after: [] })
      waiting = []
      continue
    }
    const isGroup = waiting.length === 0 && index < lastAnchor && GROUP.test(line.text) && !isOpenNote(drafts.at(-1))
    if (isGroup) {
      drafts.push({ isGroup, before: [], anchor: line, after: [] })
      continue
    }
    const last = drafts.at(-1)
    const opensNext =
      index < lastAnchor &&
      (/^\p{Lu}/u.test(line.text) || /\([^)]*$/.test(line.text) || countsOn(line, last)) &&
      !isOpenNote(last)
    if (opensNext || !last || last.isGroup) waiting.push(line)
    else last.after.push(line)
  }
  return drafts.map((draft) => toRow(draft, columns))
}

/** "2 Ty le …" above the line with its values. */
const countsOn = (line: SourceLine, last: Draft | undefined): boolean => {
  const [own, before] = [line, last?.anchor].map((at) => Number(ORDINAL.exec(at?.text ?? '')?.[1] ?? NaN))
  return own !== undefined && before !== undefined && own === before + 1
}

/** The ordinal stands with the values, or where the name begins. */
function withOwnOrdinal({ before, anchor }: Draft): { printed: string; before: readonly SourceLine[]; rest: string } {
  const [first, ...more] = before
  const own = ORDINAL.exec(anchor.text)
  const above = own || !first ? null : ORDINAL.exec(first.text)
  return {
    printed: (own ?? above)?.[1] ?? '',
    before: above && first ? [{ ...first, text: first.text.slice(above[0].length) }, ...more] : before,
    rest: anchor.text.slice(own?.[0].length ?? 0),
  }
}

/** A name that is broken over lines leaves less than a line in front of its own. */
const FEWEST_LETTERS = 20

/** Lines over a row whose own name is whole are what is left of a row that lost its values. */
function isOtherRow(waiting: readonly SourceLine[], anchor: string): boolean {
  const text = waiting.map((line) => line.text).join(' ')
  const isLong = (text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS
  return isLong && !/\([^)]*$/.test(text) && MEASURE.test(anchor.slice(ORDINAL.exec(anchor)?.[0].length ?? 0))
}

const isOpenNote = (draft: Draft | undefined): boolean => {
  const text = [...(draft?.before ?? []), ...(draft?.after ?? [])].map((line) => line.text).join(' ')
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function toRow(draft: Draft, columns: number): TableRow {
  if (draft.isGroup) {
    const [label = '', ...title] = draft.anchor.text.split(/\s+/)
    const { raw, place } = draft.anchor
    return { cells: [label.replace(/[.)]$/, ''), title.join(' '), '', ...Array<string>(columns).fill('')], raw, place }
  }
  const all = [...draft.before, draft.anchor, ...draft.after]
  const { printed, before, rest } = withOwnOrdinal(draft)
  const { name, values, tail } = draft.isSpoilt ? splitSpoilt(rest, columns) : splitValues(rest, columns)
  const notes = splitNotes({ ...draft, before: [...before] }, tail, columns - values.length)
  const unit = takeUnit(notes.before, name, notes.after)
  const [first, ...others] = all.map((line) => line.place)
  if (!first) throw new Error('a row needs a line')
  return {
    cells: [printed, unit.name, unit.unit, ...values, ...notes.values],
    raw: all.map((line) => line.raw).join('\n'),
    place: joinPlaces([first, ...others]),
  }
}

/**
 * A value that carries a note, "17,1 (sáp nhập …)", is broken over the row's lines in the last column: its number and the
 * note's words are put together again as "17,1 (…)".
 */
function splitNotes(draft: Draft, tail: string, missing: number) {
  const before = draft.before.map((line) => line.text).join(' ')
  const after = draft.after.map((line) => line.text).join(' ')
  const opened = new RegExp(String.raw`(${NUMBER})\s*(\([^)]*)$`).exec(before)
  if (missing < 1 || !opened?.[1] || !opened[2]) return { before, after, values: [] }
  // The name's own last words stand before the note's on the first line below; they cannot be told apart by letters alone,
  // so the name keeps what looks like a level ("mức độ 2") and the note takes the rest.
  const level = /^(\p{Ll}\S*\s+){1,3}\d\b/u.exec(after)?.[0] ?? ''
  const note = tidy([opened[2], tail, after.slice(level.length)].join(' '))
  return { before: '', after: level, values: [`${opened[1]} ${note}`] }
}
