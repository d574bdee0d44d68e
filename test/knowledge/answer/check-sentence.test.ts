// Sentences that a language model worded, against the passages that they cite: what is refused, and for which words.
import { describe, expect, test } from 'vitest'
import { checkSentence } from '../../../knowledge/answer/with-model/check-sentence.ts'

const SOURCE =
  'Sở Giáo dục và Đào tạo phối hợp với UBND các xã kiểm tra 1.250 phòng học, hoàn thành trước ngày 05/8/2026. Kinh phí 3,6 tỷ đồng do ngân sách tỉnh bảo đảm; không thu của cha mẹ học sinh. Có hai mươi lăm trường tham gia, đạt 17,1% theo Kế hoạch số 52/KH-UBND.'
const AGENCIES = new Set(['so y te', 'so giao duc va dao tao', 'cong an tinh'])

const check = (text: string) => checkSentence(text, [SOURCE], AGENCIES)

describe('what its sources say in the same words passes', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo kiểm tra 1.250 phòng học, hoàn thành trước ngày 05/8/2026.'],
    ['Sở GD&ĐT phối hợp với UBND các xã kiểm tra 1.250 phòng học.'],
    ['Hoàn thành trước ngày 5/8/2026, kinh phí 3,6 tỷ đồng do ngân sách tỉnh bảo đảm.'],
    ['Việc này không thu của cha mẹ học sinh.'],
    ['Có hai mươi lăm trường tham gia, đạt 17,1 %.'],
    ['Theo Kế hoạch số 52/KH-UBND, ngân sách tỉnh bảo đảm kinh phí.'],
  ])('%s', (text) => {
    expect(check(text)).toEqual({ kind: 'supported' })
  })
})

describe('what they do not say is refused, and named', () => {
  test.each<[string, string, string]>([
    ['a number', 'Sở Giáo dục và Đào tạo kiểm tra 1.300 phòng học.', '1.300'],
    [
      'a number beside other words',
      'Kinh phí hai mươi lăm trường đạt 1.250 tỷ đồng do ngân sách tỉnh bảo đảm.',
      '1.250',
    ],
    ['a share that was no share', 'Kiểm tra 1.250% phòng học, hoàn thành trước ngày 05/8/2026.', '1.250%'],
    ['a number in words', 'Có ba mươi trường tham gia, đạt 17,1%.', 'ba mươi trường'],
    ['a doubling', 'Kinh phí gấp đôi do ngân sách tỉnh bảo đảm.', 'gấp đôi'],
    [
      'an agency that other plans know',
      'Công an tỉnh phối hợp với UBND các xã kiểm tra 1.250 phòng học.',
      'cong an tinh',
    ],
    ['an agency that nobody knows', 'Sở Dân tộc phối hợp với UBND các xã kiểm tra 1.250 phòng học.', 'Sở Dân'],
    ['a person', 'UBND các xã kiểm tra 1.250 phòng học do Nguyễn An phối hợp.', 'Nguyễn An'],
    ['a denial', 'Ngân sách tỉnh không bảo đảm kinh phí.', 'không bảo'],
    ['a time', 'Sở Giáo dục và Đào tạo kiểm tra phòng học hằng quý.', 'hằng quý'],
    ['a document', 'Theo Kế hoạch số 52/QĐ-UBND, ngân sách tỉnh bảo đảm kinh phí.', '52/QĐ-UBND'],
    ['a link', 'Kinh phí do ngân sách tỉnh bảo đảm, xem tại t.me/abc.', 't.me/abc.'],
  ])('%s', (_, text, word) => {
    const verdict = check(text)
    expect(verdict.kind).toBe('unsupported')
    expect(verdict.kind === 'unsupported' && verdict.what).toContain(word)
  })

  test.each([
    ['words that are no sentence of theirs', 'Phòng học tham gia của trường, cha mẹ ngân sách theo tỉnh kiểm xã.'],
    ['a text without marks, in which words for numbers hide', 'Co hai muoi lam truong tham gia, dat 17,1%.'],
    ['digits of other scripts', 'Có ٣ trường tham gia, đạt 17,1%.'],
    ['a page', 'Kinh phí do ngân sách tỉnh bảo đảm. '.repeat(30)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual({ kind: 'unsupported', what: [text] })
  })
})
