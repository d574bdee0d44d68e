// How sure the lines of a scan are, from the words that were recognised on their page, and which of them a person should compare.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import type { PdfPage } from '../pdf/pdf-words.ts'
import type { SourceLine } from '../source-document.ts'

/** Tesseract is right about nearly all words above 0.85, and about few below this. */
const DOUBTFUL = 0.6
/** More lines than this are no help; their number is. */
const MOST_WARNINGS = 20
const LONGEST_QUOTE = 80

/** Lines of pages that the file has letters for stay as they are. */
export function withConfidence(
  lines: readonly SourceLine[],
  pages: readonly PdfPage[],
): { readonly lines: readonly SourceLine[]; readonly warnings: readonly Warning[] } {
  const sureness = new Map(pages.map((page) => [page.number, surenessOf(page)]))
  const doubts: string[] = []
  const sure = lines.map((line): SourceLine => {
    const own = line.place.kind === 'page' ? sureness.get(line.place.page) : undefined
    if (!own || line.place.kind !== 'page') return line
    const { page } = line.place
    const parts = (line.cells ?? [line.text]).flatMap((text) => {
      const confidence = meanOf(text, own)
      return confidence === undefined ? [] : [{ text, confidence }]
    })
    for (const { text, confidence } of parts)
      if (confidence < DOUBTFUL)
        doubts.push(`Trang ${page}: chữ quét không rõ (chắc ${Math.round(100 * confidence)} %): "${shorten(text)}".`)
    return parts.length === 0 ? line : { ...line, confidence: Math.min(...parts.map(({ confidence }) => confidence)) }
  })
  const more = doubts.length - MOST_WARNINGS
  const messages = more > 0 ? [...doubts.slice(0, MOST_WARNINGS), `Còn ${more} chỗ chữ quét không rõ nữa.`] : doubts
  return { lines: sure, warnings: messages.map((message) => ({ message, line: undefined })) }
}

type Sureness = ReadonlyMap<string, number>

/** The mean for each word as printed; undefined for a page whose words nobody had to recognise. */
function surenessOf({ words }: PdfPage): Sureness | undefined {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { text, confidence } of words) {
    if (confidence === undefined) continue
    const known = sums.get(text)
    sums.set(text, { sum: (known?.sum ?? 0) + confidence, count: (known?.count ?? 0) + 1 })
  }
  return sums.size === 0 ? undefined : new Map([...sums].map(([text, { sum, count }]) => [text, sum / count]))
}

function meanOf(text: string, sureness: Sureness): number | undefined {
  const known = text.split(/\s+/).flatMap((word) => sureness.get(word) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, confidence) => sum + confidence, 0) / known.length
}

const shorten = (text: string) => {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE)}…` : flat
}
