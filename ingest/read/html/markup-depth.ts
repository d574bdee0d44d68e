// Mark-up that only opens elements: the parser's time grows with the square of its depth, so it is measured before.

/** No page or document that a person made comes near; parsing this depth takes a tenth of a second. */
export const DEEPEST_MARKUP = 20_000

const TAG = /<(\/?)([A-Za-z][^\s/<>]*)[^<>]*/g
/** HTML elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Counts start tags against end tags, whatever their names; linear in the text. */
export function isTooDeep(text: string, language: 'html' | 'xml'): boolean {
  let depth = 0
  for (const [tag, close, name = ''] of text.matchAll(TAG)) {
    if (close === '/') depth = Math.max(0, depth - 1)
    else if (language === 'xml' ? !tag.endsWith('/') : !VOID.has(name.toLowerCase())) depth += 1
    if (depth > DEEPEST_MARKUP) return true
  }
  return false
}
