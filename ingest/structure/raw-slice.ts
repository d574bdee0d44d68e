// Finds in a line as the file has it the stretch that a stretch of its tidied text came from.

/**
 * The text is the raw line with mark-up and doubled blanks taken out and letters composed, so walking both side by side finds
 * every letter again.
 *
 * @param start may be negative, `end` may lie beyond the line: they are positions of a longer text relative to this line
 */
export function sliceRaw(line: { readonly text: string; readonly raw: string }, start: number, end: number): string {
  const { text, raw } = line
  if (start <= 0 && end >= text.length) return raw
  let at = 0
  let from = start <= 0 ? 0 : undefined
  let to = end >= text.length ? raw.length : undefined
  for (const letter of raw.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (from === undefined && at >= start && letter[0].trim() !== '') from = letter.index
    if (to === undefined && at >= end) to = letter.index
    if (from !== undefined && to !== undefined) break
    const composed = letter[0].normalize('NFC')
    if (text.startsWith(composed, at)) at += composed.length
    else if (letter[0].trim() === '' && text[at] === ' ') at += 1
    else if (text[at] === ' ' && text.startsWith(composed, at + 1)) at += 1 + composed.length
  }
  return raw.slice(from ?? 0, to ?? raw.length).trim()
}
