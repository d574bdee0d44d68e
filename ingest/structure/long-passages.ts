// Cuts an over-long paragraph into passages, at sentences where it can: the one place that knows LangChain's splitter.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import type { Paragraph } from './block.ts'
import { sliceRaw } from './raw-slice.ts'

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

function partsOf({ text, source }: Paragraph, starts: readonly number[]): readonly PassagePart[] {
  const lineStarts: number[] = []
  let position = 0
  for (const line of source) {
    lineStarts.push(position)
    position += line.text.length + 1
  }
  let first = 0
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length
    while ((lineStarts[first + 1] ?? Infinity) <= start) first += 1
    let last = first
    while ((lineStarts[last + 1] ?? Infinity) < end - 1) last += 1
    const own = source.slice(first, last + 1)
    const [place, ...places] = own.map((line) => line.place)
    if (!place) throw new Error('a part needs a line')
    const raws = own.map((line, offset) => {
      const at = lineStarts[first + offset] ?? 0
      return sliceRaw(line, start - at, end - at)
    })
    return { text: text.slice(start, end).trim(), raw: raws.join('\n'), place: joinPlaces([place, ...places]) }
  })
}
