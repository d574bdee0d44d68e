// What a site sets around a document: menu, path, page title, tags, related news. Left out only where a letterhead shows where the document begins.
import { tidy } from '../../../knowledge/text/fold.ts'
import { isKindLine, isStateTitle, kindOfLine } from '../../structure/kind-line.ts'
import { isLabelLine } from '../../structure/label-line.ts'
import { isMostlyUpperCase } from '../../structure/letter-case.ts'
import { isBlock } from './html-elements.ts'
import type { DraftLine } from './line-writer.ts'
import { isElement, type MarkupElement, type MarkupNode } from './markup.ts'

/** How sites name such parts in "class", "id" and "role"; whole words of the name. */
const FRAME_NAME =
  /(?:^|[\s_-])(?:breadcrumbs?|menu|nav(?:bar|igation)?|side-?bar|related|lien-?quan|tin-?khac|other-?(?:news|posts?)|tags?|keywords?|share|social|comments?|banner|toolbar|widget|search)(?=$|[\s_-])/i
/** A menu and a page's title are shorter; above a letterhead that stands further down a document has begun already. */
const LONGEST_TOP = 2_500

/** The tree without the parts that a site's own names call frame and that hold hardly more than links. */
export function withoutFrameParts(root: MarkupElement): MarkupElement {
  return holdsLetterhead(root) ? prune(root) : root
}

/** @returns how many lines stand above the letterhead and are none of it; 0: above it the document itself has begun */
export function linesAboveLetterhead(lines: readonly DraftLine[]): number {
  const title = lines.findIndex(({ text, cells }) => isStateTitle(text) || (cells ?? []).some(startsWithStateTitle))
  if (title < 0) return 0
  let start = title
  while (start > 0 && isOfLetterhead(lines[start - 1])) start -= 1
  const above = lines.slice(0, start)
  const length = above.reduce((sum, { text }) => sum + text.length, 0)
  const below = lines.slice(title, title + LONGEST_HEAD).flatMap(({ text }) => kindOfLine(text) ?? [])
  return length > LONGEST_TOP || above.some((line) => isOfDocument(line, below)) ? 0 : start
}

/** So many lines below a letterhead name the document's kind. */
const LONGEST_HEAD = 20
/** A menu may be a list of dashes; it counts no sections. */
const COUNTED = /^(?:[IVX]+\s*[.\-–/]\s*\p{Lu}|(?:Điều|Phần|Chương)\s+[\dIVX]+|\d{1,2}[.)]\s|[a-hđ]\)\s)/u

/**
 * A row, a numbered section, a label, a kind. A page's title may say the kind too, with its subject behind it: it is that
 * of the document below then.
 */
function isOfDocument({ text, cells }: DraftLine, kindsBelow: readonly string[]): boolean {
  if (cells !== undefined || COUNTED.test(text) || isLabelLine(text)) return true
  const kind = kindOfLine(text)
  return kind !== undefined && (isKindLine(text) || !kindsBelow.includes(kind))
}

const startsWithStateTitle = (cell: string) => cell.split('\n').some(isStateTitle)

/** The body in capitals, a line drawn below it, "DỰ THẢO". */
const isOfLetterhead = (line: DraftLine | undefined): boolean =>
  line !== undefined &&
  line.cells === undefined &&
  (!/\p{L}/u.test(line.text) || (isMostlyUpperCase(line.text) && kindOfLine(line.text) === undefined))

/** The element itself where nothing is left out. */
function prune(element: MarkupElement): MarkupElement {
  const children = element.children.flatMap((child): readonly MarkupNode[] => {
    if (!isElement(child)) return [child]
    return isFramePart(child) ? [] : [prune(child)]
  })
  const isSame =
    children.length === element.children.length && children.every((node, at) => node === element.children[at])
  return isSame ? element : { ...element, children }
}

function isFramePart(element: MarkupElement): boolean {
  const { attributes } = element
  const named = ['class', 'id', 'role'].some((name) => FRAME_NAME.test(attributes[name] ?? ''))
  if (!named && element.name !== 'aside') return false
  const { all, linked } = lettersOf(element)
  return linked * 2 > all && !holdsLetterhead(element)
}

const holdsLetterhead = (element: MarkupElement): boolean => textOf(element).split('\n').map(tidy).some(isStateTitle)

/** A line a block or a cell. */
function textOf(node: MarkupNode): string {
  if (!isElement(node)) return node.text.replace(/\s+/g, ' ')
  const text = node.children.map(textOf).join('')
  return isBlock(node) || /^(?:br|t[dhr]|li)$/.test(node.name) ? `\n${text}\n` : text
}

type Letters = { readonly all: number; readonly linked: number }

function lettersOf(element: MarkupElement): Letters {
  const parts = element.children.map((node): Letters => {
    if (isElement(node)) return lettersOf(node)
    return { all: node.text.match(/\p{L}/gu)?.length ?? 0, linked: 0 }
  })
  const all = parts.reduce((sum, part) => sum + part.all, 0)
  return { all, linked: element.name === 'a' ? all : parts.reduce((sum, part) => sum + part.linked, 0) }
}
