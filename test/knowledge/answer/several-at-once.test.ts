// Several things asked for at once: documents, bodies besides one that is known, values of every level, indicators of a unit.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const ANNEX = `TỈNH ỦY QUẢNG NGÃI
BAN CÁN SỰ ĐẢNG UBND TỈNH
Số: 18-KH/BCSĐ

KẾ HOẠCH
thực hiện Chương trình hành động số 63-CTr/TU, ngày 14/5/2026 của Ban Thường vụ Tỉnh ủy về giáo dục biển đảo

PHỤ LỤC

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Dạy bơi cho trẻ em xóm chài | Sở Văn hóa và Thể thao | Sở Giáo dục và Đào tạo; các đơn vị báo chí | Năm 2026 |
| 2 | Sắm áo phao cho điểm trường đảo | Sở Tài chính | Hội Chữ thập đỏ | Năm 2026 |
| 3 | Tập huấn sơ cứu cho giáo viên | Sở Y tế | Sở Giáo dục và Đào tạo | Hằng năm |
`

const SCHOOL_YEAR = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI
Số: 905/KH-UBND

KẾ HOẠCH
Giáo dục năm học 2026-2027

I. Căn cứ

- Việc đọc sách theo các quyết định của Bộ Giáo dục: số 41/QĐ-BGDĐT ngày 3/2/2025 về tủ sách lớp học; số 57/QĐ-BGDĐT ngày 9/3/2025 về ngày hội đọc; số 66/QĐ-BGDĐT ngày 1/4/2025 về thẻ bạn đọc.

- Việc ăn trưa có tiền theo Nghị quyết số 70/NQ-HĐND ngày 5/7/2025 của HĐND tỉnh về suất ăn cho trẻ ở đảo xa.

- Việc ăn trưa theo Quyết định số 70/QĐ-UBND ngày 2/6/2025 của UBND tỉnh về suất ăn.

II. Tổ chức

- Học trò đủ nước thì vui, thầy giữ bể đầy.

- Trường học kinh nghiệm giữ vở sạch khi mùa khô tới, ở từng lớp.

- Ủy ban nhân dân xã bãi ngang lo nước sạch cho trường, và trong việc này giữ cho học trò đủ nước là giữ cho học trò đủ sức; các chi hội nông dân góp công đào giếng khi mùa khô tới.

- Hội Nông dân phải học tập kinh nghiệm giữ giếng khi mùa khô tới ở xã bạn, rồi báo cho Ủy ban nhân dân xã.

III. Chỉ tiêu

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2025-2026 | Chỉ tiêu năm học 2026-2027 |
|---|---|---|---|---|
| 1 | Tỷ lệ học sinh biết bơi cấp tiểu học | % | 41 | 52 |
| 2 | Tỷ lệ học sinh biết bơi cấp THCS | % | 63 | 71 |
| 3 | Tỷ lệ học sinh biết bơi cấp THPT | % | 77 | 83 |
| 4 | Số bể bơi lưu động | Bể | 9 | 14 |
| 5 | Số bể bơi cố định | Bể | 3 | 3 |
| 6 | Tỷ lệ huy động trẻ nhà trẻ | % | 31 | 34 |
| 7 | Tỷ lệ huy động trẻ mẫu giáo | % | 86 | 88 |
| 8 | Tỷ lệ huy động trẻ em 6 tuổi vào lớp 1 | % | 98 | 99 |
`

const NEXT_YEAR = SCHOOL_YEAR.replace('905', '1004')
  .replaceAll('2026-2027', '2027-2028')
  .replaceAll('2025-2026', '2026-2027')
  .replace('| 9 | 14 |', '| 11 | 15 |')
  .replace(/I\. Căn cứ[^]*III\./, 'I.')

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const texts = { 'phu-luc.md': ANNEX, 'nam-hoc.md': SCHOOL_YEAR, 'nam-sau.md': NEXT_YEAR }
  plans = await ingestAndAsk([writeTexts(paths('plans'), texts)], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

describe('bodies besides one that is known', () => {
  test('who else helps: the one named is no topic', async () => {
    expect(await answer('Dạy bơi cho trẻ em xóm chài: ngoài các đơn vị báo chí thì sở nào phối hợp?')).toMatch(
      /^Phối hợp: Sở Giáo dục và Đào tạo/,
    )
  })

  test('who else leads anything in an annex that is called by the number it carries out', async () => {
    const text = await answer('ngoai so tai chinh thi phu luc 63 con giao nhung so nao chu tri')
    expect(text).toContain('giao việc cho 2 cơ quan')
    expect(text).toContain('Sở Văn hóa và Thể thao')
    expect(text).toContain('Sở Y tế')
    expect(text.split('Nguồn')[0]).not.toContain('- Sở Tài chính')
  })
})

describe('documents', () => {
  test('all that one sentence cites for it', async () => {
    const text = await answer('Những quyết định nào của Bộ Giáo dục nói về việc đọc sách?')
    for (const number of ['41/QĐ-BGDĐT', '57/QĐ-BGDĐT', '66/QĐ-BGDĐT']) expect(text).toContain(number)
    expect(text).not.toContain('70/QĐ-UBND')
  })

  test('of two kinds at once', async () => {
    const text = await answer('Suất ăn trưa được nói tới ở nghị quyết và quyết định nào?')
    for (const number of ['70/NQ-HĐND', '70/QĐ-UBND']) expect(text).toContain(number)
  })

  test('a number typed in small letters', async () => {
    expect(await answer('70/qd-ubnd ban hanh ngay nao')).toContain('2/6/2025')
  })
})

describe('values', () => {
  test('of each level, however its range is said', async () => {
    const text = await answer(
      'Chỉ tiêu tỷ lệ học sinh biết bơi của từng cấp học, từ tiểu học đến trung học phổ thông, năm học 2026-2027 là bao nhiêu?',
    )
    for (const value of ['52', '71', '83']) expect(text).toContain(value)
  })

  test('all indicators counted in a unit', async () => {
    const text = await answer('Năm học 2026-2027 chỉ tiêu đơn vị tính bể')
    expect(text).toContain('Có 2 chỉ tiêu')
    expect(text).toContain('lưu động')
    expect(text).toContain('cố định')
  })

  test('"reached, or still short of it" holds the result against the target', async () => {
    const text = await answer('Số bể bơi lưu động năm học 2026-2027 đạt chỉ tiêu hay còn thiếu?')
    expect(text).toContain('11')
    expect(text).toContain('14')
    expect(text).toContain('chưa đạt chỉ tiêu')
  })

  test('and so does "reached or short"', async () => {
    const text = await answer('Số bể bơi lưu động năm học 2026-2027 đạt hay hụt chỉ tiêu?')
    expect(text).toContain('chưa đạt chỉ tiêu')
  })

  test('of an age or a grade that follows a level', async () => {
    await plans.ask('Tỷ lệ huy động trẻ nhà trẻ năm học 2026-2027 là bao nhiêu?')
    expect(await answer('Còn mẫu giáo?')).toContain('88')
    expect(await answer('Thế trẻ 6 tuổi vào lớp 1?')).toContain('99')
  })
})

describe("a question in the plan's own words", () => {
  test('finds the passage that it quotes', async () => {
    const text = await answer('Giữ cho học trò đủ nước là giữ cho học trò cái gì?')
    expect(text).toContain('đủ sức')
    expect(text).not.toContain('thầy giữ bể')
  })

  test('which bodies have to do one thing: that sentence alone', async () => {
    const text = await answer('Những đơn vị nào phải học kinh nghiệm giữ giếng khi mùa khô tới?')
    expect(text).toContain('Hội Nông dân')
    expect(text.split('Nguồn')[0]).not.toContain('giữ vở sạch')
  })
})
