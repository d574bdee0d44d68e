// A body of the state as a question names it, whether or not a plan charges it: its head, and its name up to what is asked of it.
import type { PlanQuery } from './plan-query.ts'

/** What names of such bodies begin with; before "sở" some words make another word of it ("cơ sở", "đội sổ"). */
const HEADS =
  '(?<! (?:co|doi|dan|thieu|ho|chi|ba|bang) )so|phong|cong an|bo chi huy|bo doi|kho bac|bao hiem|chi cuc|cuc|vien kiem sat|toa an|hoi|doan'
const ASKED_OF_IT =
  'chu tri|phoi hop|lam|co(?! (?:so|quan|cau))|thi|duoc giao|phai|thuc hien|phu trach|chiu|cung|tham gia'
const AGENCY = new RegExp(` ((?:${HEADS})(?: [a-z]+){1,8}?) (?:(?:${ASKED_OF_IT}) |$)`)

/** Syllables of its name; undefined where none is named, or where nothing is asked of it. */
export const readAgencyAsked = (joined: string): string | undefined => AGENCY.exec(joined)?.[1]

/** As it was typed, where it was typed with its marks. */
export function sayAgency(name: string, { written }: PlanQuery): string {
  const words = name.split(' ').map((key) => written[key]?.[0])
  return words.every((word) => word !== undefined) ? `“${words.join(' ')}”` : 'cơ quan được hỏi'
}

export const chargesNone = (name: string, query: PlanQuery): string =>
  `Các kế hoạch không giao việc nào cho ${sayAgency(name, query)}, kể cả phối hợp.`
