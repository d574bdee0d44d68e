// The end of a document: who receives it ("Nơi nhận") and who signed it.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { ClosingBlock } from './block.ts'
import { isAnnexTitle } from './headings.ts'

/** "Nơi nhận:", the last letters also as a scan may print them. */
const RECIPIENTS = /^noi nh\S{1,3}\s*:/
/** TM. (on behalf of), KT. (for), TL., TUQ. before a title in capitals: Decree 30, annex I. */
const SIGNATURE = /^(T\/?M|KT|TL|TUQ)\b[.\s/]*\p{Lu}{2}/u

export const startsRecipients = (text: string): boolean => RECIPIENTS.test(fold(text))
export const startsSignature = (text: string): boolean => SIGNATURE.test(text)
export const startsClosing = (text: string): boolean => startsRecipients(text) || startsSignature(text)

/** @returns how many lines from `start` on belong to the closing: up to an annex, a table, a footnote or the end */
export function closingLength(lines: readonly SourceLine[], start: number): number {
  const end = lines.findIndex(
    (line, index) =>
      index > start &&
      (isAnnexTitle(line.text) ||
        line.cells !== undefined ||
        line.headingDepth !== undefined ||
        /^\[\d/.test(line.text)),
  )
  return (end < 0 ? lines.length : end) - start
}

/** Splits the closing lines; where a scan printed both columns as one, what follows the last "- …" line is the signature. */
export function readClosing(lines: readonly SourceLine[]): readonly ClosingBlock[] {
  const full = lines.filter((line) => line.text !== '')
  const marked = full.findIndex((line) => startsSignature(line.text))
  const recipientsAt = full.findIndex((line) => startsRecipients(line.text))
  const afterList = full.findLastIndex((line) => /^[-–]/.test(line.text)) + 1
  if (recipientsAt < 0) return block('signature', full)
  if (marked >= 0 && marked < recipientsAt)
    return [...block('signature', full.slice(marked, recipientsAt)), ...block('recipients', full.slice(recipientsAt))]
  const cut = marked > recipientsAt ? marked : Math.max(afterList, recipientsAt + 1)
  return [...block('recipients', full.slice(0, cut)), ...block('signature', full.slice(cut))]
}

function block(kind: 'recipients' | 'signature', lines: readonly SourceLine[]): readonly ClosingBlock[] {
  const [first, ...rest] = lines.map((line) => line.place)
  if (!first) return []
  const text = tidy(lines.map((line) => line.text).join(' '))
  return [{ kind, text, raw: lines.map((line) => line.raw).join('\n'), place: joinPlaces([first, ...rest]) }]
}
