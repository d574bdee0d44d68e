// What a question says besides its topic: at which levels, of which school year, for what purpose, and how it words a place in an order or a target that was met.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: 2214/KH-UBND
Kon Tum, ngày 9 tháng 9 năm 2024

KẾ HOẠCH
Nhiệm vụ trọng tâm năm học 2024-2025 tỉnh Kon Tum

I. NHIỆM VỤ

1. Thi đua. Chủ đề năm học 2024-2025 là "Vững tay chèo".

2. Tuyển sinh. Chấm thi nghề cấp tỉnh nghiêm túc. Năm học 2025-2026 tuyển học viên đàn đá bằng hình thức phỏng vấn ở mọi buôn.

3. Mở lớp hướng nghiệp ở các buôn xa, mời nghệ nhân đứng lớp.

4. Tổ chức xét tặng danh hiệu Nghệ nhân đàn đá lần thứ XIV.

II. PHÂN CÔNG

1. Sở Văn hóa và Thể thao chủ trì tham mưu sơ kết, tổng kết việc dạy đàn đá trong trường trước ngày 12/5/2025.

PHỤ LỤC
CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Kết quả năm học 2023-2024 | Chỉ tiêu năm học 2024-2025 |
|---|---|---|---|---|
| 1 | Tỷ lệ trường có bộ đàn đá | % | 31 | 44 |
| 2 | Số lớp hướng nghiệp ở các buôn | Lớp | 12 | 19 |
| 3 | Tỷ lệ học sinh thuộc một bài chiêng | % | 70 | từ 76 trở lên |
`

const NEXT_YEAR = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: 3120/KH-UBND
Kon Tum, ngày 11 tháng 9 năm 2025

KẾ HOẠCH
Nhiệm vụ trọng tâm năm học 2025-2026 tỉnh Kon Tum

I. CHỦ ĐỀ NĂM HỌC

"Nối dài tiếng núi".

II. NHIỆM VỤ

1. Đổi mới việc thi. Chuẩn bị để tuyển học viên đàn đá năm học 2026-2027 bằng hình thức thi viết. Chấm dứt dạy thêm trong năm học 2025-2026.

PHỤ LỤC
CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Kết quả năm học 2024-2025 | Chỉ tiêu năm học 2025-2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trường có bộ đàn đá | % | 41 | 52 |
`

const DISTRICT = `HUYỆN ỦY KON PLÔNG
Số: 88-KH/HU
Kon Plông, ngày 6 tháng 1 năm 2025

KẾ HOẠCH
Dạy đàn đá trong trường học huyện Kon Plông

I. GIẢI PHÁP

1. Vận động già làng kể chuyện đàn đá ở lễ chào cờ.

II. TỔ CHỨC THỰC HIỆN

1. Ban Tuyên giáo Huyện ủy chủ trì kiểm tra các trường; sơ kết, tổng kết việc dạy đàn đá và Kế hoạch này, báo cáo Thường trực trước ngày 30/11/2025.

2. Thị ủy Đắk Hà giao Phòng Nội vụ thị xã rà soát biên chế thầy dạy đàn đá trước ngày 30/6/2025.

3. Các trường nộp số liệu báo cáo vụ chiêng đầu trước ngày 10/01/2025.

4. Các trường nộp số liệu báo cáo vụ chiêng cuối trước ngày 15/9/2025.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

A Lăng Bình
`

const ANNEX = `PHỤ LỤC
NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH 19-CTr/TU
(Kèm theo Kế hoạch số -KH/BCSĐ ngày tháng 3 năm 2025 của Ban cán sự đảng UBND tỉnh Kon Tum)

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Sưu tầm bài hát ru của người Xơ Đăng | Sở Nội vụ | Các huyện | Hằng năm |
| 2 | Chép lời bài hát ru ra giấy dó | Sở Tư pháp | Các huyện | Hằng năm |
| 3 | Thu tiếng ru vào băng | Sở Ngoại vụ | Sở Nội vụ | Hằng năm |
| 4 | Ghi âm già làng hát ru | Sở Nội vụ | Các huyện | Ngày 25 hằng tháng; tổng kết tháng 12/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const texts = { 'a.md': PROVINCE, 'b.md': NEXT_YEAR, 'c.md': DISTRICT, 'd.md': ANNEX }
  plans = await ingestAndAsk([writeTexts(paths('plans'), texts)], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

describe('whose plan', () => {
  test('of several levels, each is asked by itself', async () => {
    const text = await answer('Tham mưu sơ kết, tổng kết việc dạy đàn đá: ở tỉnh là sở nào, ở huyện là ban nào?')
    expect(text).toContain('Sở Văn hóa và Thể thao')
    expect(text).toContain('Ban Tuyên giáo Huyện ủy')
  })

  test('with whom the question begins intends something', async () => {
    const text = await answer('Huyện định mở lớp, vận động những ai?')
    expect(text).toContain('già làng')
    expect(text).not.toContain('nghệ nhân')
  })

  test.each([
    'Phụ lục nhiệm vụ thực hiện Chương trình 19 đi kèm kế hoạch của cơ quan nào, tháng mấy năm nào?',
    'phu luc chuong trinh 19 kem theo ke hoach cua co quan nao thang may',
  ])('who issued it, and when: %s', async (question) => {
    const text = await answer(question)
    expect(text).toContain('Cơ quan ban hành: Ban cán sự đảng UBND tỉnh Kon Tum')
    expect(text).toContain('tháng 3 năm 2025')
  })

  test('a committee that issued none hands out nothing', async () => {
    const { outcome, text } = await plans.ask('thành ủy Kon Tum giao ai sơ kết việc dạy đàn đá trong trường')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Không có kế hoạch nào của Thành ủy')
    expect(await answer('Thị ủy giao phòng nào rà soát biên chế thầy dạy đàn đá?')).toContain('Phòng Nội vụ thị xã')
    expect(await answer('Huyện ủy giao ai sơ kết việc dạy đàn đá trong trường')).toContain('Ban Tuyên giáo')
  })

  test('who issued it is said once, with its number', async () => {
    const text = await answer('kế hoạch 2214 của cơ quan nào, ngày nào?')
    expect(text.match(/Cơ quan ban hành/g)).toHaveLength(1)
    expect(text).toContain('ngày 9/9/2024')
  })

  test('a number that is left blank is not told, whatever month is named', async () => {
    const { outcome, text } = await plans.ask(
      'Kế hoạch của Ban cán sự đảng UBND tỉnh mà phụ lục này kèm theo mang số mấy, ban hành ngày nào trong tháng 3/2025?',
    )
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('không ghi số và ngày ban hành')
  })
})

describe('of which year', () => {
  test('the sentence decides, not the plan in which it stands', async () => {
    const text = await answer('Năm học 2025-2026 tuyển học viên đàn đá bằng phỏng vấn hay thi viết?')
    expect(text).toContain('phỏng vấn ở mọi buôn')
    expect(text).not.toContain('2026-2027')
  })
})

describe('which agencies', () => {
  test('lead in the annex besides one that is excepted', async () => {
    const text = await answer('Ngoài Sở Nội vụ, những sở nào được nêu là cơ quan chủ trì trong phụ lục của tỉnh?')
    expect(text).toContain('Sở Tư pháp: Chép lời')
    expect(text).toContain('Sở Ngoại vụ: Thu tiếng ru')
    expect(text).not.toContain('Sưu tầm')
  })
})

test('what comes back is listed by how often it does, whatever its day', async () => {
  const text = await answer('phụ lục Chương trình 19 có những nhiệm vụ nào thực hiện hằng tháng?')
  expect(text).toContain('1 nhiệm vụ làm hằng tháng')
  expect(text).toContain('Ghi âm già làng hát ru')
  expect(text).not.toContain('Sưu tầm bài hát ru')
})

test('what comes again each year is asked for by how often, not by how that is printed', async () => {
  const text = await answer('phụ lục Chương trình 19 có những nhiệm vụ nào thực hiện hằng năm?')
  expect(text).toContain('Có 3 nhiệm vụ làm hằng năm')
})

describe('for what', () => {
  test.each([
    'Để soạn bài phát biểu, so sánh chủ đề năm học 2024-2025 với chủ đề năm học 2025-2026',
    'de viet bao cao, kinh de nghi so sanh giup chu de nam hoc 2024-2025 voi chu de nam hoc 2025-2026 cua nganh giao duc',
  ])('the answer is wanted is no topic: %s', async (question) => {
    const text = await answer(question)
    expect(text).toContain('Vững tay chèo')
    expect(text).toContain('Nối dài tiếng núi')
  })
})

describe('in what words', () => {
  test('what is collected is no place in an order', async () => {
    const { outcome } = await plans.ask('Lễ phí mời nghệ nhân đứng lớp thu bao nhiêu?')
    expect(outcome).toBe('nothing-found')
  })

  test('what something is done for is asked about, too', async () => {
    const { text } = await plans.ask('Để lập báo cáo vụ chiêng đầu, các trường nộp số liệu khi nào?')
    expect(text).toMatch(/^[^\n]*10\/01\/2025/)
  })

  test.each(['là lần thứ bao nhiêu', 'là lần thứ mấy'])('a place in an order has Roman numbers: %s', async (asking) => {
    const { outcome, text } = await plans.ask(`Đợt xét tặng danh hiệu Nghệ nhân đàn đá năm học 2024-2025 ${asking}?`)
    expect(outcome).toBe('answered')
    expect(text).toContain('XIV')
  })

  test.each(['có về đích như chỉ tiêu không', 'đã cán đích chưa'])('a target is met: %s', async (asking) => {
    expect(await answer(`Tỷ lệ trường có bộ đàn đá năm học 2024-2025 ${asking}?`)).toContain('chưa đạt chỉ tiêu')
  })

  test('a share of so much and more has its sign behind the number', async () => {
    expect(await answer('Tỷ lệ học sinh thuộc một bài chiêng năm học 2024-2025 phải đạt bao nhiêu?')).toContain(
      'từ 76% trở lên',
    )
  })

  test('a number of something else is no number of what is told most clearly', async () => {
    const { outcome } = await plans.ask('Kon Tum năm học 2024-2025 có bao nhiêu học viên cận thị?')
    expect(outcome).toBe('nothing-found')
  })

  test('what is to be done is told by no number of an indicator', async () => {
    const text = await answer('lớp hướng nghiệp ở các buôn năm học 2024-2025 phải làm gì')
    expect(text.split('\n').slice(0, 3).join('\n')).toContain('mời nghệ nhân đứng lớp')
  })
})
