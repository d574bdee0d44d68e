// What is asked for by its kind is told by it: "môn nào" by a subject, "hãng nào" by a maker, a mark of an examination as one.
import { syllables } from '../../text/syllables.ts'

/** A test for the texts that may tell what the question asks for by its kind. @param joined the question's syllables */
export function kindTold(joined: string): (text: string) => boolean {
  const wanted = KINDS.flatMap(([asked, told]) => (asked.test(joined) ? [told] : []))
  return (text) => wanted.every((said) => said.test(` ${syllables(text).join(' ')} `))
}

const MARK = / diem (?:chuan|san|trung tuyen|xet tuyen|dau vao|trung binh|tb|binh quan|thi|so|mon) /

const KINDS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    / mon (?:nao|gi) /,
    / mon (?!hoc )| toan | ngu van | tieng (?:anh|trung|viet|dan toc) | tin hoc | lich su | vat li | hoa hoc | am nhac | mi thuat /,
  ],
  [/ hang (?:nao|gi) /, / (?:hang|cong ti|nhan hieu|nha san xuat) /],
  [MARK, MARK],
]
