// What is asked for by its kind is told by it: "dạy môn nào" by a subject, "mỗi phòng mấy máy" by what says it of each, "hãng nào" by a maker, a mark of an examination as one.
import { syllables } from '../../text/syllables.ts'
import { eachTold } from './each-told.ts'
import { MEMBERS_ASKED } from '../question/question-intent.ts'
import type { WrittenForms } from '../question/written-forms.ts'

/** A test for the texts that may tell what the question asks for by its kind. @param joined the question's syllables */
export function kindTold(joined: string, written?: WrittenForms): (text: string) => boolean {
  const wanted = [eachTold(joined, written), ...KINDS.flatMap(([asked, told]) => (asked.test(joined) ? [told] : []))]
  return (text) => wanted.every((tells) => tells(text))
}

const says = (words: RegExp) => (text: string) => words.test(` ${syllables(text).join(' ')} `)

const SUBJECT =
  / mon (?!hoc )| toan | ngu van | tieng (?:anh|trung|viet|dan toc) | tin hoc | cong nghe | lich su | dia li | vat li | hoa hoc | sinh hoc | am nhac | mi thuat | giao duc (?:the chat|cong dan) /
/** "Do Samsung cung cấp": a name right behind "do" makes it. */
const MADE_BY = /(?<!\p{L})do \p{Lu}/u
const saysMembers = says(/ gom | thanh vien | uy vien | pho (?:truong )?ban | thu ki | to pho | doi pho /)
/** "Thầy Hùng, cô Nga". */
const PERSONS = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Đđ]ồng chí)\s\p{Lu}/gu
const isMaker = says(/ (?:hang|cong ti|nhan hieu|nha san xuat) /)

const KINDS: readonly (readonly [asked: RegExp, told: (text: string) => boolean])[] = [
  [/ (?:day|hoc|thi|giao vien|gom|co|la)(?: (?:cac|nhung|may))* mon (?:nao|gi) /, says(SUBJECT)],
  [MEMBERS_ASKED, (text) => saysMembers(text) || (text.match(PERSONS)?.length ?? 0) > 1],
  // A place among others: not told by what merely takes place.
  [
    / (?:xep|dung)(?: (?:hang|thu|vi tri)){1,2} (?:may|bao nhieu) | (?:thu hang|vi thu) (?:la )?(?:may|bao nhieu) /,
    says(
      / (?:xep|dung|vi tri|vi thu) (?:hang |thu |vi |tri )*(?:nhat|nhi|ba|tu|\d+) | (?:thu hang|hang) (?:thu )?\d+ | (?:tang|giam) \d+ bac /,
    ),
  ],
  [/ hang (?:nao|gi) /, (text) => isMaker(text) || MADE_BY.test(text)],
  [
    / diem (?:chuan|san|trung tuyen|xet tuyen|dau vao|trung binh|tb|binh quan|so|mon) /,
    says(/ diem (?:chuan|san|trung tuyen|xet tuyen|dau vao|trung binh|tb|binh quan|so|mon) | \d+ diem (?!truong )/),
  ],
]
