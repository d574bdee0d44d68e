// The rule book of marks: a question written with them is held to them, one without is not.
import { describe, expect, it } from 'vitest'
import { isWrittenAlike, writtenForms } from '../../../knowledge/answer/question/written-forms.ts'

const written = (text: string) => new Set(text.split(' '))

describe('a question with marks is held to them', () => {
  it.each([
    ['lương giáo viên', 'luong', 'số lượng giáo viên', false],
    ['lương giáo viên', 'luong', 'tiền lương giáo viên', true],
    ['thiếu giáo viên', 'giao_vien', 'tình trạng thừa thiếu giáo viên', true],
    // Hỏi and ngã are one tone in half of the country; the others are not.
    ['bồi dưởng giáo viên', 'boi_duong', 'bồi dưỡng giáo viên', true],
    ['triễn khai việc này', 'trien_khai', 'triển khai việc này', true],
    ['bồi dương giáo viên', 'boi_duong', 'bồi dưỡng giáo viên', false],
    ['quản lí học kì một', 'ki', 'học kỳ một', true],
    ['quản lý tốt', 'quan_li', 'quản lí tốt', true],
    // Only the two tones that such a syllable can have were left out.
    ['trẻ ra lơp đầy đủ', 'lop', 'huy động trẻ ra lớp', true],
    ['trẻ biêt chữ', 'biet', 'từ biệt', true],
    ['kỷ luật', 'ki', 'học kỳ', false],
    ['khỏe mạnh của trẻ', 'khoe', 'sức khoẻ học sinh'.replace('khoẻ', 'khỏe'), true],
  ])('"%s": %s in "%s" is %s', (question, term, text, alike) => {
    expect(isWrittenAlike(term, writtenForms(question), written(text))).toBe(alike)
  })
})

describe('a question without marks is not', () => {
  it.each(['luong giao vien', 'ai chu tri xoa mu chu', 'CSVC truong hoc', ''])('"%s"', (question) => {
    expect(writtenForms(question)).toEqual({})
    expect(isWrittenAlike('luong', writtenForms(question), written('số lượng'))).toBe(true)
  })
})
