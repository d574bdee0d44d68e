// Writes into the text of a Word document what Word would print: automatic numbers in, hidden runs and tables of contents out.
import { createNumberCounter } from './number-counter.ts'
import { findBelow, isElement, parseXml, type MarkupElement } from '../html/markup.ts'
import { applyEdits, type Edit } from './text-edits.ts'
import { isOff, readCount, readWordNumbering, valueOf, DEEPEST_LEVEL, type NumberReference } from './word-numbering.ts'

/**
 * Mammoth keeps of a number only that there is one, so the number is put into the paragraph as a run of text, and Mammoth
 * is not shown numbering.xml. Counted as Word counts: by list and level, through tables and sections; a number by the
 * paragraph's style too; letters, Roman numbers, "1.1.", restarts. Bullets become "-" unless they are one of - – + • *.
 *
 * @param numbering and styles as XML, "" where the document has none
 */
export function printNumbers(document: string, numbering: string, styles: string): string {
  const lists = readWordNumbering(parseXml(numbering), parseXml(styles))
  const count = createNumberCounter(lists)
  const edits: Edit[] = []
  const visit = (element: MarkupElement): void => {
    if (isUnprinted(element)) edits.push({ start: element.start, end: element.end, text: '' })
    else if (!UNREAD.has(element.name)) {
      const label = element.name === 'p' ? readReference(element, lists.ofStyle) : undefined
      const printed = label && count(label)
      if (printed !== undefined) edits.push(insertion(document, element, printed))
      for (const child of element.children) if (isElement(child)) visit(child)
    }
  }
  visit(parseXml(document))
  return applyEdits(document, edits)
}

/** Of an alternative only the fallback is read, by Mammoth too; the rest counts for nothing. */
const UNREAD = new Set(['Choice', 'del', 'moveFrom', 'pPr', 'rPr', 'tblPr'])

function isUnprinted(element: MarkupElement): boolean {
  const hidden = element.name === 'r' ? findBelow(element, 'rPr', 'vanish') : undefined
  if (hidden) return !isOff(hidden)
  if (element.name !== 'sdt') return false
  return /table of contents/i.test(valueOf(findBelow(element, 'sdtPr', 'docPartObj', 'docPartGallery')) ?? '')
}

/** Number 0 takes a style's number off. */
function readReference(
  paragraph: MarkupElement,
  ofStyle: ReadonlyMap<string, NumberReference>,
): NumberReference | undefined {
  const properties = findBelow(paragraph, 'pPr', 'numPr')
  const fromStyle = ofStyle.get(valueOf(findBelow(paragraph, 'pPr', 'pStyle')) ?? '')
  const numbering = valueOf(properties && findBelow(properties, 'numId')) ?? fromStyle?.numbering
  const level = valueOf(properties && findBelow(properties, 'ilvl'))
  if (numbering === undefined || numbering === '0') return undefined
  return { numbering, level: Math.min(DEEPEST_LEVEL, readCount(level, fromStyle?.level ?? 0)) }
}

/** A run behind the paragraph's properties, with the document's own prefix. */
function insertion(document: string, paragraph: MarkupElement, label: string): Edit {
  const prefix = /^<([\w.-]+:)?p[\s>]/.exec(document.slice(paragraph.start, paragraph.start + 40))?.[1] ?? ''
  const at = findBelow(paragraph, 'pPr')?.end ?? paragraph.start
  const escaped = label.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const text = `<${prefix}r><${prefix}t xml:space="preserve">${escaped} </${prefix}t></${prefix}r>`
  return { start: at, end: at, text }
}
