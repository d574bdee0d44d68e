// Heads of the party's documents: a subject over several lines, and the place that only the letterhead names.
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../read-plan-text.ts'

const headOf = async (...below: readonly string[]) =>
  (await readPlanText(['ĐẢNG BỘ TỈNH SÔNG MÂY', 'HUYỆN ỦY HOA BAN', 'Số: 12-KH/HU', 'KẾ HOẠCH', ...below].join('\n\n')))
    .head

const BODY = 'Thực hiện Kết luận về đọc sách, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:'

describe('a head', () => {
  it.each([
    ['a line drawn below', ['thực hiện kết luận của Bộ', 'Chính trị về đọc sách', '-----', BODY]],
    ['the legal bases below', ['thực hiện kết luận của Bộ', 'Chính trị về đọc sách', BODY]],
  ])('has a subject over two lines with %s', async (_, lines) => {
    expect((await headOf(...lines)).subject).toBe('thực hiện kết luận của Bộ Chính trị về đọc sách')
  })

  it.each([
    [['thực hiện kết luận về đọc sách của', 'Tỉnh ủy'], 'thực hiện kết luận về đọc sách của Tỉnh ủy'],
    [['về đọc sách, kể chuyện và', 'Ngày hội thư viện'], 'về đọc sách, kể chuyện và Ngày hội thư viện'],
    [['về đọc sách', 'trong huyện', 'Kính gửi các chi bộ'], 'về đọc sách trong huyện'],
    [['về đọc sách', 'trong các trường của huyện', 'năm 2026'], 'về đọc sách trong các trường của huyện năm 2026'],
  ])('has a subject whose lines go on: %j', async (lines, subject) => {
    expect((await headOf(...lines, BODY)).subject).toBe(subject)
  })

  it.each([
    ['a sentence', ['về đọc sách', 'Sách là bạn của trẻ em trong huyện.', BODY]],
    ['a point', ['về đọc sách', '1. Mục đích', BODY]],
    ['a line of the text', ['về đọc sách', 'Sách là bạn của trẻ em trong huyện', BODY]],
    ['an address', ['về đọc sách', 'Kính gửi các chi bộ', BODY]],
    ['nothing drawn', ['về đọc sách', 'Sách là bạn', 'Trẻ em', 'Thư viện', 'Nhà trường', 'Phụ huynh']],
  ])('has no more of a subject where %s follows', async (_, lines) => {
    expect((await headOf(...lines)).subject).toBe('về đọc sách')
  })

  it('has no more of a subject than three lines', async () => {
    const bodies = ['Tỉnh đoàn và', 'Sở Y tế và', 'Sở Nội vụ và', 'Sở Xây dựng']
    const subject = async (count: number) =>
      (await headOf('về đọc sách của', ...bodies.slice(bodies.length - count), BODY)).subject
    expect(await subject(3)).toBe('về đọc sách của Sở Y tế và Sở Nội vụ và Sở Xây dựng')
    expect(await subject(4)).toBe('về đọc sách của')
  })

  it('says which district the committee is that of', async () => {
    expect(await headOf('về đọc sách', BODY)).toMatchObject({
      issuer: 'Ban Thường vụ Huyện ủy Hoa Ban',
      level: 'district',
      locality: 'Hoa Ban',
    })
  })

  it('is not that of a title in front of a caption', async () => {
    const annex = 'Nhu cầu phòng đọc theo xóm đến năm 2026 (Kèm theo Kế hoạch số 12-KH/HU ngày 05/01/2026)'
    expect(await headOf('về đọc sách', BODY, 'PHỤ LỤC', annex)).toMatchObject({
      issuer: 'Ban Thường vụ Huyện ủy Hoa Ban',
    })
  })

  it('of a centre says the district of its own name', async () => {
    const text = [
      'SỞ TRỐNG VÀ CHÈO',
      'TRUNG TÂM DẠY CHÈO HUYỆN VÂN CHÀI',
      'Số: 12/KH-TTDC',
      'KẾ HOẠCH',
      'Dạy chèo năm 2026',
      '1. Việc.',
    ]
    expect((await readPlanText(text.join('\n\n'))).head.locality).toBe('Vân Chài')
  })
})
