// What follows the number of a cited document: "… của Bộ Chính trị về công tác phổ cập giáo dục …".
import { beginsWithCapital } from '../../knowledge/text/capitals.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'

/** "của"; a scan prints "cua", "cta", "ctia", "ciia". */
const OF = /^[\s,]*c\S{1,3}a?\s+/
/** Issuers are short; without any pause the words are no issuer's name. */
const LONGEST_ISSUER = 90
/**
 * Words that end an issuer's name, on small letters without marks: "Bộ Giáo dục" goes on, "Bộ Chính trị về …" ends. The vowels
 * of "thực hiện" are what a scan spoils.
 */
const AFTER_ISSUER =
  /[;,.()“”"[\]]|\s(?:ve|v\/v|ban hanh|phe duyet|quy dinh|th\S{1,3}c hien|trien khai|giam sat|huong dan|sua doi|thong qua|de|nham|tai|trong|do|va (?:bien che|cac))(?=\s)/
/** "giao" folds like "giáo", so it counts only as it is written; so do the kinds of a second document. */
const AFTER_ISSUER_AS_WRITTEN =
  /\s(?:giao|gửi|và (?:Quyết định|Nghị quyết|Nghị định|Chỉ thị|Kế hoạch|Kết luận|Thông tư|Công văn))(?=\s)/u
const SUBJECT =
  /^[\s,]*(?:(?:ve|v\/v)(?:\s+viec)?|phe duyet|ban hanh|quy dinh|giam sat|sua doi|trien khai|th\S{1,3}c hien)\s/
const SUBJECT_AS_WRITTEN = /^[\s,]*giao\s/u
const AFTER_SUBJECT =
  /[;.()[\]]|,?\s+(?:gan voi)\s|,\s+(?:ban thuong vu|uy ban nhan dan|ubnd|so|phong|truong|huyen uy|thi uy)\s[^,;.]{0,80}\sban hanh\s/
/** "về sách": less is the word alone. */
const SHORTEST_SUBJECT = 6
const LONGEST_SUBJECT = 300

export function readCitedIssuer(rest: string): { readonly wording: string; readonly end: number } | undefined {
  const opening = OF.exec(fold(rest))?.[0]
  if (opening === undefined) return undefined
  const tail = rest.slice(opening.length)
  const stops = [AFTER_ISSUER.exec(withoutCapitals(tail))?.index, AFTER_ISSUER_AS_WRITTEN.exec(tail)?.index]
  const length = Math.min(...stops.map((stop) => stop ?? tail.length))
  const wording = tail.slice(0, length).trim()
  if (wording === '' || wording.length > LONGEST_ISSUER || !/^\p{Lu}/u.test(wording)) return undefined
  return { wording, end: opening.length + length }
}

/** From "về" or its like to the end of the clause; a title in quotes ends with its quote. */
export function readCitedSubject(rest: string): string | undefined {
  const folded = fold(rest)
  if (!SUBJECT.test(folded) && !SUBJECT_AS_WRITTEN.test(rest)) return undefined
  const start = /[^\s,]/.exec(rest)?.index ?? 0
  const quote = /^[^;.()“"]*[“"][^“”"]{4,400}[”"]/u.exec(rest)?.[0].length
  const stop = AFTER_SUBJECT.exec(folded)?.index ?? rest.length
  const end = quote ?? Math.min(stop, rest.length)
  const whole = tidy(rest.slice(start, end)).replace(/[\s,:]+$/, '')
  if (whole.length < SHORTEST_SUBJECT) return undefined
  return whole.length <= LONGEST_SUBJECT ? whole : whole.slice(0, whole.lastIndexOf(' ', LONGEST_SUBJECT))
}

/** Folded, but capitals are blanked out, so that a name ("Đề án 641") is not taken for the word ("để"). */
const withoutCapitals = (text: string) => {
  const folded = fold(text)
  return folded.length === text.length
    ? Array.from(folded, (letter, at) => (beginsWithCapital(text[at] ?? '') ? '_' : letter)).join('')
    : folded
}
