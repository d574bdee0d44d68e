// How many each has, "mỗi phòng có bao nhiêu máy": how many there are of them in all is no answer.
import { fold } from '../../text/fold.ts'

/** Of things: what is said of pupils or teachers is said of each. */
const THINGS =
  'phong|truong|lop|xa|phuong|huyen|thon|ban|cum|diem|trung tam|nhom|to|doi|bo|khoa|dot|mon|khoi|thu vien|cau lac bo|trang|tu|xe'
const EACH = new RegExp(` (?:moi|tung) (${THINGS})(?= )(?: \\S+){0,8} (?:bao nhieu|may) `)

/** A test for the texts that say it of one. @param joined the question's syllables */
export function eachTold(joined: string): (text: string) => boolean {
  const thing = EACH.exec(joined)?.[1]
  if (thing === undefined) return () => true
  const one = new RegExp(
    `(?<![a-z])(?:moi|mot|tung|cac|hang|tren|0?1)\\s+(?:\\S+\\s+)?${thing}(?![a-z])|/\\s?${thing}(?![a-z])`,
  )
  return (text) => one.test(fold(text))
}
