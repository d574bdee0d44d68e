// Runs of a Word document in a font of an old encoding (.VnTime, VNI-Times): their letters are converted, where the font shows it.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { readLetters } from '../encoding/readable-letters.ts'
import { childrenNamed, findBelow, isElement, parseXml, type MarkupElement } from '../html/markup.ts'
import { applyEdits } from './text-edits.ts'

/** Names of such fonts begin so. */
const OLD_FONT = /^(?:\.vn|vni[- ])/i
/** ".VnTimeH" shows small letters as capitals. */
const CAPITAL_FONT = /^\.vn.*h$/i
const VIETNAMESE_LETTER = /[đĐăĂơƠưƯ\u1EA0-\u1EF9]/

/** Healthy text that only kept the name of such a font stays as it is. */
export function convertOldFonts(document: string): { document: string; warnings: readonly Warning[] } {
  // Most documents name no such font: then there is nothing to parse.
  if (!/["'](?:\.vn|vni[- ])/i.test(document)) return { document, warnings: [] }
  const runs = oldRuns(parseXml(document))
  const { texts, warnings } = readLetters(runs.map(({ text }) => text))
  const edits = runs.flatMap(({ element, text, font }, index) => {
    const converted = texts[index] ?? text
    const shown = CAPITAL_FONT.test(font) && !VIETNAMESE_LETTER.test(text) ? converted.toUpperCase() : converted
    if (shown === text) return []
    const prefix = /^<([\w.-]+:)?t\b/.exec(document.slice(element.start, element.start + 40))?.[1] ?? ''
    const escaped = shown.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    return [
      { start: element.start, end: element.end, text: `<${prefix}t xml:space="preserve">${escaped}</${prefix}t>` },
    ]
  })
  return { document: applyEdits(document, edits), warnings }
}

type OldRun = { readonly element: MarkupElement; readonly text: string; readonly font: string }

function oldRuns(root: MarkupElement): readonly OldRun[] {
  const found: OldRun[] = []
  const visit = (element: MarkupElement): void => {
    const font = element.name === 'r' ? fontOf(element) : undefined
    if (font !== undefined && OLD_FONT.test(font))
      for (const text of childrenNamed(element, 't')) found.push({ element: text, text: textOf(text), font })
    else for (const child of element.children) if (isElement(child)) visit(child)
  }
  visit(root)
  return found
}

const fontOf = (run: MarkupElement): string | undefined => {
  const fonts = findBelow(run, 'rPr', 'rFonts')?.attributes
  return fonts?.['ascii'] ?? fonts?.['hAnsi']
}

const textOf = (element: MarkupElement): string =>
  element.children.map((node) => (isElement(node) ? textOf(node) : node.text)).join('')
