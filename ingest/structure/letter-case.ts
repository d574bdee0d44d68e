// Upper case as a sign of headings.

/** More than 7 of 10 letters are capitals; false for a text without three letters. */
export function isMostlyUpperCase(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length < 3) return false
  return letters.filter((letter) => letter !== letter.toLowerCase()).length / letters.length > 0.7
}
