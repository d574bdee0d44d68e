// Whether a passage holds the kind of thing that is asked for: a percentage, a sum, a day, a document's number.
import { assertNever } from '../domain/assert-never.ts'
import { findDocumentNumbers } from '../text/document-number.ts'
import { fold } from '../text/fold.ts'
import { findPrintedDate } from '../text/printed-date.ts'
import type { AnswerKind } from './question-words.ts'
import type { RankedPassage } from './rank-passages.ts'

/** The thing must stand in a sentence that is about the question, not anywhere in a long passage. */
const ABOUT = 0.3

export function holdsAnswerKind({ sentences }: RankedPassage, kind: AnswerKind): boolean {
  const best = Math.max(...sentences.map((sentence) => sentence.coverage))
  return sentences.some(
    (sentence) =>
      sentence.coverage >= Math.min(ABOUT, best) && sentence.coverage >= best * 0.6 && holds(sentence.text, kind),
  )
}

function holds(text: string, kind: AnswerKind): boolean {
  switch (kind) {
    case 'percent':
      return /\d\s*%|phần trăm/.test(text)
    case 'money':
      return /\d[\d.,]*\s*(tỷ|tỉ|triệu|nghìn|đồng)/.test(text)
    case 'date':
      return findPrintedDate(text) !== undefined
    case 'document':
      return findDocumentNumbers(text).length > 0
    case 'contact':
      return /(\d[\s.]?){9,}|@/.test(text)
    case 'person':
      return /(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+(?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+/u.test(text)
    case 'number':
      return /\d/.test(text.replace(/(?:19|20)\d{2}|\d+\/\S+|ngày [\d/]+/g, ' '))
    default:
      return assertNever(kind)
  }
}

/** A sentence that aims at something is no report of what was reached. */
export function isGoal({ sentences }: RankedPassage): boolean {
  const best = sentences.toSorted((a, b) => b.coverage - a.coverage)[0]
  return best !== undefined && /phan dau|den nam 20|muc tieu|toi thieu/.test(fold(best.text))
}
