// Names that a sentence says once for several values: "mức độ 1 đạt 97%, mức độ 2 đạt 92%", "68% thôn và 70% xã đạt chuẩn".
import { MEASURE_WORD } from './measure-words.ts'

/** Where what is said of the counted begins: "trường | có phòng thư viện". */
const PREDICATE =
  /\s(?:đạt|được|có|là|(?<!(?:phòng|lớp|trường|tiểu|trung|môn|năm|khoa)\s)học(?!\s(?:sinh|viên|kỳ|bạ|tập|liệu))|biết|hoàn thành|tham gia|sử dụng|thực hiện|tổ chức|đủ)(?=\s)/iu
const OWN_NAME = new RegExp(String.raw`^${MEASURE_WORD}\s`, 'iu')

/** "đạt mức độ 2" below "trường đạt chuẩn" speaks of the same schools. */
export function withSubjectOf(name: string, above: string | undefined): string {
  if (above === undefined || !PREDICATE.test(` ${name} `) || (PREDICATE.exec(` ${name} `)?.index ?? 1) > 0) return name
  const end = PREDICATE.exec(above)?.index
  return end === undefined ? name : `${above.slice(0, end)} ${name}`
}

/** "gia đình" in front of "dòng họ đạt danh hiệu" is followed by the same words. */
export function withPredicateOf(name: string, below: string | undefined): string {
  if (below === undefined || PREDICATE.test(name)) return name
  const start = PREDICATE.exec(below)?.index
  return start === undefined ? name : `${name}${below.slice(start)}`
}

/**
 * The name of a later value in full: what it begins with stands in the first name, too.
 *
 * @param isPart "riêng", "trong đó" stand before it
 */
export function withHeadOf(name: string, above: string | undefined, isPart: boolean): string {
  if (above === undefined || OWN_NAME.test(name)) return name
  const words = name.split(' ')
  const begins = [words.slice(0, 2).join(' '), words[0] ?? ''].find(
    (start, at) => (at === 0 || /^(?:cấp|mức|loại|lớp|khối|vùng|bậc)$/iu.test(start)) && indexOfWords(above, start) > 0,
  )
  if (begins !== undefined) return `${above.slice(0, indexOfWords(above, begins))}${name}`
  return isPart ? `${above}: ${name}` : name
}

const indexOfWords = (text: string, words: string): number => {
  const at = ` ${text} `.toLowerCase().lastIndexOf(` ${words.toLowerCase()} `)
  return at < 0 ? -1 : at
}
