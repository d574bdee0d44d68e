// Roman numerals as plans number their sections, also as a poor scan prints them ("I11." for "III.").

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** @returns undefined for what is no Roman numeral up to 49 */
export function parseRoman(text: string): number | undefined {
  if (!/^(XL|X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined
  const digits = Array.from(text, (letter) => VALUES[letter] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

/** The letters that a scan puts for I: "|", "l", "1", "!". Only for lines that are headings by everything else. */
export function readDamagedRoman(text: string): string | undefined {
  const mended = text.replace(/[|l1!]/g, 'I').toUpperCase()
  return parseRoman(mended) === undefined ? undefined : mended
}
