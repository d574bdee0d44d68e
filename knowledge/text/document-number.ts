// Numbers of official documents: "29-CT/TW", "3707/KH-UBND", "218/2025/QH15", also with the blanks and marks of a poor scan.
import { fold } from './fold.ts'
import { remembered } from './remembered.ts'

/** Digits, perhaps a year, then codes in capitals: Decree 30/2020, annex I; party documents join with "-". */
const JOINED = String.raw`\d{1,5}(?:\s?[-–/]{1,2}|[-–/]\s|\s?\|\/?)(?:(?:19|20)\d{2}\s?\/\s?)?\p{Lu}\p{L}{0,5}\d{0,2}(?:\s?[-–/]\s?\p{Lu}\p{L}{0,8}\d{0,2}){0,3}`
/** "29 CT/TW", typed without its hyphen: only the codes of kinds, and only before a slash. */
const SPACED = String.raw`\d{1,4}\s(?:CTr|CT|NQ|KL|QĐ|QD|KH|TB|HD|CV|BC|ĐA|NĐ|TT)\s?\/\s?\p{Lu}{2,6}\d{0,2}`
const DOCUMENT_NUMBER = new RegExp(String.raw`(?<![\d/.,])(?:${JOINED}|${SPACED})`, 'gu')
/** A code holds two capitals at once ("KH", "QĐ"), or is "TTg"; "2/Sở" and "1 | Tăng" are cells of a table. */
const CODE = /\p{Lu}{2}|CTr/u

/** As printed, blanks taken out and a scan's "|" taken for "/". Spans are positions in `text`. */
export function findDocumentNumbers(text: string): readonly { number: string; start: number; end: number }[] {
  return [...text.matchAll(DOCUMENT_NUMBER)]
    .filter((match) => CODE.test(match[0]))
    .map((match) => ({
      number: match[0]
        .replace(/(?<=\d)\s(?=\p{Lu})/u, '-')
        .replace(/\s/g, '')
        .replace(/\|\/?/, '/'),
      start: match.index,
      end: match.index + match[0].length,
    }))
}

/** What two citations of one document share, however it is typed: "29-CT/TW" and "29 CT/TW" → "29|ct|tw". */
export const documentNumberKey = remembered((number) =>
  fold(number)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('|'),
)
