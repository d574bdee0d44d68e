// Mark-up as a small tree of our own: the only file that knows the parser of HTML and XML.
import { load } from 'cheerio/slim'

export type MarkupText = { readonly kind: 'text'; readonly text: string }
export type MarkupElement = {
  readonly kind: 'element'
  /** Lower-case in HTML; without the prefix of its namespace in XML ("w:p" is "p"). */
  readonly name: string
  /** Names lower-case in HTML; without prefix in XML. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
  /** Positions in the text that was parsed; `end` is the first position behind. */
  readonly start: number
  readonly end: number
}
export type MarkupNode = MarkupText | MarkupElement

/** Deeper than any document that a person made; below it only the text counts. Recursion must end somewhere. */
const DEEPEST = 150

/** Forgiving, linear in the length of the text; never throws. */
export const parseHtml = (text: string): MarkupElement => parse(text, false)
export const parseXml = (text: string): MarkupElement => parse(text, true)

export function isElement(node: MarkupNode): node is MarkupElement {
  return node.kind === 'element'
}

export function childrenNamed(element: MarkupElement, name: string): readonly MarkupElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name)
}

/** The first child of that name, of the first child of the one before, … */
export function findBelow(element: MarkupElement, ...path: readonly string[]): MarkupElement | undefined {
  let found: MarkupElement | undefined = element
  for (const name of path) found = found && childrenNamed(found, name)[0]
  return found
}

/** What we read of the parser's nodes. */
type Parsed = {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Parsed[]
  readonly startIndex?: number | null
  readonly endIndex?: number | null
}

function parse(text: string, xmlMode: boolean): MarkupElement {
  const root = load(text, { xml: { xmlMode, withStartIndices: true, withEndIndices: true } }).root()[0]
  // The parser's node types are unions of classes; the fields named in Parsed are common to all that we read.
  const parsed = root as unknown as Parsed
  return toElement({ ...parsed, type: 'tag', name: '' }, xmlMode, 0)
}

function toElement(node: Parsed, xmlMode: boolean, depth: number): MarkupElement {
  const local = (name: string) => (xmlMode ? name.slice(name.indexOf(':') + 1) : name)
  const attributes = Object.entries(node.attribs ?? {}).map(([name, value]) => [local(name), value] as const)
  return {
    kind: 'element',
    name: local(node.name ?? ''),
    attributes: Object.fromEntries(attributes),
    children: (node.children ?? []).flatMap((child) => toNodes(child, xmlMode, depth + 1)),
    start: node.startIndex ?? 0,
    end: (node.endIndex ?? -1) + 1,
  }
}

function toNodes(node: Parsed, xmlMode: boolean, depth: number): readonly MarkupNode[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.data ?? '' }]
  if (node.type === 'cdata') return [{ kind: 'text', text: textBelow(node) }]
  if (!['tag', 'script', 'style'].includes(node.type)) return []
  return depth > DEEPEST ? [{ kind: 'text', text: ` ${textBelow(node)} ` }] : [toElement(node, xmlMode, depth)]
}

/** Without recursion: hostile files nest without end. */
function textBelow(node: Parsed): string {
  const open: Parsed[] = [node]
  const texts: string[] = []
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') texts.push(next.data ?? '')
    for (const child of (next.children ?? []).toReversed()) open.push(child)
  }
  return texts.join(' ')
}
