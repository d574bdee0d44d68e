// The rule book of how people ask: roles said with words in between, courses over years, parts of a plan, other tables, premises, choices.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** A province's plan of 2024 with tasks, a grid of years, a table of another kind, and groups of measures. */
const LIBRARIES = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 2210/KH-UBND
Hà Nam, ngày 14 tháng 6 năm 2024

KẾ HOẠCH
Phát triển thư viện trường học tỉnh Hà Nam giai đoạn 2024-2028

Thực hiện Nghị quyết số 61/NQ-HĐND ngày 09/12/2023 của Hội đồng nhân dân tỉnh về thư viện trường học, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. YÊU CẦU

Mỗi thư viện mở cửa cả giờ ra chơi, có người trông và sổ mượn điện tử.

II. NHÓM GIẢI PHÁP

1. Sách và học liệu

Mua sách theo góp ý của học sinh; mỗi năm thay một phần mười đầu sách cũ.

2. Phòng đọc

Phòng đọc có ánh sáng trời, bàn thấp cho lớp nhỏ.

3. Người làm thư viện

Hiện còn thiếu 46 nhân viên thư viện ở các trường tiểu học. Mức khoán cho một buổi mở cửa ngoài giờ là 120.000 đồng.

III. KINH PHÍ

Tổng nhu cầu là 31,4 tỷ đồng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Quang Hưng

PHỤ LỤC I
NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|----|----------|-----------------|------------------|-----------|
| 1 | Bố trí vốn mua sách cho thư viện trường học | Sở Kế hoạch và Đầu tư | Thư viện tỉnh | Quý IV/2024 |
| 2 | Tập huấn nghiệp vụ cho nhân viên thư viện | Sở Nội vụ | Sở Giáo dục và Đào tạo; Thư viện tỉnh | Tháng 8 hằng năm |
| 3 | Kiểm tra thư viện các trường trung học phổ thông | Sở Giáo dục và Đào tạo | Thanh tra tỉnh | Trước ngày 30/11/2024 |
| 4 | Kiểm tra thư viện các trường trung học cơ sở | UBND các huyện, thị xã | Thư viện tỉnh | Trước ngày 31/12/2024 |

PHỤ LỤC II
CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Hiện trạng năm 2024 | Năm 2025 | Năm 2026 | Năm 2028 |
|----|----------|-----|------|------|------|------|
| 1 | Tỷ lệ trường tiểu học có thư viện đạt chuẩn | % | 41 | 50 | 62 | 80 |
| 2 | Tỷ lệ trường trung học cơ sở có thư viện đạt chuẩn | % | 47 | 55 | 66 | 85 |
| 3 | Số đầu sách mất, rách mỗi năm | đầu sách | 900 | 800 | 650 | 400 |

PHỤ LỤC III
LỊCH MỞ CỬA THƯ VIỆN LƯU ĐỘNG

| TT | Điểm dừng | Số bạn đọc | Ngày khai trương |
|----|-----------|------------|------------------|
| 1 | Chợ Sông | 35 | 12/9/2024 |
| 2 | Bến Cốc | 28 | 19/9/2024 |
`

/** A later plan of the same issuer. */
const LATER = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 1405/KH-UBND
Hà Nam, ngày 20 tháng 5 năm 2025

KẾ HOẠCH
Phát triển thư viện số tỉnh Hà Nam giai đoạn 2026-2030

I. YÊU CẦU

Ưu tiên sách nói cho học sinh khiếm thị.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Quang Hưng
`

const pathOf = temporaryPaths()
let plans: AskedPlans
const say = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

beforeAll(async () => {
  const folder = writeTexts(pathOf('plans'), { 'thu-vien.md': LIBRARIES, 'thu-vien-so.txt': LATER })
  plans = await ingestAndAsk([folder], pathOf('data'))
})
afterAll(() => plans.close())

describe('who is asked for', () => {
  it('may stand apart from the role', async () => {
    expect(await say('những đơn vị nào cùng tham gia phối hợp tập huấn nghiệp vụ nhân viên thư viện')).toMatch(
      /^Phối hợp: Sở Giáo dục và Đào tạo; Thư viện tỉnh/,
    )
  })
  it('is of the kind that is asked', async () => {
    expect(await say('sở nào chủ trì kiểm tra thư viện các trường')).toMatch(/^Chủ trì: Sở Giáo dục và Đào tạo/)
  })
  it.each(['vì sao Sở Nội vụ chủ trì bố trí vốn mua sách', 'vi sao so y te chu tri bo tri von mua sach'])(
    'and does not is no reason: %s',
    async (text) => {
      expect((await plans.ask(text)).outcome).toBe('nothing-found')
    },
  )
  it('is confirmed or denied by the record', async () => {
    expect(await say('Sở Nội vụ chủ trì tập huấn nghiệp vụ nhân viên thư viện phải không?')).toMatch(/^Đúng\./)
    expect(await say('Sở Nội vụ chủ trì bố trí vốn mua sách phải không?')).toMatch(/^Không, kế hoạch ghi khác/)
  })
})

describe('tasks that fit equally', () => {
  it('are offered, each with what was asked', async () => {
    const { outcome, text } = await plans.ask('ai chủ trì kiểm tra thư viện các trường trung học')
    expect(outcome).toBe('ambiguous')
    expect(text).toContain('Sở Giáo dục và Đào tạo')
    expect(text).toContain('UBND các huyện, thị xã')
  })
})

describe('an answer says of itself', () => {
  it('that an agency is no more, with its successor and the day', async () => {
    expect(await say('ai chủ trì bố trí vốn mua sách cho thư viện')).toMatch(
      /Lưu ý: Sở Kế hoạch và Đầu tư đã tổ chức lại từ 1\/3\/2025, việc nay do Sở Tài chính/,
    )
  })
  it('that a newer plan of the same issuer is loaded, unless a year was asked for', async () => {
    expect(await say('ai chủ trì tập huấn nghiệp vụ cho nhân viên thư viện')).toContain(
      'Đã có kế hoạch mới hơn: Kế hoạch 1405/KH-UBND (giai đoạn 2026-2030).',
    )
    expect(await say('chỉ tiêu trường tiểu học có thư viện đạt chuẩn năm 2025')).not.toContain('mới hơn')
  })
})

describe('values', () => {
  it('of the whole course, with what lies between its ends', async () => {
    const text = await say('thư viện đạt chuẩn của trường tiểu học tăng thế nào qua các năm')
    expect(text).toContain('Kết quả năm 2024: 41%')
    expect(text).toContain('Chỉ tiêu năm 2028: 80%')
    expect(text).toContain('Từ năm 2024 đến năm 2028: tăng 39 điểm % (cao hơn).')
  })
  it('of two years are compared, whatever the words', async () => {
    expect(await say('trường trung học cơ sở có thư viện đạt chuẩn năm 2025 là mấy mà năm 2026 lên mấy')).toContain(
      'Tăng 11 điểm %',
    )
  })
  it('of every school level are said where none is asked for', async () => {
    const text = await say('chỉ tiêu tỷ lệ trường có thư viện đạt chuẩn năm 2026')
    expect(text).toContain('62%')
    expect(text).toContain('66%')
  })
  it('of a school level that is not held are not there', async () => {
    expect((await plans.ask('chỉ tiêu trường mầm non có thư viện đạt chuẩn năm 2026')).outcome).toBe('nothing-found')
  })
})

describe('how many of something', () => {
  it('is a number beside it', async () => {
    expect(await say('đang thiếu bao nhiêu nhân viên thư viện')).toContain('46')
  })
  it('is no number of something else', async () => {
    expect((await plans.ask('có bao nhiêu học sinh trường tiểu học')).outcome).toBe('nothing-found')
  })
})

describe('a table of another kind', () => {
  it('is read with the heads of its columns', async () => {
    expect(await say('thư viện lưu động ở Bến Cốc khai trương ngày nào')).toContain('Ngày khai trương: 19/9/2024')
  })
})

describe('the parts of a plan', () => {
  it('are listed by their headings', async () => {
    const { text } = await plans.ask('kế hoạch 2210 có những nhóm giải pháp nào')
    for (const part of ['Sách và học liệu', 'Phòng đọc', 'Người làm thư viện']) expect(text).toContain(part)
  })
})

describe('a follow-up', () => {
  it('means the document that was named before', async () => {
    const turns = ['Kế hoạch 2210 thực hiện nghị quyết nào?', 'Nghị quyết đó ban hành ngày nào?']
    expect(await say(...turns)).toContain('9/12/2023')
  })
  it('that is too short by itself is tried with what came before', async () => {
    const turns = ['thư viện lưu động ở Chợ Sông khai trương ngày nào', 'bao nhiêu bạn đọc?']
    expect(await say(...turns)).toContain('35')
  })
})
