// Words of askers find what plans say in other words, and never before the words themselves.
import { describe, expect, test } from 'vitest'
import { coverage, weighTerms } from '../../../knowledge/answer/question/weigh-terms.ts'
import { searchText, withSynonyms } from '../../../knowledge/answer/question/synonyms.ts'
import { measureTerms, termsOf } from '../../../knowledge/answer/question/term-statistics.ts'
import { writtenForms } from '../../../knowledge/answer/question/written-forms.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const terms = measureTerms([{ text: 'Bồi dưỡng giáo viên; thầy cô; huy động trẻ; huy động vốn', headingPath: [] }])
const ask = (question: string) => {
  const keys = [...syllables(question)]
  const written = Object.fromEntries(Object.entries(writtenForms(question)).map(([key, forms]) => [key, [...forms]]))
  return withSynonyms(weighTerms(keys, new Set(), terms), { keys, written })
}
const held = (question: string, text: string) => {
  const own = new Set(termsOf(text))
  return coverage(ask(question), (term) => (own.has(term) ? 1 : 0))
}

describe('another wording', () => {
  test.each([
    ['tập huấn thầy cô', 'bồi dưỡng giáo viên'],
    ['trẻ ra lớp', 'huy động trẻ'],
    ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
    ['phụ huynh', 'cha mẹ học sinh'],
  ])('%s is held by "%s", less than by itself', (question, text) => {
    expect(held(question, text)).toBeGreaterThan(0.5)
    expect(held(question, text)).toBeLessThan(held(question, question))
  })

  test('a part of it holds nothing', () => {
    expect(held('ra lớp', 'huy động vốn')).toBe(0)
    expect(held('sổ đỏ', 'giấy chứng nhận')).toBe(0)
  })

  test('what only askers say is not looked for by what plans say', () => {
    expect(held('giảng dạy', 'đứng lớp')).toBe(0)
  })
})

describe('marks tell one wording from another', () => {
  test.each([
    ['một trăm xã', 'trạm y tế'],
    ['ưu tiên học sinh', 'học phí'],
    ['nội dung chính', 'sử dụng chính'],
  ])('"%s" is not "%s"', (question, text) => {
    const own = new Set(termsOf(text))
    const alternatives = ask(question).flatMap((one) => one.alternatives ?? [])
    expect(alternatives.filter((all) => all.every((term) => own.has(term)))).toEqual([])
  })

  test.each([
    ['trạm xá', 'trạm y tế'],
    ['tiền học', 'học phí'],
    ['tien hoc', 'học phí'],
    ['mức tiền hoc', 'mức học phí'],
    ['xài máy', 'sử dụng máy'],
  ])('"%s" is "%s"', (question, text) => {
    expect(held(question, text)).toBeGreaterThan(0.4)
  })

  test('without them a single syllable is too many words to be taken for one', () => {
    expect(ask('noi dung chinh').every((one) => one.alternatives === undefined)).toBe(true)
  })
})

test('the candidates are searched by the other wording where no plan has the asked one', () => {
  expect(searchText(['thay', 'co', ''], ask('thầy cô'), terms)).toBe('thay co')
  expect(searchText(['hoc', 'tro'], ask('học trò'), terms)).toBe('hoc tro sinh')
})
