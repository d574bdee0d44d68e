// What a question says that a table does not: words that are left over, and words that turn what is asked into another thing.
import { syllables } from '../../text/syllables.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'

/** "Điểm giữ trẻ tư thục" are not all of them: what neither the head nor what stands over the table says is another thing. */
export function leavesNothingOver(question: readonly WeightedTerm[], told: readonly string[], joined: string): boolean {
  const known = [...told, ...ASKERS_VERBS.filter((verb) => joined.includes(` ${verb} `))]
  const single = question.filter(({ term }) => !term.includes('_'))
  const total = single.reduce((sum, { weight }) => sum + weight, 0)
  const untold = single.filter((one) => coverageOf([one], ...known) === 0).reduce((sum, { weight }) => sum + weight, 0)
  return untold <= UNTOLD * total
}
/** A word that plans use everywhere may be left over; rarer ones weigh more than this. */
const UNTOLD = 0.25
/** Whoever "tổ chức mấy buổi" or "bố trí mấy thầy" has so many: the verb is the asker's own. */
const ASKERS_VERBS = ['to chuc', 'bo tri', 'huy dong', 'trang bi', 'phan bo', 'phan cong', 'sap xep', 'moi duoc']

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
  const said = joined.replace(/ khong (?:qua|vuot qua|a|vay|nhi) | khong $/, ' ')
  return TURNED.some((word) => said.includes(word) && !own.includes(` ${word.trim().split(' ').at(-1) ?? ''} `))
}

/** The question without what the texts say: names of rows say nothing of a column. */
export function withoutWordsOf(question: readonly WeightedTerm[], texts: readonly string[]): readonly WeightedTerm[] {
  const own = new Set(texts.flatMap(syllables))
  return question.filter(({ term }) => !term.split('_').every((key) => own.has(key)))
}
