// What nobody writes gives way to what the plans write, only where the neighbours agree.
import { describe, expect, test } from 'vitest'
import { mendTyping } from '../../../knowledge/answer/question/mend-typing.ts'
import { FILLER, isCueWord } from '../../../knowledge/answer/question/question-words.ts'
import { measureTerms } from '../../../knowledge/answer/question/term-statistics.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const PLANS = [
  'bố trí giáo viên dạy chung học liệu số',
  'hướng dẫn tổ chức sơ kết, rà soát phổ cập giáo dục',
  'trường trung học cơ sở năm học mới thực hiện chương trình',
  'quy định thời gian phòng học, phối hợp xử lý, đầu tư trang thiết bị',
  'chi tiết số liệu, hành chính, hoàn thành, trung tâm',
  'đảm bảo an toàn, giảm điểm lẻ',
]
const terms = measureTerms(PLANS.flatMap((text) => Array.from({ length: 6 }, () => ({ text, headingPath: [] }))))
const mend = (typed: string) =>
  mendTyping({
    keys: syllables(typed),
    terms,
    isKnown: (key) => FILLER.has(key) || isCueWord(key),
    isFiller: (key) => key === 'co',
  }).join(' ')

describe('mended', () => {
  test.each([
    ['bố chí giáo viên', 'bo tri giao vien', 'tr and ch sound alike'],
    ['xơ kết', 'so ket', 's and x'],
    ['dà soát', 'ra soat', 'd, gi and r'],
    ['lăm học mới', 'nam hoc moi', 'l and n'],
    ['qui định', 'quy dinh', 'i and y'],
    ['chung tâm', 'trung tam', 'at the start, before a neighbour of the other'],
    ['giảm bao nhiêu', 'giam bao nhieu', 'what asks is no neighbour'],
    ['phòngg họccc', 'phong hoc', 'keys held too long'],
    ['fòng học', 'phong hoc', 'letters of chat'],
    ['nawm hocj mowis', 'nam hoc moi', 'marks typed as letters'],
    ['ddaafu tuw', 'dau tu', 'marks typed as letters'],
    ['phocap giaoduc', 'pho cap giao duc', 'no blank'],
    ['tchuc sơ kết', 'to chuc so ket', 'the first syllable by its head'],
    ['hg dẫn', 'huong dan', 'no vowel'],
    ['giao vein dạy', 'giao vien day', 'swapped letters'],
  ])('%s → %s: %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant)
  })
})

describe('left alone', () => {
  test.each([
    ['dạy chung học liệu', 'day chung hoc lieu', 'plans do write "dạy chung", however often "trung học"'],
    ['xã có chi', 'xa co chi', 'beside function words only'],
    ['thôn Nà Lìn', 'thon na lin', 'a name that no plan holds'],
    ['htct', 'htct', 'no syllable is near'],
  ])('%s: %s, %s', (typed, kept) => {
    expect(mend(typed)).toBe(kept)
  })
})
