// Initialisms are read from what the plans call things, and left alone where the plans leave a doubt.
import { describe, expect, test } from 'vitest'
import { createInitialisms } from '../../../knowledge/answer/question/initialisms.ts'

const NAMES = [
  'Tỷ lệ hoàn thành chương trình tiểu học',
  'Tỷ lệ hoàn thành chương trình THCS',
  'Tỷ lệ huy động trẻ nhà trẻ',
  'Tỷ lệ lớp học hai buổi/ngày',
  'Trường Cao đẳng Nậm Ngần',
  'Công đoàn ngành giáo dục',
  'Sở Khoa học và Công nghệ biển',
]
const TEXTS = [
  'Mua sắm đồ dùng dạy học; đồ dùng dạy học tự làm',
  'Hỗ trợ công tác tuyển sinh',
  'Học tập chính trị đầu năm',
  'Tư vấn tâm lý. Học đường an toàn',
]

const { expand } = createInitialisms({
  names: NAMES,
  texts: () => TEXTS,
  isKnown: (key) => key === 'pisa' || key === 'htct2',
})

describe('read', () => {
  test.each([
    ['HTCT tiểu học bao nhiêu', 'hoàn thành chương trình tiểu học bao nhiêu', 'a name before other texts'],
    ['htct th', 'hoàn thành chương trình th', 'small letters'],
    ['hoàn thành CTTH', 'hoàn thành chương trình tiểu học', 'a run over the border of two short forms'],
    ['HTCTTH', 'hoàn thành chương trình tiểu học', 'the whole run at once'],
    ['ĐDDH tự làm', 'đồ dùng dạy học tự làm', 'of texts, met twice'],
    ['trường CĐ Nậm Ngần', 'trường cao đẳng Nậm Ngần', 'two letters beside their neighbour'],
    ['CĐ ngành', 'công đoàn ngành', 'the same two letters beside another'],
    ['KHCNB', 'khoa học và công nghệ biển', '"và" has no letter'],
    ['GVDTTS', 'giáo viên dân tộc thiểu số', 'two listed forms joined, met nowhere'],
    ['CTGDTX', 'CTGDTX', 'no run of "chương trình giáo dục …" is met, and CT has no neighbour'],
    ['HTCTTHCS', 'hoàn thành chương trình trung học cơ sở', 'letters and a listed form'],
  ])('%s → %s: %s', (typed, meant) => {
    expect(expand(typed)).toBe(meant)
  })
})

describe('left alone', () => {
  test.each([
    ['CĐ nào', 'two letters whose neighbour says nothing'],
    ['điểm PISA', 'a word of the plans'],
    ['3707/KH-HTCT', 'a part of a document number'],
    ['LHĐA', 'no run over the end of a sentence, and none elsewhere'],
    ['hoc sinh', 'syllables'],
    ['IELTS', 'no run begins so'],
    ['toàn tỉnh htcto', 'with a vowel in small letters it is a slip of the keys'],
  ])('%s: %s', (typed) => {
    expect(expand(typed)).toBe(typed)
  })

  test('two names that fit equally leave a doubt', () => {
    const doubtful = createInitialisms({
      names: ['Tỷ lệ huy động trẻ', 'Tâm lý học đường'],
      texts: () => [],
      isKnown: () => false,
    })
    expect(doubtful.expand('TLHĐ bao nhiêu')).toBe('TLHĐ bao nhiêu')
    expect(doubtful.expand('TLHĐ trẻ')).toBe('tỷ lệ huy động trẻ')
  })
})
