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
    ['a sentence', ['về đọc sách', 'Sách là bạn của trẻ em trong huyện.', BODY]],
    ['a point', ['về đọc sách', '1. Mục đích', BODY]],
    ['nothing drawn', ['về đọc sách', 'Sách là bạn', 'Trẻ em', 'Thư viện', 'Nhà trường', 'Phụ huynh']],
  ])('has no more of a subject where %s follows', async (_, lines) => {
    expect((await headOf(...lines)).subject).toBe('về đọc sách')
  })

  it('says which district the committee is that of', async () => {
    expect(await headOf('về đọc sách', BODY)).toMatchObject({
      issuer: 'Ban Thường vụ Huyện ủy Hoa Ban',
      level: 'district',
      locality: 'Hoa Ban',
    })
  })
})
