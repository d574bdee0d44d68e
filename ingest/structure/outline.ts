// The outline: every block under its headings, annex titles put together, and the head of the document told from its body.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { Block, Heading } from './block.ts'
import { isAnnexTitle } from './headings.ts'
import { isMostlyUpperCase } from './letter-case.ts'

export type OutlinedBlock = {
  readonly block: Block
  /** The headings above it, outermost first; a heading's own path ends with itself. */
  readonly path: readonly Heading[]
}

/** Kinds of documents that carry plans: Decree 30, article 7, and the party's own. */
export const DOCUMENT_KIND =
  /^(ke hoach|quyet dinh|chi thi|chuong trinh hanh dong|chuong trinh|cong van|nghi quyet|de an|huong dan|thong bao|bao cao|to trinh|phuong an)$/
/** "(Kèm theo Kế hoạch số …)", the words also as a scan prints them. */
export const CAPTION = /\(\s*(k\S{1,3}m theo|ban hanh k\S{1,3}m)/
/** Title lines of a head are short; longer, it is the first paragraph of the text. */
const LONGEST_HEAD_LINE = 420
const OPENS_BODY = /^(thuc hien|can cu|can ct\S?|trien khai thuc hien|nham|de thuc hien|xet|theo de nghi)\b/

export function outline(blocks: readonly Block[]): readonly OutlinedBlock[] {
  const titled = joinAnnexTitles(markHead(blocks))
  const outlined: OutlinedBlock[] = []
  let path: readonly Heading[] = []
  for (const block of titled) {
    if (block.kind === 'heading') path = [...path.filter((heading) => heading.depth < block.depth), block]
    else if (block.kind === 'recipients' || block.kind === 'signature') path = []
    outlined.push({ block, path })
  }
  return outlined
}

/** Everything down to the subject is head: state title, number, date, kind. Without a kind line nothing is. */
function markHead(blocks: readonly Block[]): readonly Block[] {
  const kindAt = blocks.findIndex((block) => block.kind !== 'table' && DOCUMENT_KIND.test(fold(block.text).trim()))
  const firstSection = blocks.findIndex((block) => block.kind === 'heading' && block.depth === 1)
  if (kindAt < 0 || (firstSection >= 0 && firstSection < kindAt)) return blocks
  let end = kindAt + 2
  while (end < blocks.length && blocks[end]?.kind === 'paragraph' && isMostlyUpperCase(blocks[end]?.text ?? ''))
    end += 1
  const subject = blocks[kindAt + 1]
  if (!subject || subject.kind !== 'paragraph' || isBody(subject.text, blocks[kindAt + 2]?.text)) end = kindAt + 1
  return blocks.map((block, index) => (index < end && block.kind !== 'table' ? { ...block, kind: 'head' } : block))
}

/** A subject that begins like a legal basis ("thực hiện Kết luận …") is still the subject where another basis follows. */
function isBody(text: string, next: string | undefined): boolean {
  const opens = OPENS_BODY.test(fold(text))
  return text.length > LONGEST_HEAD_LINE
    ? !(opens && /^\p{Ll}/u.test(text))
    : opens && /^\p{Lu}\p{Ll}/u.test(text) && !OPENS_BODY.test(fold(next ?? ''))
}

function joinAnnexTitles(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const inAnnex = last?.kind === 'heading' && isAnnexTitle(last.title.split(': ')[0] ?? '')
    if (inAnnex && block.kind === 'paragraph' && isMostlyUpperCase(block.text)) {
      const [annex, ...rest] = last.title.split(': ')
      const title = `${annex}: ${[...rest, block.text].join(' ')}`
      joined[joined.length - 1] = {
        ...last,
        title,
        text: title,
        raw: `${last.raw}\n${block.raw}`,
        place: joinPlaces([last.place, block.place]),
      }
    } else if (block.kind === 'paragraph' && CAPTION.test(fold(block.text))) joined.push({ ...block, kind: 'head' })
    else joined.push(block)
  }
  return joined
}
