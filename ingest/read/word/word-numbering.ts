// What Word's automatic numbering is made of: formats by list and level, from numbering.xml and styles.xml.
import { childrenNamed, findBelow, isElement, type MarkupElement } from '../html/markup.ts'

export type NumberLevel = {
  /** ECMA-376, 17.18.59: "decimal", "lowerLetter", "bullet", "none", … */
  readonly format: string
  /** "%1.%2." */
  readonly pattern: string
  readonly start: number
  /** Upper numbers as decimals whatever their own format. */
  readonly isLegal: boolean
}
/** `list`: paragraphs of one list go on counting, also where several numberings point at it. */
export type Numbering = {
  readonly list: string
  readonly levels: readonly (NumberLevel | undefined)[]
  /** By level: where this numbering starts anew. */
  readonly restarts: ReadonlyMap<number, number>
}
export type NumberReference = { readonly numbering: string; readonly level: number }
export type WordNumbering = {
  readonly numberings: ReadonlyMap<string, Numbering>
  /** What a paragraph's style says of its number. */
  readonly ofStyle: ReadonlyMap<string, NumberReference>
}

/** Word has nine levels. */
export const DEEPEST_LEVEL = 8

/** @param numbering the root of numbering.xml; @param styles the root of styles.xml */
export function readWordNumbering(numbering: MarkupElement, styles: MarkupElement): WordNumbering {
  const style = new Map(childrenNamed(findBelow(styles, 'styles') ?? styles, 'style').map((one) => [idOf(one), one]))
  const root = findBelow(numbering, 'numbering') ?? numbering
  const lists = new Map(
    childrenNamed(root, 'abstractNum').map((list) => [list.attributes['abstractNumId'] ?? '', list]),
  )
  const nums = new Map(childrenNamed(root, 'num').map((num) => [num.attributes['numId'] ?? '', num]))
  const numberings = new Map<string, Numbering>()
  for (const [id, num] of nums) {
    const own = listOf(num)
    const link = valueOf(findBelow(lists.get(own) ?? num, 'numStyleLink'))
    const linked = link === undefined ? undefined : style.get(link)
    const linkedNum = valueOf(linked && findBelow(linked, 'pPr', 'numPr', 'numId'))
    const list = linkedNum === undefined ? own : listOf(nums.get(linkedNum))
    numberings.set(id, readNumbering(list, lists.get(list), num))
  }
  const ofStyle = new Map<string, NumberReference>()
  for (const id of style.keys()) {
    const reference = styleReference(id, style, numberings, lists)
    if (reference) ofStyle.set(id, reference)
  }
  return { numberings, ofStyle }
}

const listOf = (num: MarkupElement | undefined) => valueOf(num && findBelow(num, 'abstractNumId')) ?? ''
const idOf = (style: MarkupElement) => style.attributes['styleId'] ?? ''
export const valueOf = (element: MarkupElement | undefined): string | undefined => element?.attributes['val']

function readNumbering(list: string, definition: MarkupElement | undefined, num: MarkupElement): Numbering {
  const levels: (NumberLevel | undefined)[] = []
  const restarts = new Map<number, number>()
  for (const level of definition ? childrenNamed(definition, 'lvl') : []) levels[levelOf(level)] = readLevel(level)
  for (const override of childrenNamed(num, 'lvlOverride')) {
    const at = levelOf(override)
    const own = findBelow(override, 'lvl')
    if (own) levels[at] = readLevel(own)
    const start = findBelow(override, 'startOverride')
    if (start) restarts.set(at, readCount(valueOf(start), 1))
  }
  return { list, levels, restarts }
}

function readLevel(level: MarkupElement): NumberLevel {
  const legal = findBelow(level, 'isLgl')
  return {
    format: valueOf(findBelow(level, 'numFmt')) ?? 'decimal',
    pattern: valueOf(findBelow(level, 'lvlText')) ?? '',
    start: readCount(valueOf(findBelow(level, 'start')), 0),
    isLegal: legal !== undefined && !isOff(legal),
  }
}

export const isOff = (element: MarkupElement): boolean => /^(?:0|false|off)$/.test(valueOf(element) ?? '')

const levelOf = ({ attributes }: MarkupElement): number => Math.min(DEEPEST_LEVEL, readCount(attributes['ilvl'], 0))

export function readCount(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise
}

/** Styles inherit; a chain longer than any real one is a loop. */
const LONGEST_CHAIN = 20

function styleReference(
  id: string,
  styles: ReadonlyMap<string, MarkupElement>,
  numberings: ReadonlyMap<string, Numbering>,
  lists: ReadonlyMap<string, MarkupElement>,
): NumberReference | undefined {
  let style = styles.get(id)
  for (let step = 0; style && step < LONGEST_CHAIN; step += 1) {
    const properties = findBelow(style, 'pPr', 'numPr')
    const numbering = valueOf(properties && findBelow(properties, 'numId'))
    if (properties && numbering !== undefined) {
      const level = valueOf(findBelow(properties, 'ilvl'))
      const list = lists.get(numberings.get(numbering)?.list ?? '')
      const linked = list && linkedLevel(list, id)
      return { numbering, level: Math.min(DEEPEST_LEVEL, linked ?? readCount(level, 0)) }
    }
    style = styles.get(valueOf(findBelow(style, 'basedOn')) ?? '')
  }
  return undefined
}

/** A level may name the style that it belongs to ("Heading 2" = level 1). */
function linkedLevel(list: MarkupElement, style: string): number | undefined {
  const level = list.children
    .filter(isElement)
    .find((child) => child.name === 'lvl' && valueOf(findBelow(child, 'pStyle')) === style)
  return level && levelOf(level)
}
