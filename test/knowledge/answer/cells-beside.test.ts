// A department's programme whose table says more than a task's who and when, in short forms of its own, with values counted by numbered groups.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PROGRAMME = `UBND TỈNH QUẢNG BÌNH
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 4471/CTr-SGDĐT
Quảng Bình, ngày 22 tháng 12 năm 2025

CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026
Của Sở Giáo dục và Đào tạo tỉnh Quảng Bình

Ghi chú viết tắt: BLTrH (Phòng Bơi lội Trung học); DC-NN (Phòng Dân ca - Nhạc nhẹ).

Mỗi trường thành lập một đội hò khoan.

Mỗi bài hát sưu tầm được duyệt tính bằng 02 tiết dạy quy đổi. Tổng nhu cầu 64 tỷ đồng, gồm: vốn đầu tư 41 tỷ đồng; kinh phí mua đàn 23 tỷ đồng.

I. VIỆC CHÍNH

| TT | Nội dung công việc | Phòng chủ trì | Phối hợp | Lãnh đạo Sở phụ trách | Thời hạn | Sản phẩm | Ghi chú |
|---|---|---|---|---|---|---|---|
| 1 | Khảo sát sức bơi của giáo viên ven phá (lượt 1) | BLTrH | DC-NN | PGĐ Đinh Thị Lài | Tháng 3/2026 | Danh sách | 410 giáo viên |
| 2 | Khảo sát sức bơi của giáo viên ven phá (lượt 2) | BLTrH | DC-NN | GĐ Phan Khoa Diệu | Tháng 9/2026 | Danh sách | 265 giáo viên |
| 3 | Liên hoan hò khoan học đường | DC-NN | BLTrH | GĐ Phan Khoa Diệu | Tháng 11/2026 | Giải thưởng | Kinh phí 380 triệu đồng |
| 4 | Thi hát ru cho giáo viên mầm non | DC-NN | BLTrH | GĐ Phan Khoa Diệu | Theo lịch của Bộ | Giải thưởng | Hai vòng |
| 5 | Hội bơi | Văn phòng Sở | BLTrH | PGĐ Đinh Thị Lài | Tháng 8/2026 | Giải thưởng | Kinh phí 95 triệu đồng |
| 6 | Tuần lễ sách: đọc thơ ở phá | Văn phòng Sở | DC-NN | PGĐ Đinh Thị Lài | Tháng 4/2026 | Kệ sách | Một tuần |

| TT | Nội dung công việc | Phòng chủ trì | Thời hạn | Giáo viên | Thời lượng |
|---|---|---|---|---|---|
| 1 | Tập huấn cứu đuối cho giáo viên mầm non | Văn phòng Sở | Tháng 5/2026 | 120 | 3 buổi |

II. CHỈ TIÊU THEO CỤM

| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Chỉ tiêu năm 2026 | Chỉ tiêu năm 2026 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|---|---|
| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Cụm 1 - Đồng Hới | Cụm 2 - Ba Đồn | Cụm 3 - Lệ Thủy |
| 1 | Trường có thuyền tập bơi | % | 22 | 51 | 37 | 44 |
| 2 | Lớp thuộc mái hò | % | 30 | 62 | 48 | 80 |

Các phòng nộp phiếu mượn thuyền, phiếu mượn đàn về Văn phòng Sở trước ngày 25 hằng tháng; phiếu nộp muộn quá 02 lần bị trừ 03 điểm thi đua.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PROGRAMME })], paths('data'))
})
afterAll(() => plans.close())

test('short figures of a row are told along, each once, whatever of it is asked', async () => {
  const led = await plans.ask('Tập huấn cứu đuối cho giáo viên mầm non do ai chủ trì?')
  expect(led.text).toContain('Giáo viên: 120; Thời lượng: 3 buổi')
  const asked = await plans.ask('Tập huấn cứu đuối cho giáo viên mầm non thời lượng bao nhiêu?')
  expect(asked.text.match(/Thời lượng/g)).toHaveLength(1)
  expect(asked.text).toContain('Giáo viên: 120')
})

const answer = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('what a row says beside the task', () => {
  test('is told where it holds what is counted', async () => {
    expect(await answer('luot 2 khao sat suc boi cua giao vien ven pha co bao nhieu giao vien')).toMatch(
      /^Ghi chú: 265 giáo viên/,
    )
  })

  test('is told where its head is asked for', async () => {
    expect(await answer('Lãnh đạo Sở nào phụ trách liên hoan hò khoan học đường?')).toMatch(
      /^Lãnh đạo Sở phụ trách: GĐ Phan Khoa Diệu/,
    )
  })

  test('is told of several cells with numbers where it counts what is asked for', async () => {
    expect(await answer('Tập huấn cứu đuối cho giáo viên mầm non có bao nhiêu buổi?')).toMatch(
      /^Thời lượng: 3 buổi\nNhiệm vụ/,
    )
  })

  test('is told of a task of two words', async () => {
    expect(await answer('Hội bơi kinh phí bao nhiêu?')).toMatch(/^Ghi chú: Kinh phí 95 triệu đồng/)
  })

  test('is told of the task that was spoken of', async () => {
    expect(await answer('Liên hoan hò khoan học đường tổ chức tháng nào?', 'Kinh phí bao nhiêu?')).toContain(
      '380 triệu đồng',
    )
  })

  test('is left out where nobody asks', async () => {
    expect(await answer('Liên hoan hò khoan học đường phối hợp với ai?')).not.toContain('Ghi chú')
  })
})

describe('what a row says beside the task is left out', () => {
  test('where no row is of what is asked about', async () => {
    expect(await answer('Lãnh đạo Sở nào phụ trách giải cờ tướng liên trường?')).not.toMatch(/^Lãnh đạo Sở phụ trách/)
  })

  test('where its head is a word of the task', async () => {
    expect(await answer('Tập huấn cứu đuối cho giáo viên do đơn vị nào chủ trì?')).toMatch(/^Chủ trì: Văn phòng Sở/)
  })

  test('where it counts something else', async () => {
    expect(await answer('Liên hoan hò khoan học đường có bao nhiêu tiết mục?')).not.toMatch(/^Ghi chú/)
  })

  test('where it is the task itself, with a colon', async () => {
    expect(await answer('Tuần lễ sách đọc thơ ở phá do ai chủ trì?')).toMatch(/^Chủ trì: Văn phòng Sở/)
  })

  test('where rows that are meant as much say otherwise', async () => {
    const text = await answer('Lãnh đạo Sở nào phụ trách khảo sát sức bơi của giáo viên ven phá?')
    expect(text.includes('Lài') && !text.includes('Diệu')).toBe(false)
  })

  test('where other rows are meant as much', async () => {
    const text = await answer('Khảo sát sức bơi của giáo viên ven phá có bao nhiêu giáo viên?')
    expect(text.includes('410') && !text.includes('265')).toBe(false)
  })

  test('where the task holds too little of the question for a sum', async () => {
    expect(await answer('Liên hoan hát ru cần bao nhiêu tiền?')).not.toContain('380 triệu')
  })
})

describe('short forms', () => {
  test.each([
    'Khảo sát sức bơi của giáo viên ven phá lượt 1 do phòng nào chủ trì?',
    'Liên hoan hò khoan do phòng nào làm?',
  ])('of an office are one, where the plan spells them so: %s', async (question) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect(text).toMatch(/^Chủ trì: (?:BLTrH|DC-NN)/)
  })

  test('may hold small letters', async () => {
    expect(await answer('Phòng Bơi lội Trung học chủ trì những việc gì')).toContain('lượt 1')
  })
})

test('the year in a programme’s name is no time that its tasks are due', async () => {
  const text = await answer(
    'trong chương trình công tác năm 2026 của Sở, DC-NN chủ trì tất cả bao nhiêu việc, là những việc nào?',
  )
  expect(text).toContain('2 nhiệm vụ')
  expect(text).toContain('hát ru')
})

test('a year of several in a plan’s time is the time that tasks are due', async () => {
  const text = await answer('DC-NN chủ trì mấy việc theo kế hoạch năm 2027?')
  expect(text).not.toContain('2 nhiệm vụ')
})

describe('values by numbered groups', () => {
  test('are compared where two are named', async () => {
    expect(await answer('So sánh chỉ tiêu trường có thuyền tập bơi của Cụm 1 - Đồng Hới và Cụm 2 - Ba Đồn')).toContain(
      'hơn 14 điểm %',
    )
  })

  test('are not told of a group that is not there', async () => {
    const { outcome, text } = await plans.ask('Cụm 6 - Roòn có chỉ tiêu trường có thuyền tập bơi là bao nhiêu?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Không có cụm 6')
  })
})

describe('amounts', () => {
  test('of capital are sums of money', async () => {
    expect(await answer('Chương trình của Sở cần bao nhiêu vốn đầu tư?')).toContain('vốn đầu tư 41 tỷ đồng')
  })

  test('into which something is turned stand in its sentence', async () => {
    expect(await answer('mỗi bài hát sưu tầm được duyệt thì quy đổi thành mấy tiết dạy')).toContain('02 tiết dạy')
  })

  test('a day that comes each month is a day', async () => {
    expect(
      await answer(
        'hằng tháng phải nộp phiếu mượn thuyền về Văn phòng Sở trước ngày nào và nếu nộp muộn thì bị trừ mấy điểm thi đua?',
      ),
    ).toContain('ngày 25 hằng tháng')
  })
})
