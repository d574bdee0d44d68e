// What a question says that a table does not: words that are left over, and words that turn what is asked into another thing.
import { isSame, numberedIn } from '../question/numbered.ts'
import { syllables } from '../../text/syllables.ts'
import type { PlanHead } from '../../domain/plan.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'

/** "Điểm giữ trẻ tư thục" are not all of them: what neither the head nor what stands over the table says is another thing. */
export function leavesNothingOver(question: readonly WeightedTerm[], told: readonly string[], joined: string): boolean {
  const known = [...told, ...OF_THE_ASKER.filter((words) => joined.includes(` ${words} `))]
  return question.every((one) => one.term.includes('_') || coverageOf([one], ...known) > 0)
}
/** Whoever "tổ chức mấy buổi" or "bố trí mấy thầy" has so many: such words are the asker's own. */
const OF_THE_ASKER = [
  'to chuc',
  'bo tri',
  'huy dong',
  'trang bi',
  'phan bo',
  'phan cong',
  'sap xep',
  'thuc hien',
  'trien khai',
  'tham gia',
  'dia ban',
  'theo ke hoach',
]

/** Over all tables of a plan stand its subject, who issued it and the place whose plan it is: "toàn tỉnh". */
export const saidOfPlan = ({ subject = '', issuer = '', locality = '' }: PlanHead): readonly string[] => [
  subject,
  issuer,
  locality,
]

/** "Không được uống sữa", "thiếu mấy", "học sinh nam": what is denied, lacking or of one sex is another column, or none. */
const TURNED = [
  ' khong ',
  ' chua ',
  ' thieu ',
  ' thua ',
  ' nam gioi ',
  ' hoc sinh nam ',
  ' tre nam ',
  ' giao vien nam ',
  ' nu ',
]

/** @param told head of the column, or all that a row says */
export function turnsAway(told: string, joined: string): boolean {
  const own = ` ${syllables(told).join(' ')} `
  const said = joined
    .replace(/ khong (?:qua|vuot qua|a|vay|nhi) | khong $/, ' ')
    // "Thưa anh chị" is no "thừa".
    .replace(/ thua (?=(?:anh|chi|thay|co|ban|quy|cac|ong|ba) )/, ' ')
  return TURNED.some((word) => said.includes(word) && !own.includes(` ${word.trim().split(' ').at(-1) ?? ''} `))
}

/** The question without what the texts say: names of rows say nothing of a column. */
export function withoutWordsOf(question: readonly WeightedTerm[], texts: readonly string[]): readonly WeightedTerm[] {
  const own = new Set(texts.flatMap(syllables))
  return question.filter(({ term }) => !term.split('_').every((key) => own.has(key)))
}

/** "DS", "TN" are said by "danh sách", "tốt nghiệp" where the table itself, or what stands over it, says them. */
export function withoutInitials(question: readonly WeightedTerm[], told: readonly string[]): readonly WeightedTerm[] {
  const initials = told.map((text) =>
    syllables(text)
      .map(([first = '']) => first)
      .join(''),
  )
  const isSaid = (term: string) => INITIALS.test(term) && initials.some((letters) => letters.includes(term))
  return question.filter(({ term }) => !isSaid(term))
}
/** Without a vowel it is no syllable. */
const INITIALS = /^[b-df-hj-np-tv-xz]{2,5}$/

/** "Mức độ 2", "lớp 5" is asked for, and the column is of "Mức độ 1", or of all classes. */
export function isOfOtherNumber(told: string, joined: string): boolean {
  const own = numberedIn(` ${syllables(told).join(' ')} `)
  return numberedIn(joined).some((asked) => !own.some((one) => isSame(one, asked)))
}
