// Everyday words weigh little where no plan has them: how something is asked says nothing of what.
import { expect, test } from 'vitest'
import { coverageOf, weighTerms } from '../../../knowledge/answer/question/weigh-terms.ts'
import { measureTerms } from '../../../knowledge/answer/question/term-statistics.ts'
import { writtenForms } from '../../../knowledge/answer/question/written-forms.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const TEXT = 'Sửa chuồng ngựa thồ'
const held = (question: string, texts: readonly string[] = [TEXT]) => {
  const terms = measureTerms(texts.map((text) => ({ text, headingPath: [] })))
  return coverageOf(weighTerms([...syllables(question)], new Set(), terms, writtenForms(question)), TEXT)
}

test('what nobody says in a plan costs less than what might be a thing', () => {
  expect(held('chuồng ngựa xung quanh')).toBeGreaterThan(held('chuồng ngựa pha lê'))
  expect(held('chuồng ngựa xung quanh')).toBeLessThan(1)
})

test('a single one counts as it is written; typed without marks by its letters', () => {
  expect(held('vài chuồng ngựa')).toBeGreaterThan(held('vải chuồng ngựa'))
  expect(held('vai chuong ngua')).toBe(held('vài chuồng ngựa'))
})

test('one that a plan has counts like any other', () => {
  const plans = [TEXT, 'Trồng cỏ xung quanh', 'Trồng pha lê']
  expect(held('chuồng ngựa xung quanh', plans)).toBe(held('chuồng ngựa pha lê', plans))
})
