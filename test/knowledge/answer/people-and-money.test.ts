// A department's table that names who of its heads answers for each task, and what each costs; whom to turn to; what a follow-up leans on there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `UBND TỈNH BÌNH THUẬN
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 318/KH-SGDĐT
Bình Thuận, ngày 15 tháng 1 năm 2026

KẾ HOẠCH
Dạy chèo thuyền trong trường học năm 2026

Chữ viết tắt: TTB: Phòng Thuyền thúng Biển; ĐHĐ: Phòng Đội hình Đua.

| TT | Nội dung công việc | Lãnh đạo Sở chỉ đạo | Chủ trì | Phối hợp | Thời gian | Kinh phí (triệu đồng) |
|---|---|---|---|---|---|---|
| 1 | Đóng thuyền thúng cho trường ven biển | Đ/c Mai Đình Lộc, Giám đốc | TTB | ĐHĐ | Tháng 3/2026 | 410 |
| 2 | Thi chèo thuyền ba môn | Đ/c Võ Thị Lựu, Phó Giám đốc | ĐHĐ | TTB | Tháng 6/2026 | 95 |
| 3 | Trao cúp chèo thuyền | -nt- | -nt- | TTB | Tháng 7/2026 | 12 |
| 4 | Vá lưới cùng ngư dân | PGĐ K'Brim | TTB | ĐHĐ | Thường xuyên | 8 |

| TT | Việc | Ai làm | Thời gian | Ghi chú |
|---|---|---|---|---|
| 1 | Chấm thi hò biển ở cửa sông | Trưởng ban Hò | Tháng 9/2026 | Tại bến Chài; ba trường: Cồn Chà, Lạch Dù, Mũi Yến |
| 2 | Vẽ mắt thuyền cùng nghệ nhân già | Trưởng ban Hò | Tháng 10/2026 | // |
| 3 | Hát bả trạo cùng nghệ nhân già | Trưởng ban Hò | Tháng 11/2026 | -nt- |

| TT | Hoạt động | Tổng số | Ngân sách tỉnh | Xã hội hóa | Đơn vị thực hiện |
|---|---|---|---|---|---|
| 1 | Dựng nhà chờ đò | 76 | 36 | 40 | Phòng TTB |
| 2 | Sơn phao tiêu | 30 | 20 | 10 | Phòng ĐHĐ |

- Cô Lữ Thị Thoa, tổ trưởng tổ chèo: 0912 345 678

Số điện thoại trực của tổ cứu hộ là 0252 3 777 888.

Đầu mối liên hệ về áo phao: Phòng TTB (đ/c Trà Văn Sóng, Trưởng phòng).

| TT | Xã | Số thuyền được cấp | Số huấn luyện viên |
|---|---|---|---|
| 1 | Xã Tuy Phong | 24 | 6 |
| 2 | Xã Phước Thể | 15 | 4 |
| 3 | Xã Hòa Thắng | 9 | 3 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('what something costs', () => {
  test('is told in all, where no source is asked for', async () => {
    expect(await answer('Dựng nhà chờ đò kinh phí bao nhiêu?')).toContain('Tổng số: 76')
  })
  test('is told of the source that is', async () => {
    expect(await answer('Dựng nhà chờ đò ngân sách tỉnh chi bao nhiêu?')).toContain('Ngân sách tỉnh: 36')
  })
})

describe('who of the heads', () => {
  test('answers for which tasks, also where the cell says as above', async () => {
    const text = await answer('pho giam doc vo thi luu duoc phan cong chi dao nhung viec gi')
    expect(text).toContain('Có 2 nhiệm vụ ghi Lãnh đạo Sở chỉ đạo: Đ/c Võ Thị Lựu, Phó Giám đốc.')
    expect(text).toContain('Trao cúp chèo thuyền')
  })

  test('may have a name of another people', async () => {
    expect(await answer("PGĐ K'Brim phụ trách việc nào?")).toContain('Vá lưới cùng ngư dân')
  })

  test('is told of one task', async () => {
    expect(await answer('Lãnh đạo Sở nào chỉ đạo việc trao cúp chèo thuyền?')).toContain(
      'Lãnh đạo Sở chỉ đạo: Đ/c Võ Thị Lựu',
    )
  })
})

test('an office goes by the name that the plan shortens with a colon', async () => {
  expect(await answer('Phòng nào chủ trì thi chèo thuyền ba môn?')).toMatch(/^Chủ trì: ĐHĐ/)
})

test('the number of a person need not be called one', async () => {
  expect(await answer('cho xin số điện thoại cô Thoa tổ chèo')).toContain('0912 345 678')
})

test('whom to turn to is a person where no number is printed', async () => {
  expect(await answer('Vướng mắc về áo phao thì liên hệ ai?')).toContain('Trà Văn Sóng')
})

describe('the note beside a task', () => {
  test('is told where what is asked is no part of the task', async () => {
    expect(await answer('Những trường nào được chấm thi hò biển ở cửa sông?')).toContain('Cồn Chà, Lạch Dù, Mũi Yến')
  })

  test.each(['Vẽ mắt thuyền', 'Hát bả trạo'])('is left out where it says nothing: %s', async (task) => {
    const text = await answer(`${task} cùng nghệ nhân già như thế nào?`)
    expect(text).toContain(`${task} cùng nghệ nhân già`)
    expect(text).not.toContain('Ghi chú')
  })

  test('comes first where it says the place that is asked for', async () => {
    expect(await answer('Chấm thi hò biển ở đâu, ai chủ trì?')).toMatch(/^Ghi chú: Tại bến Chài/)
  })
})

describe('a follow-up', () => {
  test.each([
    [['Khi nào thi chèo thuyền ba môn?', 'hết bao nhiêu tiền'], 'Kinh phí (triệu đồng): 95'],
    [['Xã Tuy Phong được cấp mấy thuyền?', 'còn xã Phước Thể?'], 'Xã Phước Thể – Số thuyền được cấp: 15'],
    [
      ['Xã Tuy Phong được cấp mấy thuyền?', 'xã đó có bao nhiêu huấn luyện viên'],
      'Xã Tuy Phong – Số huấn luyện viên: 6',
    ],
  ])('%j', async (turns, expected) => {
    expect(await answer(...turns)).toContain(expected)
  })
})

test('a day that is asked for is not told of a task that is only near and always done', async () => {
  expect(await answer('Lớp học vá lưới đan giỏ làm đèn lồng thi ngày mấy?')).toMatch(/^Không có trong các kế hoạch/)
})
