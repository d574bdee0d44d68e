// Numerals as plans print months, quarters and terms: digits, Roman (also as a scan confuses them), and words.

/** Roman I–XII; l and | are what a scan makes of I. */
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  gieng: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
}

/** @returns undefined for what is no numeral; 0 and large numbers are given as they are, for the caller to refuse. */
export function parseNumeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const roman = ROMANS.indexOf(text.replace(/[l|!]/g, 'i'))
  return roman >= 0 ? roman + 1 : WORDS[text]
}

/** Two digits are of this century: "15/8/25". */
export function parseYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
