// The classes that a text names: "lớp 9", "lớp 6, 7, 8", "từ lớp 1 đến lớp 5".
import { syllables } from '../../text/syllables.ts'

/** @param joined syllables with a blank at either end @returns empty where it names none */
export function classesSaid(joined: string): ReadonlySet<number> {
  const said = new Set<number>()
  for (const [, list = ''] of joined.matchAll(/ (?:lop|khoi)((?: (?:lop|khoi|va|den|toi|\d{1,2})(?= ))+)/g)) {
    const words = list.trim().split(' ')
    words.forEach((word, at) => {
      if (!isClass(word)) return
      const from = TO.has(words[at - 1] ?? '') ? words.slice(0, at - 1).findLast(isClass) : undefined
      for (let one = from === undefined ? Number(word) : Number(from); one <= Number(word); one += 1) said.add(one)
    })
  }
  return said
}

/** Whether a text speaks of classes, and of none of those asked for. @param asked joined syllables of the question */
export function isOfOtherClass(asked: string, text: string): boolean {
  const wanted = new Set([...classesSaid(asked), ...(ENTERED.test(asked) ? [LAST_OF_LOWER] : [])])
  if (wanted.size === 0) return false
  const parts = text
    .replace(COUNTED, ' ')
    .replace(RANGE, ' $1 đến $2 ')
    .split(/[.;|](?=\s|$)/)
  const own = parts.filter((part) => !BESIDES.test(part)).map((part) => classesSaid(` ${syllables(part).join(' ')} `))
  const named = own.filter(({ size }) => size > 0)
  return named.length > 0 && named.every((classes) => ![...wanted].some((one) => classes.has(one)))
}

/** "Thi vào lớp 10": who does that is of the class before. */
const ENTERED = / (?:vao|tuyen sinh|xet tuyen|xet|thi|dau|do) lop 10 /
const LAST_OF_LOWER = 9
/** "Số lớp: 4", "lớp 2 buổi/ngày" count, and name no class. */
const COUNTED = /số lớp[^:|;.\d]{0,20}:\s*\d+|lớp (?=\d{1,2} buổi)/giu
/** "Lớp 1-5", "lớp 6 – lớp 9". */
const RANGE = /(?<!\d)(\d{1,2})\s*[-–—]\s*(?:lớp\s+|khối\s+)?(\d{1,2})(?![\d/])/giu
/** "Khám cho tất cả; riêng lớp 12 khám thêm" is of the others, too. */
const BESIDES = /^\s*(?:riêng|trong đó|đặc biệt|nhất là|kể cả)(?!\p{L})/iu

const TO: ReadonlySet<string> = new Set(['den', 'toi'])
const LAST_CLASS = 12
const isClass = (word: string): boolean => /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= LAST_CLASS
