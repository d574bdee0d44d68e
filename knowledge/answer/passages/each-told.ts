// How many each has, "mỗi phòng có bao nhiêu máy": how many there are of them in all is no answer.
import { fold } from '../../text/fold.ts'
import type { WrittenForms } from '../question/written-forms.ts'

/** Of things: what is said of pupils or teachers is said of each. */
const THINGS =
  'phong|truong|lop|xa|phuong|huyen|thon|ban|cum|diem|trung tam|nhom|to|doi|bo|khoa|dot|mon|khoi|thu vien|cau lac bo|trang|tu|xe'
/** "Xây mới trường", "mua mới trang thiết bị": without marks "moi" is "mới", too. */
const EACH = new RegExp(
  ` (?<! (?:xay|mua|tuyen|mo|lap|lam|dung|sua|thay|doi|nang|cap|trang bi) )(?:moi|tung) (${THINGS})(?= )(?: \\S+){0,8} (?:bao nhieu|may) `,
)

/** A test for the texts that say it of one. @param joined the question's syllables */
export function eachTold(joined: string, written: WrittenForms = {}): (text: string) => boolean {
  const thing = EACH.exec(joined)?.[1]
  const isOther = Object.hasOwn(written, 'moi') && !written['moi']?.includes('mỗi') && !joined.includes(' tung ')
  if (thing === undefined || isOther) return () => true
  const one = new RegExp(
    `(?<![a-z])(?:moi|mot|tung|(?<!(?:cho|tai|o|cua|trong) )cac|0?1)\\s+(?:\\S+\\s+)?${thing}(?![a-z])|/\\s?${thing}(?![a-z])`,
  )
  return (text) => one.test(fold(text))
}
