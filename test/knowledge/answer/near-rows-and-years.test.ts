// What stands beside the thing asked for: a neighbouring row, another year, another class, another column. None of them answers.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN NẬM KHÒA
Số: 71/KH-UBND

KẾ HOẠCH
Trồng rừng học đường năm 2026

I. KẾT QUẢ NĂM 2025

Trồng được 12 vườn ươm ở các điểm trường.

II. MỤC TIÊU NĂM 2026

Năm 2025, toàn huyện đã có 9 trường tiểu học ươm cây quế.

Riêng năm 2026 mở 6 hội trại. Cả giai đoạn 2026-2030 bố trí 750 triệu đồng cho giống cây.

Huyện cấp phát 400 chiếc cuốc cho các điểm trường lẻ.

Tất cả học sinh học làm đất tại 11 vườn; riêng học sinh lớp 12 học thêm ghép cành.

Ôn cách bón phân cho học sinh lớp 6 – lớp 9 trong 4 buổi.

Số nương bị cháy giảm 40% so với năm 2025 nhờ đường băng cản lửa.

III. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian | Đối tượng | Địa điểm |
|---|---|---|---|---|---|
| 1 | Ngày hội giống cây cấp huyện cho học sinh tiểu học | Phòng Giáo dục và Đào tạo | Tháng 3/2026 | | |
| 2 | Ngày hội giống cây cấp huyện cho học sinh trung học cơ sở | Huyện đoàn | Tháng 5/2026 | Học sinh lớp 8 | Vườn ươm huyện |
| 3 | Lập dự toán mua cuốc xẻng học làm đất | Phòng Tài chính | Tháng 2/2026 | | |
| 4 | Mua cuốc xẻng học làm đất lớp 1-5 | Phòng Giáo dục và Đào tạo | Tháng 8/2026 | | |
| 5 | Kiểm định giống cây | Hạt Kiểm lâm huyện | Tháng 10/2026 | | Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 |
| 7 | Trao 16 suất hạt giống cho học sinh lớp 5 vùng lòng hồ | Huyện đoàn | Tháng 9/2026 | | |
| 6 | Trồng thử cây quế ở các trường tiểu học, đã xong 7 trường | Huyện đoàn | Tháng 11/2026 | | |

IV. DANH MỤC

Biểu 1. Danh mục vườn ươm

| TT | Tên trường | Xã | Diện tích (m²) |
|---|---|---|---|
| 1 | Tiểu học Nậm Ty | Nậm Ty | 400 |
| 2 | Mầm non Thông Nguyên | Thông Nguyên | 350 |
|  | Ghi chú: các vườn trên do lâm trường giúp |  |  |
| 3 | Tiểu học Bản Nhùng | Bản Nhùng | 900 |
| 4 | Tiểu học Hồ Thầu | Hồ Thầu | 700 |

Biểu 2. Số trường đạt danh hiệu trường học dưới tán rừng theo cấp học

| Cấp học | Tổng số trường | Đã đạt đến 11/2025 (trường) | Mục tiêu 2026 (trường) |
|---|---|---|---|
| Tiểu học | 30 | 12 | 18 |
| Trung học cơ sở | 10 | 4 | 7 |

Biểu 4. Số lớp có chậu ươm theo cấp học

| Cấp học | Tổng số lớp | Đã có (lớp) | Đăng ký 2026 (lớp) |
|---|---|---|---|
| Tiểu học | 210 | 64 | 97 |
| Trung học cơ sở | 80 | 21 | 33 |

V. QUY MÔ

| Khối | Số lớp | Số học sinh | Học sinh nữ |
|---|---|---|---|
| 6 | 4 | 151 | 73 |
| 7 | 4 | 142 | 66 |
| Cộng | 8 | 293 | 139 |

VI. TRỒNG QUẾ

Biểu 3. Kết quả và chỉ tiêu trồng quế

| Bậc học | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|
| Mầm non | 210 | 250 |
| Tiểu học | 930 | 1.320 |
`

const { ask, told } = plansUnderQuestion({ '1.md': PLAN })

describe('a neighbour in the same table', () => {
  test.each([
    ['Ngày hội giống cây cấp huyện cho học sinh tiểu học ở chỗ nào?', 'Vườn ươm huyện'],
    ['Ngày hội giống cây cấp huyện cho học sinh tiểu học gồm những ai tham gia?', 'Học sinh lớp 8'],
  ])('lends no cell: “%s”', async (question, cell) => {
    expect(await told(question)).not.toContain(cell)
  })

  test('has its own', async () => {
    expect(await told('Ngày hội giống cây cho học sinh trung học cơ sở tổ chức ở đâu?')).toContain('Vườn ươm huyện')
  })
})

describe('a range of classes', () => {
  test.each(['Bao giờ mua cuốc xẻng học làm đất lớp 3?', 'Khi nào mua cuốc xẻng lớp 4?'])(
    'holds each of them: “%s”',
    async (question) => {
      expect((await told(question)).split('\n')[0]).toContain('Tháng 8/2026')
    },
  )

  test('also where both its ends are called classes', async () => {
    expect(await told('Ôn cách bón phân cho học sinh lớp 7 mấy buổi?')).toContain('4 buổi')
  })

  test('beside what holds for all is no limit', async () => {
    expect(await told('Học sinh lớp 9 học làm đất tại bao nhiêu vườn?')).toContain('11 vườn')
  })

  test('another class is refused', async () => {
    expect((await ask('Ôn cách bón phân cho học sinh lớp 11 mấy buổi?')).outcome).toBe('nothing-found')
  })
})

describe('a year', () => {
  test('of a sentence goes before the one of its heading', async () => {
    expect((await ask('Năm 2026 có bao nhiêu trường tiểu học ươm cây quế?')).text).not.toMatch(/(?<!\d)9 trường/)
  })

  test('alone is not told what several make together', async () => {
    expect(await told('Riêng năm 2026 bố trí bao nhiêu tiền mua giống cây?')).not.toMatch(/^Theo[\s\S]*750 triệu/)
  })

  test('that a figure is held against is not the year of the figure', async () => {
    expect(await told('Năm 2026 số nương bị cháy giảm bao nhiêu phần trăm nhờ đường băng cản lửa?')).toContain('40%')
  })

  test.each([
    ['Riêng năm 2025 trồng được bao nhiêu vườn ươm?', '12 vườn ươm'],
    ['Riêng năm 2026 huyện cấp phát bao nhiêu chiếc cuốc?', '400 chiếc'],
  ])('of the heading or the plan is enough: “%s”', async (question, figure) => {
    expect(await told(question)).toContain(figure)
  })
})

describe('a column', () => {
  test('of all schools is not of those that reach something', async () => {
    const text = await told('Năm 2026 có bao nhiêu trường tiểu học đạt danh hiệu trường học dưới tán rừng?')
    expect(text.split('\n')[0]).toContain('18')
  })

  test('of all is none where nobody says of when', async () => {
    const text = await told('Bao nhiêu trường tiểu học đạt danh hiệu trường học dưới tán rừng?')
    expect(text).not.toMatch(/^Tiểu học – Tổng số trường: 30/)
  })

  test('that names the year goes before one that names none', async () => {
    expect(await told('Năm 2026 có bao nhiêu lớp tiểu học có chậu ươm?')).toMatch(
      /^Tiểu học – Đăng ký 2026 \(lớp\): 97/,
    )
  })

  test('of rows that are called by a number', async () => {
    expect((await told('Tổng cộng bao nhiêu học sinh nữ?')).split('\n')[0]).toContain('139')
  })

  test.each([
    ['Chỉ tiêu trồng quế bậc mầm non năm 2026?', '250'],
    ['Kết quả trồng quế bậc mầm non năm 2025 là bao nhiêu?', '210'],
  ])('of a table that is nothing but results and aims is an indicator’s: “%s”', async (question, figure) => {
    expect((await told(question)).split('\n')[1]).toContain(figure)
  })
})

test('a remark inside a table is no title of the rows below it', async () => {
  const text = await told('Những trường nào có vườn do lâm trường giúp?')
  expect(text).not.toContain('Bản Nhùng (')
})

test('the day of a decree is no day of the task', async () => {
  expect(await told('Bao giờ kiểm định giống cây?')).not.toContain('12/QĐ-UBND')
})

test('a task that is still to be done is no result', async () => {
  const { outcome } = await ask('Hiện giờ huyện có bao nhiêu suất hạt giống cho học sinh lớp 5 vùng lòng hồ?')
  expect(outcome).toBe('nothing-found')
})

test('a task that says what was done tells it', async () => {
  expect(await told('Đã trồng thử cây quế được ở bao nhiêu trường tiểu học?')).toContain('7 trường')
})

test('three bodies are not told as two', async () => {
  const text = await told('Phòng Tài chính, Hạt Kiểm lâm huyện và Huyện đoàn mỗi nơi chủ trì việc gì?')
  const named = ['Lập dự toán', 'Kiểm định', 'Trồng thử'].filter((task) => text.includes(task))
  expect(named).not.toHaveLength(2)
})
