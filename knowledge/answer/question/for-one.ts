// Money for one of something: "bao nhiêu một tiết", "mỗi tháng được mấy nghìn". A sum for all of them is no answer.
import { fold } from '../../text/fold.ts'

const PERSONS = ['nguoi', 'em', 'chau', 'tre', 'hoc sinh', 'hoc vien', 'giao vien', 'nha giao']
const UNITS = ['tiet', 'buoi', 'ngay', 'gio', 'thang', 'nam hoc', 'lop', 'truong', ...PERSONS]
const UNIT = `(${UNITS.join('|')})`
const ASKED_BEHIND = new RegExp(
  ` (?:bao nhieu|may)(?: (?:tien|dong|nghin|ngan|trieu|ti))* (?:cho )?(?:mot|1|moi|tren) ${UNIT} `,
)
const ASKED_BEFORE = new RegExp(` (?:mot|1|moi|tung) ${UNIT}(?: \\S+){0,6} (?:bao nhieu|may) `)

/** The unit that a question names, folded; undefined where it asks for no money for one. @param joined syllables with a blank at each end */
export const unitAsked = (joined: string): string | undefined =>
  (ASKED_BEHIND.exec(joined) ?? ASKED_BEFORE.exec(joined))?.[1]

/** "150.000 đồng/ngày", "mỗi tiết 60.000 đồng": people under any of their names. */
export function isForOne(text: string, unit: string): boolean {
  const units = PERSONS.includes(unit) ? PERSONS.join('|') : unit
  return new RegExp(`(?:/\\s?|(?<![a-z])(?:mot|moi|tung|hang|tren|1) )(?:${units})(?![a-z])`).test(fold(text))
}
