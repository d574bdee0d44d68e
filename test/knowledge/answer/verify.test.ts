// The last gate: a draft passes only when the cited passages hold every number, agency, time and name that it says.
import { describe, expect, test } from 'vitest'
import { verify } from '../../../knowledge/answer/compose/verify.ts'

const SOURCE =
  '| 2 | Mua sắm máy tính bảng | **Sở Tài chính** | Sở Giáo dục và Đào tạo | Trước ngày 05/8/2026 | 1.250 máy, 17,1% |'

const draft = (line: string, claims: readonly string[] = [], computed: readonly string[] = []) => ({
  lines: [line],
  claims,
  computed,
})

describe('what stands in the sources passes', () => {
  test.each([
    ['an agency', draft('Chủ trì: Sở Tài chính', ['Sở Tài chính'])],
    ['a time', draft('Thời gian: Trước ngày 05/8/2026', ['Trước ngày 05/8/2026'])],
    ['a date without its zero', draft('Trước ngày 5/8/2026')],
    ['a decimal and a thousand', draft('17,1% của 1.250 máy.')],
    ['an agency in other capitals, marks of mark-up aside', draft('SỞ TÀI CHÍNH', ['sở tài chính'])],
    ['a number that was counted', draft('Có 3 nhiệm vụ.', [], ['3'])],
    ['words without any number or claim', draft('Theo kế hoạch của huyện.')],
  ])('%s', (_, intact) => {
    expect(verify(intact, [SOURCE])).toEqual({ kind: 'supported' })
  })
})

describe('what does not is refused, and named', () => {
  test.each([
    ['an agency', draft('Chủ trì: Sở Y tế', ['Sở Y tế']), ['Sở Y tế']],
    ['a part of an agency with more', draft('x', ['Sở Tài chính tỉnh']), ['Sở Tài chính tỉnh']],
    ['a time', draft('Thời gian: sớm', ['Trước ngày 05/9/2026']), ['Trước ngày 05/9/2026']],
    ['a number', draft('18% số máy.'), ['18']],
    ['a decimal that lost its comma', draft('171%'), ['171']],
    ['a part of a number', draft('125 máy'), ['125']],
    ['a count that nobody counted', draft('Có 3 nhiệm vụ.'), ['3']],
    ['a year', draft('Năm 2027'), ['2027']],
  ])('%s', (_, broken, what) => {
    expect(verify(broken, [SOURCE])).toEqual({ kind: 'unsupported', what })
  })

  test('without sources nothing is supported', () => {
    expect(verify(draft('17,1%'), [])).toEqual({ kind: 'unsupported', what: ['17,1'] })
  })
})
