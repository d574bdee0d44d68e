// Courses, costs and calendars in tables of rows that nobody is in charge of, or whose remark holds the day: each asked for what its other cells say.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN TỈNH AN SƠN
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 33/KH-SGDĐT

KẾ HOẠCH
Tập huấn nhân viên thư viện và y tế trường học năm 2026

I. LỊCH TẬP HUẤN

| TT | Tên lớp | Đối tượng | Số lớp | Số học viên | Thời gian | Địa điểm |
|---|---|---|---|---|---|---|
| 1 | Sơ cứu và phòng bệnh học đường | Nhân viên y tế trường học | 4 | 210 | Từ 06/4 đến 17/4/2026 | Trường Cao đẳng Y tế An Sơn |
| 2 | Biên mục và số hóa sách | Nhân viên thư viện mới tuyển | 2 | 88 | Tháng 5/2026 | Thư viện tỉnh |
| 3 | Đọc sách với trẻ nhỏ | Giáo viên mẫu giáo | 3 | 126 | Từ 13/7 đến 24/7/2026 | Các cụm mầm non |
| 4 | Kể chuyện bằng tiếng Thái | Người biết tiếng Thái | 1 | 37 | Tháng 9/2026 | Nhà văn hóa Mường Lay |

II. KINH PHÍ

Tổng kinh phí là 1.150 triệu đồng.

| TT | Nội dung chi | Đơn vị tính | Số lượng | Thành tiền (triệu đồng) | Đơn vị thực hiện |
|---|---|---|---|---|---|
| 1 | In sổ tay thư viện | Cuốn | 3.000 | 240 | Văn phòng Sở |
| 2 | Tập huấn sơ cứu học đường | Lớp | 4 | 410 | Trường Cao đẳng Y tế An Sơn |
| 3 | Tập huấn biên mục, số hóa | Lớp | 2 | 180 | Thư viện tỉnh |
| 4 | Mua tủ sách lưu động | Tủ | 25 | 320 | Phòng Giáo dục Mầm non |
| | Tổng cộng | | | 1.150 | |
`

const CALENDAR = `ỦY BAN NHÂN DÂN
HUYỆN NẬM RỐM
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 45/KH-PGDĐT

KẾ HOẠCH
Tổ chức ngày hội và giao lưu năm học 2025-2026

| Thời gian | Nội dung | Chủ trì | Phối hợp | Ghi chú |
|---|---|---|---|---|
| Tháng 10/2025 | Ngày hội đọc sách toàn huyện | Thư viện huyện | Đoàn huyện | Gửi danh sách chậm nhất ngày 06/10 |
| Tháng 11/2025 | Hội diễn văn nghệ thầy cô | Công đoàn ngành | Trung tâm Văn hóa | Mỗi trường 2 tiết mục |
| Tháng 12/2025 | Giao lưu toán tuổi thơ | Tổ Tiểu học | Đoàn huyện | Thi ngày 18 và 19/12 |
| Tháng 02/2026 | Ngày hội trò chơi dân gian | Đoàn huyện | Công đoàn ngành | |
| Tháng 4/2026 | Chung kết bóng đá học sinh | Trung tâm Văn hóa | Tổ Tiểu học | Khai mạc 11/4 |
`

const YEARS = `ỦY BAN NHÂN DÂN TỈNH AN SƠN
Số: 90/KH-UBND

KẾ HOẠCH
Xóa phòng học tạm giai đoạn 2026-2029 tỉnh An Sơn

I. LỘ TRÌNH

Số phòng học tạm được thay hằng năm theo cấp học:

| Cấp học | Số phòng tạm đầu kỳ | Năm 2026 | Năm 2027 | Năm 2028 | Năm 2029 |
|---|---|---|---|---|---|
| Mầm non (phòng) | 190 | 61 | 53 | 47 | 29 |
| Tiểu học (phòng) | 240 | 84 | 72 | 45 | 39 |
| Trung học cơ sở (phòng) | 75 | 30 | 21 | 14 | 10 |

II. PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm đếm phòng học tạm | Sở Xây dựng | Trường Đại học An Sơn | Tháng 3/2026 |
| 2 | Thiết kế mẫu phòng học vùng cao | Trường Đại học An Sơn | Sở Xây dựng | Tháng 6/2026 |
| 3 | Vận động hiến đất mở trường | Mặt trận Tổ quốc tỉnh | Công an tỉnh | Thường xuyên |
| 4 | Giữ trật tự công trường | Công an tỉnh | Sở Xây dựng | Hằng năm |
| 5 | Tổng kết kế hoạch | Văn phòng Ủy ban nhân dân tỉnh | Sở Xây dựng | Tháng 12/2029 |
`

const { ask, told } = plansUnderQuestion({ '1.md': PLAN, '2.md': CALENDAR, '3.md': YEARS })

describe('a course that nobody is in charge of', () => {
  test.each([
    ['Lớp sơ cứu học đường mở ở đâu?', 'Địa điểm: Trường Cao đẳng Y tế An Sơn'],
    ['lop ke chuyen tieng thai hoc o dau', 'Địa điểm: Nhà văn hóa Mường Lay'],
    ['Lớp cho nhân viên thư viện mới tuyển học ở đâu?', 'Địa điểm: Thư viện tỉnh'],
    ['Lớp biên mục, số hóa sách dành cho ai?', 'Đối tượng: Nhân viên thư viện mới tuyển'],
    ['Lớp đọc sách với trẻ nhỏ có bao nhiêu học viên?', 'Số học viên: 126'],
    ['Lớp đọc sách với trẻ nhỏ học khi nào?', 'Thời gian: Từ 13/7 đến 24/7/2026'],
  ])('“%s”', async (question, first) => {
    expect((await told(question)).split('\n')[0]).toBe(first)
  })

  test('whose row does not tell it is not told by another', async () => {
    expect(await told('Mua tủ sách lưu động ở đâu?')).not.toContain('Địa điểm')
  })
})

describe('what something costs', () => {
  test.each([
    ['Tập huấn sơ cứu học đường hết bao nhiêu tiền?', 'Thành tiền (triệu đồng): 410'],
    ['Mua tủ sách lưu động hết bao nhiêu?', 'Thành tiền (triệu đồng): 320'],
    ['Kinh phí in sổ tay thư viện?', 'Thành tiền (triệu đồng): 240'],
  ])('“%s” is told by its row', async (question, first) => {
    expect((await told(question)).split('\n')[0]).toBe(first)
  })
})

describe('a day in a remark', () => {
  test('is told with the month', async () => {
    const lines = (await told('Chung kết bóng đá học sinh khi nào?')).split('\n')
    expect(lines.slice(0, 2)).toEqual(['Thời gian: Tháng 4/2026', 'Ghi chú: Khai mạc 11/4'])
  })

  test('is none where the remark says something else', async () => {
    expect(await told('Hội diễn văn nghệ thầy cô tổ chức khi nào?')).not.toContain('Ghi chú')
  })
})

describe('what takes place in some months', () => {
  test.each([
    'Từ tháng 10 đến tháng 12/2025 huyện Nậm Rốm có những hội diễn, giao lưu gì?',
    'từ t10 den t12/2025 nam rom co nhung hoi dien, giao luu gi',
  ])('is listed by its kind: “%s”', async (question) => {
    const text = await told(question)
    expect(text).toContain('Hội diễn văn nghệ thầy cô')
    expect(text).toContain('Giao lưu toán tuổi thơ')
    expect(text).not.toContain('Ngày hội đọc sách')
  })

  test('is not listed for what is asked of something in it', async () => {
    expect(await told('Tháng 12/2025 có những học sinh nào được thưởng?')).not.toContain('nhiệm vụ từ')
  })
})

describe('who is to do what', () => {
  test('is told of a school without the word for it', async () => {
    const text = await told('Đại học An Sơn được giao những việc gì, cả chủ trì lẫn phối hợp?')
    expect(text).toContain('Thiết kế mẫu phòng học vùng cao (số 2) – chủ trì')
    expect(text).toContain('Kiểm đếm phòng học tạm (số 1) – phối hợp')
  })

  test('is told of each of two', async () => {
    const text = await told('Công an tỉnh và Văn phòng UBND tỉnh mỗi nơi chủ trì việc gì?')
    expect(text).toMatch(/Công an tỉnh chủ trì[^]*Giữ trật tự[^]*nhân dân tỉnh chủ trì[^]*Tổng kết/u)
    expect(text).not.toContain('Vận động hiến đất')
  })

  test('is not told of each where they do it together', async () => {
    const text = await told('Sở Xây dựng và Công an tỉnh cùng làm việc gì?')
    expect(text).not.toContain('nhiệm vụ của Công an tỉnh')
  })
})

describe('an amount of a year by school level', () => {
  test.each([
    ['Năm 2028 xóa bao nhiêu phòng học tạm mầm non?', 'Năm 2028: 47'],
    ['Năm 2029 xóa mấy phòng học tạm THCS?', 'Năm 2029: 10'],
  ])('“%s”', async (question, value) => {
    expect(await told(question)).toContain(value)
  })

  test('is told of no other level, and of nothing else that is done', async () => {
    for (const question of ['Năm 2027 xóa mấy phòng học tạm THPT?', 'Năm 2027 sửa mấy phòng học tạm tiểu học?'])
      expect((await ask(question)).outcome).toBe('nothing-found')
  })
})

describe('all that a table lists under its title', () => {
  test('is told where its kind is asked for', async () => {
    const text = await told('Năm 2026 Sở GDĐT An Sơn mở những lớp tập huấn nào?')
    for (const name of ['Sơ cứu', 'Biên mục', 'Đọc sách', 'Kể chuyện']) expect(text).toContain(name)
    expect(text).not.toContain('Mua tủ sách')
  })

  test('is told of those alone for whom it is asked', async () => {
    const text = await told('Sở mở những lớp tập huấn gì cho nhân viên thư viện?')
    expect(text).toContain('Biên mục và số hóa sách')
    expect(text).not.toContain('Đọc sách với trẻ nhỏ')
  })

  test('is not told for those whom no row is for', async () => {
    expect(await told('Sở mở những lớp tập huấn gì cho bảo vệ?')).not.toContain('trong mục')
  })

  test('is not told where another kind is asked for', async () => {
    expect(await told('Năm 2026 Sở GDĐT An Sơn mở những lớp xóa mù chữ nào?')).not.toContain('trong mục')
  })
})

describe('two costs', () => {
  test('are held against each other', async () => {
    const text = await told('Tiền tập huấn sơ cứu với tiền mua tủ sách lưu động khoản nào lớn hơn?')
    for (const part of ['410', '320', 'Tập huấn sơ cứu học đường nhiều hơn 90.']) expect(text).toContain(part)
  })

  test('are not where the plan has one of them only', async () => {
    expect(await told('Tiền tập huấn sơ cứu với tiền xây nhà bơi khoản nào lớn hơn?')).not.toContain('nhiều hơn')
  })
})
