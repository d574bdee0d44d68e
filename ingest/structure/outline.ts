// The outline: every block under its headings, annex titles put together, and the head of the document told from its body.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { Block, Heading } from './block.ts'
import { markHead } from './document-head.ts'
import { isAnnexTitle } from './headings.ts'
import { isKindLine } from './kind-line.ts'
import { isMostlyUpperCase } from './letter-case.ts'

export type OutlinedBlock = {
  readonly block: Block
  /** The headings above it, outermost first; a heading's own path ends with itself. */
  readonly path: readonly Heading[]
}

/** "(Kèm theo Kế hoạch số …)", the words also as a scan prints them. */
export const CAPTION = /(?:^\s*|\(\s*)(k\S{1,3}m theo|ban hanh k\S{1,3}m)/

export function outline(blocks: readonly Block[]): readonly OutlinedBlock[] {
  const titled = withDenseDepths(withLettersInPlace(withTableTitles(joinTitles(markHead(blocks)))))
  const outlined: OutlinedBlock[] = []
  let path: readonly Heading[] = []
  for (const block of titled) {
    if (block.kind === 'heading') path = [...path.filter((heading) => heading.depth < block.depth), block]
    else if (block.kind === 'recipients' || block.kind === 'signature') path = []
    outlined.push({ block, path })
  }
  return outlined
}

/** A line of capitals over a further table of an annex is the heading of that table. */
function withTableTitles(blocks: readonly Block[]): readonly Block[] {
  let isInAnnex = false
  return blocks.map((block, index) => {
    if (block.kind === 'heading' && block.depth <= 1) isInAnnex = isAnnexTitle(block.title.split(': ')[0] ?? '')
    const isTitle =
      isInAnnex &&
      block.kind === 'paragraph' &&
      blocks[index + 1]?.kind === 'table' &&
      block.text.length <= LONGEST_TABLE_TITLE &&
      isMostlyUpperCase(block.text)
    if (!isTitle) return block
    const { text, raw, place } = block
    return { kind: 'heading', depth: TABLE_TITLE_DEPTH, label: undefined, title: text, text, raw, place }
  })
}

const LONGEST_TABLE_TITLE = 160
/** Right below an annex. */
const TABLE_TITLE_DEPTH = 2

/** "A.", "B." below a first "I." are parts of it: numbers then stand one deeper. */
function withLettersInPlace(blocks: readonly Block[]): readonly Block[] {
  const firstLetter = blocks.findIndex(isLetter)
  const firstRoman = blocks.findIndex((block) => block.kind === 'heading' && /^[IVX]+$/.test(block.label ?? ''))
  if (firstLetter < 0 || firstRoman < 0 || firstLetter < firstRoman) return blocks
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    return isLetter(block)
      ? { ...block, depth: 2 }
      : { ...block, depth: block.depth < 2 ? block.depth : block.depth + 1 }
  })
}

const isLetter = (block: Block) => block.kind === 'heading' && /^[A-HKĐ]$/.test(block.label ?? '')

/** Depths begin at 1: Roman numerals stay outermost unless the document has parts, chapters or sections above them. */
function withDenseDepths(blocks: readonly Block[]): readonly Block[] {
  const above = [
    ...new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.depth < 1 ? [block.depth] : []))),
  ]
  const ranks = above.toSorted((a, b) => a - b)
  if (ranks.length === 0) return blocks
  return blocks.map((block) => {
    if (block.kind !== 'heading' || isAnnexTitle(block.title.split(': ')[0] ?? '')) return block
    return { ...block, depth: block.depth < 1 ? 1 + ranks.indexOf(block.depth) : block.depth + ranks.length }
  })
}

/** "Phần thứ hai", "CHƯƠNG I": what it is called stands in the line below, in capitals. */
const isPartWithoutTitle = ({ label, title }: Heading): boolean =>
  label !== undefined && /^(?:phan|chuong|muc) /.test(fold(label)) && title.replace(/[.:\s]+$/, '') === label

function joinTitles(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const inAnnex = last?.kind === 'heading' && isAnnexTitle(last.title.split(': ')[0] ?? '')
    const inPart = last?.kind === 'heading' && isPartWithoutTitle(last) && block.text.length <= LONGEST_TABLE_TITLE
    if ((inAnnex || inPart) && block.kind === 'paragraph' && isMostlyUpperCase(block.text)) {
      const [annex, ...rest] = last.title.replace(/[.:]\s*$/, '').split(': ')
      const title = `${annex}: ${[...rest, block.text].join(' ')}`
      joined[joined.length - 1] = {
        ...last,
        title,
        text: title,
        raw: `${last.raw}\n${block.raw}`,
        place: joinPlaces([last.place, block.place]),
      }
    } else if (block.kind === 'paragraph' && CAPTION.test(fold(block.text.slice(0, 200))) && block.text.length < 600)
      joined.push(asHead(block))
    else if (block.kind === 'paragraph' && isCarriedTitle(block.text, last)) joined.push(asHead(block))
    else joined.push(block)
  }
  return joined
}

/** The title of a plan that a decision carries: its kind line after the signature, and the capitals below it. */
const isCarriedTitle = (text: string, last: Block | undefined): boolean =>
  isKindLine(text) || (last?.kind === 'head' && isKindLine(last.text) && isMostlyUpperCase(text))

const asHead = ({ text, raw, place }: Block): Block => ({ kind: 'head', text, raw, place })
