// Two neighbours of a question that the plans hold only with other marks weigh little; words of the language and what scans hold keep their weight.
import { expect, test } from 'vitest'
import { lightenChancePairs } from '../../../knowledge/answer/question/pairs-as-written.ts'
import { measureTerms } from '../../../knowledge/answer/question/term-statistics.ts'
import { weighTerms } from '../../../knowledge/answer/question/weigh-terms.ts'
import { writtenForms } from '../../../knowledge/answer/question/written-forms.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const PLAN = ['Mỗi tháng vào rừng một lần', 'Giữ giới tính của đàn ong', 'Dan ong vao to', 'Đàn ong vẫn khỏe']
const passages = new Map(PLAN.map((text, at) => [at, { text, headingPath: [] }]))

function isLightened(question: string, pair: string): boolean {
  const terms = measureTerms(passages.values())
  const forms = writtenForms(question)
  const weighed = weighTerms(syllables(question), new Set(), terms, forms)
  const weightIn = (list: typeof weighed) => list.find(({ term }) => term === pair)?.weight ?? Number.NaN
  return weightIn(lightenChancePairs(weighed, forms, { passages, terms })) < weightIn(weighed)
}

test.each([
  ['được nhận thẳng vào rừng', 'thang_vao', true],
  ['mỗi tháng vào rừng', 'thang_vao', false],
  ['nhan thang vao rung', 'thang_vao', false],
  ['học sinh giỏi tỉnh nhà', 'gioi_tinh', false],
  ['cho ong vào tổ mới', 'ong_vao', false],
])('%s: %s', (question, pair, light) => {
  expect(isLightened(question, pair)).toBe(light)
})
