// Tone placement: hoà = hòa, thuỷ = thủy, hoá = hóa. One form for comparing texts that keep their marks.

const TONE_ON_LAST =
  /([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})|(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu

/** NFC, the tone on the first vowel of an open "oa", "oe", "uy": "Thanh Hoá" → "Thanh Hóa"; "quý" stays. */
export function placeTonesAlike(text: string): string {
  const placed = text.normalize('NFD').replace(TONE_ON_LAST, (...groups: (string | undefined)[]) => {
    const [, o = '', a = '', tone = '', u = '', y = '', other = ''] = groups
    return `${o}${tone}${a}${u}${other}${y}`
  })
  return placed.normalize('NFC')
}
