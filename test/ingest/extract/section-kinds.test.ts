// Where prose sets duties outside of the organisation section: by what the section's headings say it is there for.
import { describe, expect, it } from 'vitest'
import { tasksOf } from '../read-plan-text.ts'

const leadsOf = async (...lines: readonly string[]) => (await tasksOf(lines.join('\n\n'))).map(({ leads }) => leads)

const inWork = (text: string) => leadsOf('II. NHIỆM VỤ', '1. Dạy bơi', `a) ${text}`)

describe('outside of the organisation section', () => {
  it('a point of the work to be done is a duty of the agency that it begins with', async () => {
    const points = ['1. Dạy học', 'Các trường dạy thêm.', '2. Sở Y tế hướng dẫn khám.', '3. Nâng cao chất lượng.']
    expect(await leadsOf('II. NHIỆM VỤ, GIẢI PHÁP', ...points)).toEqual([['Sở Y tế']])
    expect(await leadsOf('II. MỤC ĐÍCH', ...points)).toEqual([])
  })

  it('who is charged behind a pause has a duty, too', async () => {
    expect(await inWork('Dạy bơi cho học sinh; giao Trường Thể thao chủ trì mở lớp, phối hợp với Sở Y tế.')).toEqual([
      ['Trường Thể thao'],
    ])
    expect(await inWork('Dạy bơi cho học sinh; giao viên cứu hộ trực bể.')).toEqual([])
    expect(await inWork('Dạy bơi cho học sinh; giao Ngày hội bơi cho các lớp.')).toEqual([])
  })

  it('specks of a scan do not hide what a heading says', async () => {
    expect(await leadsOf('IV. TỔ. CHỨC THỰC HIỆN', '1. Sở Y tế: mở lớp sơ cứu.', '2. Sở Nội vụ: xếp lịch.')).toEqual([
      ['Sở Y tế'],
      ['Sở Nội vụ'],
    ])
  })

  it('a topic may stand in front, and words of duty speak for themselves', async () => {
    expect(
      await leadsOf('II. NHIỆM VỤ', '1. Về y tế: Sở Y tế mua thuốc.', 'Công an xã có trách nhiệm tuần tra.'),
    ).toEqual([['Sở Y tế'], ['Công an xã']])
    expect(await leadsOf('II. NỘI DUNG', '1. Đối tượng: Các trường tham gia.', 'Công an xã tuần tra.')).toEqual([])
  })

  it('a sentence with a deadline is one, unless it looks back', async () => {
    expect(await leadsOf('III. KINH PHÍ', 'Sở Tài chính bố trí tiền trước ngày 1/3/2026.')).toEqual([['Sở Tài chính']])
    expect(await leadsOf('III. KINH PHÍ', 'Sở Tài chính đã bố trí tiền trước ngày 1/3/2026.')).toEqual([])
    expect(await leadsOf('III. KINH PHÍ', 'Sở Tài chính bố trí tiền.')).toEqual([])
  })

  it('the points below an agency are its own where they say what to do', async () => {
    const points = [
      '1. Các trường tiểu học',
      '- Rà soát sách.',
      '- Có hai cơ sở.',
      '2. Sở Y tế',
      '- Thuốc: trước ngày 1/3/2026.',
    ]
    expect(await leadsOf('II. NHIỆM VỤ', ...points)).toEqual([['Các trường tiểu học'], ['Sở Y tế']])
    expect(await leadsOf('II. QUY MÔ', ...points)).toEqual([])
    expect(await leadsOf('II. NHIỆM VỤ', '1. Thư viện', '- Rà soát sách.', '2. Trang trí.')).toEqual([])
  })

  it('an order opens the duties of the agencies that follow', async () => {
    const points = ['1. Sở Y tế', 'a) Mua thuốc.', '2. Công an xã tuần tra.']
    expect(await leadsOf('CHỈ THỊ', 'Về dạy bơi', 'Chủ tịch UBND xã yêu cầu:', ...points)).toEqual([
      ['Sở Y tế'],
      ['Công an xã'],
    ])
    expect(await leadsOf('CHỈ THỊ', 'Về dạy bơi', 'Chủ tịch UBND xã nhận thấy:', ...points)).toEqual([])
  })

  it.each(['I. KẾT QUẢ ĐẠT ĐƯỢC', 'I. ĐÁNH GIÁ TÌNH HÌNH', 'I. THỰC TRẠNG', 'I. Tồn tại, hạn chế'])(
    '%s sets nothing',
    async (title) => {
      const told = 'Sở Y tế chủ trì tổ chức thi, hoàn thành trong tháng 8/2026.'
      expect(await leadsOf(title, '1. Công tác y tế', told)).toEqual([])
      expect(await leadsOf('I. NHIỆM VỤ', '1. Công tác y tế', told)).toEqual([['Sở Y tế']])
    },
  )
})
