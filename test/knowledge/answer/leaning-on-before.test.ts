// A place that a follow-up names takes the place of the one before; two questions in one are answered part by part, where the first is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const BEN_TRE = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 64/KH-UBND

Bến Tre, ngày 20 tháng 3 năm 2026

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

1. Chủ đề năm học: "Nước lành, em lớn". Phương châm là "Mỗi trường một bể".

2. Dạy bơi an toàn ở bể lắp ghép cho trẻ vùng cù lao. Mỗi đội bơi tiếp sức gồm 4 em.

4. Học bổng vượt sóng thực hiện theo Nghị quyết số 12/2023/NQ-HĐND ngày 07/12/2023 của HĐND tỉnh về học bổng vượt sóng và Quyết định số 45/QĐ-UBND ngày 03/01/2024 của UBND tỉnh về học bổng vượt sóng.

5. Trường ở vùng đặc biệt khó khăn được cấp thêm gạo.

3. Tỉnh yêu cầu các trường ban hành nội quy bể bơi trước ngày 15/5/2026.

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Sửa bể bơi cũ | Sở Xây dựng | Sở Tài chính | Tháng 6/2026 |
| 2 | Khám da liễu cho trẻ học bơi | Sở Y tế | Sở Xây dựng | Tháng 9/2026 |

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trẻ nhà trẻ ra lớp | % | 41 | 48 |
| 2 | Tỷ lệ trẻ nhà trẻ ra lớp ở vùng đặc biệt khó khăn | % | 22 | 30 |
| 3 | Tỷ lệ giáo viên lưu trú ở vùng đặc biệt khó khăn | % | 70 | 77 |
| 4 | Số phao cứu sinh trao cho trường | Chiếc | 300 | 450 |
`

const TRA_VINH = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 77/KH-UBND

Trà Vinh, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Phát triển thể thao trường học năm 2026

1. Chủ đề năm học: "Khỏe để học". Phương châm là "Chơi hết mình".

2. Mua bể lắp ghép cho các trường dân tộc nội trú. Mỗi đội chạy tiếp sức gồm 6 em.

4. Về hội nhập, tỉnh cùng các tổ chức phi chính phủ đưa người nước ngoài tới dạy bơi ngửa, lập tủ sách song ngữ, mở sân chơi bóng bầu dục và dựng phòng nghe nhạc dân gian cho học sinh Khmer ở vùng ven biển; mỗi quý có một buổi gặp mặt, mỗi năm có một chuyến đi xa; khuyến khích các trường nội trú liên kết với trường tiên tiến trong khu vực và trên thế giới.

5. Tỉnh khuyến khích các trường nội trú liên kết với doanh nghiệp du lịch, trang trại nuôi tôm, làng nghề dệt chiếu và các đội ghe ngo để học sinh làm quen với nghề, biết giữ thuyền, biết xem con nước, biết nấu ăn cho cả đội; mỗi tháng có hai buổi đi thực tế, có thầy cô đi cùng, có người lớn trong làng chỉ việc, có sổ ghi lại những điều đã học và một bữa cơm chung trước khi về trường.

3. Tỉnh yêu cầu các trường ban hành nội quy nhà thi đấu trước ngày 20/6/2026.

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Kẻ vạch sân đá cầu | Sở Văn hóa | Tháng 7/2026 |
| 2 | Đo tim cho học sinh thi chạy | Sở Y tế | Tháng 10/2026 |

| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |
|---|---|---|---|
| 1 | Tỷ lệ trẻ nhà trẻ ra lớp | % | 37 |
| 2 | Số cột cờ dựng mới | Cột | 25 |
`

const MINISTRY = `BỘ GIÁO DỤC VÀ ĐÀO TẠO
Số: 905/KH-BGDĐT

Hà Nội, ngày 02 tháng 01 năm 2026

KẾ HOẠCH
Cấp máy lọc nước cho trường học năm 2026

| TT | Tỉnh | Số máy lọc nước | Đợt giao |
|---|---|---|---|
| 1 | Bến Tre | 120 | Tháng 3 |
| 2 | Cà Mau | 95 | Tháng 5 |
| 3 | Lâm Đồng | 70 | Tháng 6 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'ben-tre.md': BEN_TRE, 'tra-vinh.md': TRA_VINH, 'bo.md': MINISTRY })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

/** Of an answer: what came nearest where there is none holds the words, too. */
async function answerTo(...turns: readonly string[]): Promise<string> {
  const { outcome, text } = await plans.ask(...turns)
  expect(outcome).toBe('answered')
  return text
}

const SHARE = 'Chỉ tiêu tỷ lệ trẻ nhà trẻ ra lớp'

describe('a follow-up', () => {
  test.each([
    ['another place that has a plan', [`${SHARE} của tỉnh Bến Tre năm 2026?`, 'Còn tỉnh Trà Vinh?'], '37%', '48%'],
    [
      'a place with a plan after one without',
      [`${SHARE} của tỉnh Sóc Trăng năm 2026?`, 'Còn tỉnh Bến Tre?'],
      '48%',
      '37%',
    ],
    [
      'a place that only stands in a table',
      ['Bến Tre được cấp bao nhiêu máy lọc nước?', 'Còn Cà Mau?'],
      'Số máy lọc nước: 95',
      '120',
    ],
    [
      'a place that the plan spoken of before does not tell',
      ['Kế hoạch của Bến Tre có chủ đề gì?', 'Còn Cà Mau được cấp bao nhiêu máy lọc nước?'],
      'Số máy lọc nước: 95',
      'Nước lành',
    ],
    [
      'some of those before',
      [`${SHARE} của tỉnh Bến Tre năm 2026?`, 'Riêng vùng đặc biệt khó khăn thì sao?'],
      '30%',
      '77%',
    ],
    [
      'an agency, in the plan spoken of before',
      ['Tỉnh Trà Vinh giao Sở Văn hóa chủ trì nhiệm vụ nào?', 'Còn Sở Y tế?'],
      'Đo tim cho học sinh thi chạy',
      'Khám da liễu',
    ],
    [
      'another thing, in the plan spoken of before',
      ['Kế hoạch của Trà Vinh có chủ đề gì?', 'Còn phương châm?'],
      'Chơi hết mình',
      'Mỗi trường một bể',
    ],
    [
      'a whole question, in the plan spoken of before',
      ['Kế hoạch của Trà Vinh có chủ đề gì?', 'Thế mỗi đội tiếp sức gồm mấy em?'],
      '6 em',
      '4 em',
    ],
    [
      'another kind of value',
      ['Kết quả trao phao cứu sinh cho trường của Bến Tre là bao nhiêu?', 'Còn chỉ tiêu?'],
      'Chỉ tiêu năm 2026: 450',
      '300',
    ],
    [
      'who, of a row by its number',
      ['Nhiệm vụ số 1 của tỉnh Bến Tre là gì?', 'Ai chủ trì?'],
      'Chủ trì: Sở Xây dựng',
      'Kẻ vạch',
    ],
  ])('names %s: %s', async (_, turns, words, others) => {
    const text = await answerTo(...turns)
    expect(text).toContain(words)
    expect(text).not.toContain(others)
  })
})

describe('two questions in one', () => {
  test('for two documents', async () => {
    const text = await answerTo('Học bổng vượt sóng theo nghị quyết nào và quyết định nào?')
    expect(text).toContain('Nghị quyết số 12/2023/NQ-HĐND')
    expect(text).toContain('\nQuyết định số 45/QĐ-UBND')
  })
  test('are both answered from the plan that the first names', async () => {
    const text = await answerTo('Chủ đề năm học của tỉnh Trà Vinh là gì và mỗi đội tiếp sức gồm mấy em?')
    expect(text).toContain('Khỏe để học')
    expect(text).toContain('6 em')
    expect(text).not.toContain('4 em')
  })
  test('that one passage answers are not told twice', async () => {
    const text = await answerTo(
      'Về hội nhập, Trà Vinh cùng tổ chức nào đưa người nước ngoài tới dạy bơi và khuyến khích các trường nội trú liên kết với ai?',
    )
    expect(text).toContain('phi chính phủ')
    expect(text).toContain('trường tiên tiến')
    expect(text).not.toContain('doanh nghiệp')
  })
  test('of which the second is not told', async () => {
    const text = await answerTo('Chủ đề năm học của tỉnh Trà Vinh là gì và có bao nhiêu đội?')
    expect(text).toContain('Khỏe để học')
    expect(text).toContain('Riêng phần hỏi thêm, các kế hoạch đã nạp không nêu.')
  })
})

describe('the year before', () => {
  test('is asked of what was spoken of, where nothing new is named', async () => {
    const text = await answerTo('nam 2026 ben tre trao bao nhieu phao cuu sinh cho truong', 'nam truoc trao may phao')
    expect(text).toContain('300')
  })
})

describe('a value', () => {
  test.each([
    ['that must be reached is an aim', 'Bến Tre phải trao được bao nhiêu phao cứu sinh cho trường?', '450'],
    ['that was reached is a result', 'Bến Tre trao được bao nhiêu phao cứu sinh cho trường?', '300'],
    ['of this year stands for both years', 'Năm nay Trà Vinh dựng mới bao nhiêu cột cờ, có hơn năm trước không?', '25'],
  ])('%s: %s', async (_, question, number) => {
    const text = await answerTo(question)
    expect(text).toMatch(new RegExp(`năm 202[56]: ${number}`))
  })
})
