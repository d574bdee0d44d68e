// An office with several plans of its own province, one of its neighbour and one of a school: which of them a question means, and what is left of it then.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const SWIMMING = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 64/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

1. Mỗi trường cấp hai phao cho một lớp; vận động 12 hộ dân góp ván lót cầu tàu.

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mua phao cứu sinh cho trường | Sở Tài chính | Sở Xây dựng | Tháng 6/2026 |
| 2 | Thay nước bể bơi | Sở Xây dựng | Sở Y tế | Tháng 7/2026 |
| 3 | Chấm thi bơi ếch | Sở Y tế | Sở Tài chính | Tháng 8/2026 |

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trẻ nhà trẻ ra lớp | % | 41 | 48 |
| 2 | Tỷ lệ giáo viên trung học cơ sở biết bơi | % | 52 | 66 |
| 3 | Số xuồng cứu hộ học đường | Chiếc | 106 | 38 |
`

const READING = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 65/KH-UBND

KẾ HOẠCH
Phát triển văn hóa đọc năm 2026

1. Học sinh nội trú được lập kế hoạch chăm sóc răng miệng, do Trạm Y tế lo.

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Xây dựng kế hoạch dạy bơi của từng trường | Phòng Giáo dục và Đào tạo | Tháng 2/2026 |

| TT | Bản | Giữ sách | Ngày mở |
|---|---|---|---|
| 1 | Ấp Cồn Nổi | Lê Thị Mận | 12/3/2026 |
| 2 | Ấp Rạch Vẹt | Cao Văn Đước | 15/3/2026 |
`

const TREES = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 66/KH-UBND

KẾ HOẠCH
Chăm sóc cây xanh năm 2026

1. Trồng cây bàng vuông ở cổng trường.
`

const NEIGHBOUR = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 77/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Mua phao cứu sinh cho trường | Sở Nội vụ | Tháng 7/2026 |

| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |
|---|---|---|---|
| 1 | Tỷ lệ trẻ nhà trẻ ra lớp | % | 37 |
`

const SCHOOL = `PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG TRUNG HỌC CƠ SỞ LÊ LỢI
Số: 9/KH-THCSLL

KẾ HOẠCH
Giữ vở sạch năm 2026

1. Thưởng mỗi em giữ vở sạch một cây bút mực.
`

const EYES = `ỦY BAN NHÂN DÂN
HUYỆN BA TRI
Số: 31/KH-UBND

KẾ HOẠCH
Khám mắt cho học sinh năm học 2024-2025

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đo mắt bằng bảng chữ | Trạm Y tế xã | Tháng 9/2024 |
| 2 | Phát kính cận | Hội Chữ thập đỏ | Tháng 10/2024 |
`

const NEXT_YEAR = EYES.replaceAll('2025', '2026')
  .replaceAll('2024', '2025')
  .replace('31/KH', '32/KH')
  .replace('Đo mắt bằng bảng chữ', 'Soi đáy mắt bằng máy')

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'boi.md': SWIMMING,
    'doc.md': READING,
    'cay.md': TREES,
    'lang-gieng.md': NEIGHBOUR,
    'truong.md': SCHOOL,
    'mat.md': EYES,
    'mat-nam-sau.md': NEXT_YEAR,
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

/** Of an answer: what came nearest where there is none holds the words, too. */
async function answerTo(question: string): Promise<string> {
  const { outcome, text } = await plans.ask(question)
  expect(outcome).toBe('answered')
  return text
}

describe('a comparison of two places', () => {
  test('takes the one of many plans that tells it', async () => {
    const text = await answerTo('So sánh tỷ lệ trẻ nhà trẻ ra lớp năm 2026 của tỉnh Bến Tre và tỉnh Trà Vinh')
    expect(text).toContain('48%')
    expect(text).toContain('37%')
  })
  test('says which of them does not tell it', async () => {
    const text = await answerTo(
      'So sánh tỷ lệ giáo viên trung học cơ sở biết bơi năm 2026 của tỉnh Bến Tre và tỉnh Trà Vinh',
    )
    expect(text).toContain('66%')
    expect(text).toContain('Chưa tìm thấy số liệu này của Trà Vinh.')
    expect(text).not.toContain('52%')
  })
  test('of three is told of the two that tell it', async () => {
    const text = await answerTo(
      'So sánh tỷ lệ trẻ nhà trẻ ra lớp năm 2026 của tỉnh Bến Tre, tỉnh Trà Vinh và huyện Ba Tri',
    )
    expect(text).toContain('48%')
    expect(text).toContain('37%')
    expect(text).toContain('Chưa tìm thấy số liệu này của Ba Tri.')
  })
  test('of what neither tells is none of what both tell', async () => {
    const { outcome } = await plans.ask('Tỷ lệ trẻ béo phì năm 2026 ở tỉnh Bến Tre và tỉnh Trà Vinh, bên nào cao hơn?')
    expect(outcome).toBe('nothing-found')
  })
})

describe('a plan', () => {
  test.each([
    [
      'is not named by a school level in the name of a school',
      'Tỷ lệ giáo viên trung học cơ sở biết bơi năm 2026?',
      '66%',
      'Lê Lợi',
    ],
    [
      'is not named where one is still to be made',
      'Ai xây dựng kế hoạch dạy bơi?',
      'Chủ trì: Phòng Giáo dục và Đào tạo',
      'Kế hoạch 64',
    ],
    [
      'is not named by two words that go on to something else',
      'Kế hoạch chăm sóc răng miệng cho học sinh nội trú do ai lo?',
      'Trạm Y tế lo',
      'Kế hoạch 66',
    ],
    [
      'of the place that is named is meant, not one of the same subject elsewhere',
      'Kế hoạch dạy bơi của tỉnh Trà Vinh có những nhiệm vụ nào?',
      'Mua phao cứu sinh',
      'Thay nước bể bơi',
    ],
    [
      'of the school year that is named charges an agency',
      'Năm học 2024-2025 Trạm Y tế xã có nhiệm vụ gì?',
      'Đo mắt bằng bảng chữ',
      'Soi đáy mắt',
    ],
  ])('%s: %s', async (_, question, words, others) => {
    const text = await answerTo(question)
    expect(text).toContain(words)
    expect(text).not.toContain(others)
  })
})

describe('an answer', () => {
  test('leaves out whose tasks are not wanted', async () => {
    const text = await answerTo('Liệt kê các nhiệm vụ của kế hoạch 64 trừ những việc do Sở Tài chính chủ trì')
    expect(text).toContain('Thay nước bể bơi')
    expect(text).not.toContain('Mua phao cứu sinh')
  })
  test('of who, in a table whose heads do not say so', async () => {
    expect(await answerTo('Ai phụ trách giữ sách ở ấp Rạch Vẹt?')).toContain('Cao Văn Đước')
  })
  test('of why a number fell, by both of them', async () => {
    const text = await answerTo('Sao số xuồng cứu hộ học đường đang 106 mà chỉ còn 38?')
    expect(text).toContain('Kết quả năm 2025: 106')
    expect(text).toContain('Chỉ tiêu năm 2026: 38')
  })
  test('of how much, to a single word, is none', async () => {
    expect((await plans.ask('Tỉnh Bến Tre có bao nhiêu dân?')).outcome).toBe('nothing-found')
  })
  test.each([
    'Đến năm 2025, tỷ lệ trẻ nhà trẻ ra lớp đạt bao nhiêu?',
    'Tỷ lệ trẻ nhà trẻ ra lớp đạt bao nhiêu năm 2025.',
  ])('is of the year before a comma or a full stop: %s', async (question) => {
    expect(await answerTo(question)).toContain('Kết quả năm 2025: 41%')
  })
})
