// Finds in a line as the file has it the stretches that stretches of its tidied text came from.

/**
 * The text is the raw line with mark-up and doubled blanks taken out and letters composed, so walking both side by side once
 * finds every letter again.
 *
 * @param cuts positions in `text`, ascending
 * @returns for each cut its position in `raw`: before the first letter at or after it
 */
export function findInRaw(
  line: { readonly text: string; readonly raw: string },
  cuts: readonly number[],
): readonly number[] {
  const { text, raw } = line
  const found: number[] = []
  let at = 0
  for (const letter of raw.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const isBlank = letter[0].trim() === ''
    if (!isBlank && at >= (cuts[found.length] ?? Infinity)) found.push(letter.index)
    if (found.length === cuts.length) break
    const composed = letter[0].normalize('NFC')
    if (text.startsWith(composed, at)) at += composed.length
    else if (isBlank && text[at] === ' ') at += 1
    else if (text[at] === ' ' && text.startsWith(composed, at + 1)) at += 1 + composed.length
  }
  return cuts.map((_, index) => found[index] ?? raw.length)
}
