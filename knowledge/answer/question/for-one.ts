// Money for one of something: "bao nhiêu một tiết", "mỗi em được mấy nghìn". A sum for all of them is no answer.
import { fold } from '../../text/fold.ts'

const PERSONS = ['nguoi', 'em', 'chau', 'tre', 'hoc sinh', 'hoc vien', 'giao vien', 'nha giao']
const TIMES = ['tiet', 'buoi', 'ca', 'ngay', 'gio', 'thang', 'khoa', 'dot', 'luot', 'chuyen']
const THINGS = ['suat', 'phan qua', 'giai', 'lop', 'doi', 'bo', 'bai']
const UNITS = [...TIMES, ...THINGS, ...PERSONS]
const UNIT = `(${UNITS.join('|')})`
const ASKED_BEHIND = new RegExp(
  ` (?:bao nhieu|may)(?: (?:tien|dong|nghin|ngan|trieu|ti))* (?:cho )?(?:mot|1|moi|tren) ${UNIT} `,
)
const ASKED_BEFORE = new RegExp(` (?:mot|1|moi|tung) ${UNIT}(?: \\S+){0,6} (?:bao nhieu|may) `)

/** The unit that a question counts by, folded; undefined where it names none. Asked only where money is. @param joined syllables with a blank at each end */
export const unitAsked = (joined: string): string | undefined =>
  (ASKED_BEHIND.exec(joined) ?? ASKED_BEFORE.exec(joined))?.[1]

/** "Mỗi em", "một giáo viên": who gets it is a part of what is asked. */
export const isOfPerson = (unit: string): boolean => PERSONS.includes(unit)

/** "150.000 đồng/ngày", "mỗi tiết 60.000 đồng". What a person gets is seldom called so: there only sums for all are none. */
export function isForOne(text: string, unit: string): boolean {
  const folded = fold(text)
  const saysUnit = new RegExp(`(?:/\\s?|(?<![a-z\\d.])(?:mot|moi|tung|hang|tren|1) )${unit}(?![a-z])`).test(folded)
  return saysUnit || (isOfPerson(unit) && !FOR_ALL.test(folded))
}

const FOR_ALL = /(?<![a-z])(?:tong|kinh phi|du toan|tong so)(?![a-z])/
