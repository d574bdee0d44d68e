// Whether a word is written with a capital: folded words do not tell any more.

/** False for "" and for what has no capitals: digits, signs. */
export const beginsWithCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()
