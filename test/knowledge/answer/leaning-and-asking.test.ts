// How a question leans on the one before, and which words in it ask for whom: on the rules themselves.
import { expect, test } from 'vitest'
import { resolveFollowUp } from '../../../knowledge/answer/question/follow-up.ts'
import { findCue } from '../../../knowledge/answer/question/question-intent.ts'

const said = (text: string) => ({ text, keys: text.split(' ') })
const BEFORE = {
  ...said('nam hoc 2024-2025 co may huyen du lop am'),
  at: new Date('2026-03-02T02:00:00Z'),
  answer: '',
  plans: [],
}

test.each([
  ['the year before, of what was named', 'nam hoc truoc dat may huyen', true],
  ['the year before, of something else', 'nam hoc truoc co may cay bang', false],
  ['the same thing again, and no year', 'co dat may huyen khong', false],
])('%s', (_, text, leans) => {
  expect(resolveFollowUp(said(text), BEFORE).keys.includes('am')).toBe(leans)
})

test('“cơ sở nào” asks for no department, “sở nào” does', () => {
  expect(findCue(' giu an toan o nhung co so nao ', {})?.intent).toBeUndefined()
  expect(findCue(' so nao giu an toan ', {})?.intent).toBe('lead')
})
