// A report tells a count and its share: "Có 161/163 học sinh lớp 9 tốt nghiệp, đạt 98,8%". The share alone is a value of the indicator.
import { INDICATOR_UNITS } from './units.ts'

const NUMBER = String.raw`\d[\d.]*(?:\s?/\s?\d[\d.]*)?`
const SHARE = String.raw`,\s+(?:(?:chiếm|đạt)(?:\s+(?:tỷ|tỉ) lệ)?|(?:tỷ|tỉ) lệ)\s+(\d[\d.,]*\s?%)\.?$`
/** The count first; "toàn trường", "cả xã" are the whole that the share is of. */
const COUNT_FIRST = new RegExp(
  String.raw`^(?:(?:Toàn|Cả)\s\p{L}+(?:\s\p{L}+)?\s)?[Cc]ó\s+${NUMBER}\s+(\p{L}[^%;:,]{3,160})${SHARE}`,
  'u',
)
/** The count behind the name: "Học sinh bỏ học 6 em". */
const COUNTED = INDICATOR_UNITS.filter((unit) => /^[\p{L}\s]+$/u.test(unit) && unit !== 'năm').join('|')
const COUNT_LAST = new RegExp(String.raw`^(\p{L}[^%;:,]{3,120}?)(?:\s+là)?\s+${NUMBER}\s+(?:${COUNTED})${SHARE}`, 'u')
/** What stands in front of a count and is no name: when, of what, and words that a noun has to follow. */
const NO_NAME =
  /^(?:trong (?:đó|số)|đến|tính|năm|ngoài ra|hiện|qua|riêng|cuối|đầu|tại|theo|do|như vậy|so với)\s|\s(?:có|được|còn|gồm|đã|với|cho|đạt|trên|dưới|hơn|gần|khoảng|chỉ|thêm|ra|lên|xuống|và|của)$/iu
/** A second count in the name: then the share is that of which of them? */
const SECOND_COUNT = new RegExp(String.raw`\s(?:và|gồm|trong đó(?:\s+có)?|với)\s+${NUMBER}\s`, 'u')

/** The sentence as "name đạt share"; unchanged where it tells anything else. */
export function withoutCount(sentence: string): string {
  const match = COUNT_FIRST.exec(sentence) ?? COUNT_LAST.exec(sentence)
  const [, name = '', share = ''] = match ?? []
  return match && !NO_NAME.test(name) && !SECOND_COUNT.test(`${name} `)
    ? `${name.replace(/^Số\s+(\p{L})/u, (_, letter: string) => letter.toUpperCase())} đạt ${share}`
    : sentence
}
