// Cuts an over-long paragraph into passages, at sentences where it can: the one place that knows LangChain's splitter.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Paragraph } from './block.ts'
import { findInRaw } from './raw-slice.ts'

/** Above this a passage says too much at once for search and for a person; measured in letters. */
export const LONGEST_PASSAGE = 1800

export type PassagePart = Pick<Paragraph, 'text' | 'raw' | 'place'>

/** The parts in order, nothing lost but the blanks between them; each with the lines that it stands on. */
export async function splitLongParagraph(paragraph: Paragraph): Promise<readonly PassagePart[]> {
  if (paragraph.text.length <= LONGEST_PASSAGE) return [paragraph]
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters')
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: LONGEST_PASSAGE,
    chunkOverlap: 0,
    keepSeparator: false,
    separators: ['\n\n', '\n', '. ', '; ', ', ', ' ', ''],
  })
  return partsOf(paragraph, startsOf(paragraph.text, await splitter.splitText(paragraph.text)))
}

/** The splitter drops the separator between two chunks; each part therefore runs up to the start of the next. */
function startsOf(text: string, chunks: readonly string[]): readonly number[] {
  const starts: number[] = []
  let from = 0
  for (const chunk of chunks) {
    const at = text.indexOf(chunk, from)
    if (at < 0) continue
    starts.push(starts.length === 0 ? 0 : at)
    from = at + chunk.length
  }
  return starts
}

/** Where a part begins: a position in the text, the line that holds it, and the position in that line as the file has it. */
type Cut = { readonly at: number; readonly line: number; readonly rawAt: number }

function partsOf({ text, source }: Paragraph, starts: readonly number[]): readonly PassagePart[] {
  const cuts = findCuts(source, starts)
  return cuts.map((cut, index) => {
    const next = cuts[index + 1]
    const lastLine = next ? (next.rawAt > 0 ? next.line : next.line - 1) : source.length - 1
    const own = source.slice(cut.line, lastLine + 1)
    const [place, ...places] = own.map((line) => line.place)
    if (!place) throw new Error('a part needs a line')
    const raws = own.map(({ raw }, offset) => {
      const isCutBelow = next !== undefined && cut.line + offset === next.line
      return raw.slice(offset === 0 ? cut.rawAt : 0, isCutBelow ? next.rawAt : undefined)
    })
    return {
      text: text.slice(cut.at, next?.at).trim(),
      raw: raws.join('\n').trim(),
      place: joinPlaces([place, ...places]),
    }
  })
}

/** Each line is walked once, whatever the number of cuts in it. */
function findCuts(source: readonly SourceLine[], starts: readonly number[]): readonly Cut[] {
  const cuts: Cut[] = []
  let lineStart = 0
  for (const [index, line] of source.entries()) {
    const lineEnd = lineStart + line.text.length + 1
    const own: number[] = []
    for (let next = starts[cuts.length]; next !== undefined && next < lineEnd; next = starts[cuts.length + own.length])
      own.push(next)
    const from = lineStart
    const raws = findInRaw(
      line,
      own.map((at) => at - from),
    )
    for (const [order, at] of own.entries()) cuts.push({ at, line: index, rawAt: at === from ? 0 : (raws[order] ?? 0) })
    lineStart = lineEnd
  }
  return cuts
}
