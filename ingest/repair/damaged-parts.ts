// Which parts of a text lost their marks: block by block in a scan, line by line in a text that holds scanned pages among clean ones.
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { hasDamageSigns, isUnmarkedVietnamese } from './damage-signs.ts'

export type TextPart = { readonly text: string; readonly isDamaged: boolean }

/** Share of Vietnamese letters: clean plans have 0.20–0.22, damaged ones hardly any; capitals and lists of codes lie between. */
const DAMAGED_SHARE = 0.04
/** A block with fewer letters says nothing by itself; there the whole document decides. */
const FEWEST_LETTERS = 30
/** Neither does a line. */
const FEWEST_LETTERS_OF_LINE = 12
/** A page of a scan among clean ones holds more; a few words may be another language. */
const FEWEST_LETTERS_OF_PAGE = 200

/** In order, together the whole text. @param isScan whether all of it was read by an engine that knew no marks */
export function partsOf(text: string, isScan: boolean): readonly TextPart[] {
  if (!isScan) return runsOf(text)
  return text.split(/(\n\s*\n)/).map((block) => ({ text: block, isDamaged: isDamagedBlock(block) }))
}

/** Whether there is a page's worth of damaged lines. */
export const holdsDamagedPage = (text: string): boolean =>
  runsOf(text).reduce((sum, part) => sum + (part.isDamaged ? lettersIn(part.text) : 0), 0) >= FEWEST_LETTERS_OF_PAGE

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

function isDamagedBlock(block: string): boolean {
  const letters = lettersIn(block)
  return letters < FEWEST_LETTERS ? letters > 0 : measureQuality(block).share < DAMAGED_SHARE
}

/** Lines without marks that stand together, short ones among them, where they show an engine's misreadings. */
function runsOf(text: string): readonly TextPart[] {
  const runs: { lines: string[]; isUnmarked: boolean }[] = []
  for (const line of text.split(/(?<=\n)/)) {
    const isShort = lettersIn(line) < FEWEST_LETTERS_OF_LINE
    const last = runs.at(-1)
    const isUnmarked = isShort ? last?.isUnmarked === true : measureQuality(line).share < DAMAGED_SHARE
    if (last?.isUnmarked === isUnmarked) last.lines.push(line)
    else runs.push({ lines: [line], isUnmarked })
  }
  return runs.map(({ lines, isUnmarked }) => {
    const run = lines.join('')
    const isDamaged =
      isUnmarked &&
      lettersIn(run) >= FEWEST_LETTERS &&
      hasDamageSigns(run.replace(CODES, ' ')) &&
      isUnmarkedVietnamese(run)
    return { text: run, isDamaged }
  })
}

/** Addresses, classes and measures have digits among letters, and nothing is wrong with them: "c1haihoa@edu.vn", "6A1", "40m2". */
const CODES =
  /\S*@\S*|(?:https?:|www\.)\S*|(?<![\p{L}\d])\d*\p{Lu}{1,3}\d{1,3}(?![\p{L}\d])|(?<![\p{L}\d])\d+k?m[23](?![\p{L}\d])/gu
