// Makes citations: the exact place of a passage, the words as the source has them, and where a person finds it.
import type { Citation } from '../../domain/citation.ts'
import type { PassageId } from '../../domain/ids.ts'
import type { Passage } from '../../domain/passage.ts'
import { planName } from './plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** Telegram shows the quote in the answer's own message; the whole passage is one press away. */
const LONGEST_QUOTE = 900

export function citePassage(snapshot: Snapshot, passage: Passage, sentence?: string): Citation {
  const plan = requirePlan(snapshot, passage.versionId)
  return {
    passageId: passage.id,
    file: plan.file,
    plan: planName(plan.head, plan.file),
    whereabouts: whereabouts(passage),
    place: passage.place,
    quote: quoteOf(passage.raw, sentence),
  }
}

/** In the order given, each passage once. */
export function citePassages(snapshot: Snapshot, ids: readonly PassageId[]): readonly Citation[] {
  return [...new Set(ids)].flatMap((id) => {
    const passage = snapshot.passages.get(id)
    return passage ? [citePassage(snapshot, passage)] : []
  })
}

/** "Mục II. NHIỆM VỤ … › 3 …": the two innermost headings, shortened. */
function whereabouts(passage: Passage): string {
  const path = passage.headingPath.slice(-2).map((heading) => shorten(heading, 70))
  return path.length > 0 ? path.join(' › ') : 'Phần đầu văn bản'
}

/** Verbatim: the passage whole, or the part of it around the sentence. */
function quoteOf(raw: string, sentence: string | undefined): string {
  const text = raw.trim()
  if (text.length <= LONGEST_QUOTE) return text
  const at = sentence === undefined ? -1 : text.indexOf(sentence.slice(0, 40))
  const from = Math.max(0, Math.min(at < 0 ? 0 : at, text.length - LONGEST_QUOTE))
  return text.slice(from, from + LONGEST_QUOTE)
}

/** Cuts at a blank and says so with "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length * 0.6)).replace(/[\s,;:.]+$/, '')}…`
}

/** A row of a table, or a point of a list, as a line for people. */
export const sayCells = (text: string): string => text.replace(/^[-–+•\s]*(?:\d{1,3} \| )?/, '').replaceAll(' | ', '; ')

/** "[^3]" points at a footnote, "[^3]: …" is one: people read neither. */
export const withoutNoteMarks = (text: string): string =>
  text.replace(/^\[\^\d{1,2}\]:\s*/u, 'Chú thích: ').replace(/\s*\[\^\d{1,2}\](?:\s+(?=[,.;:)]))?/gu, '')
