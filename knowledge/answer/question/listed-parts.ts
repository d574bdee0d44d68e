// A question that lists what it asks about: "về tư vấn tâm lý, dạy bơi và sử dụng điện thoại". Each thing is looked for by itself.
import { syllables } from '../../text/syllables.ts'

const JOINTS = /[,;]|(?<!\p{L})(?:và|va|cũng như|cung nhu|cùng với|cung voi)(?!\p{L})/giu
/** What the question is about, behind the last word that says so. */
const LISTED = /^.*(?<!\p{L})(?:về|ve|đối với|doi voi|liên quan (?:đến|tới)|lien quan (?:den|toi))(?!\p{L})(.*)$/isu
/** One syllable names nothing by itself. */
const FEWEST_SYLLABLES = 2
const MOST_PARTS = 5

/** @param text with its short forms spelled out; @returns of each thing the syllables that the topic has; [] where fewer than two are listed */
export function listedParts(text: string, topic: readonly string[]): string[][] {
  const known = new Set(topic)
  const listed = LISTED.exec(text)?.[1] ?? ''
  const parts = listed
    .split(JOINTS)
    .map((part) => syllables(part).filter((key) => known.has(key)))
    .filter(({ length }) => length >= FEWEST_SYLLABLES)
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : []
}
