// Of what something is said: of whom a question speaks, of what a share is, what a plan asks rather than what it is about.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const TOWN = `ĐẢNG BỘ TỈNH PHÚ YÊN
THỊ ỦY SÔNG CẦU
Số: 44-KH/TU

KẾ HOẠCH
thực hiện Chỉ thị 29-CT/TW của Bộ Chính trị, đáp ứng yêu cầu phổ cập giáo dục

I. MỤC ĐÍCH, YÊU CẦU

1. Giữ vững sĩ số ở từng thôn biển; không để trẻ nghỉ học theo mùa cá.

2. Mỗi chi bộ nhận giúp một lớp, ghi rõ người, rõ việc.

II. NHIỆM VỤ CHUNG

1. Vận động

1.1. Đi từng nhà

Cán bộ thôn đến từng nhà trước ngày khai giảng.

1.2. Mở lớp tối

Trường cho mượn phòng, hội phụ nữ giữ trẻ.

1.3. Tặng sách

Nhà sách huyện tặng sách cũ cho học trò nghèo.

2. Nguồn lực

Bảo đảm ngân sách chi cho giáo dục tối thiểu 23% tổng chi; bảo đảm tiền điện, tiền nước cho điểm trường; ưu tiên thôn xa và thôn có nhiều tàu cá đi biển dài ngày. Tiếp tục xây trường đạt chuẩn quốc gia, thay mái tôn cho nhà để xe, phấn đấu đến năm 2030 tỷ lệ phòng học kiên cố đạt 97%.
`

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 611/KH-UBND

KẾ HOẠCH
Giáo dục tỉnh Phú Yên năm học 2026-2027

I. Nhiệm vụ

- Giáo dục quốc phòng và an ninh: dạy đủ tiết, tập bắn ở thao trường của tỉnh đội.

II. Chỉ tiêu

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2025-2026 | Chỉ tiêu năm học 2026-2027 |
|---|---|---|---|---|
| 1 | Số trường đạt chuẩn quốc gia | Trường | 118 | 126 |
`

const NEXT = PROVINCE.replace('611', '733')
  .replaceAll('2026-2027', '2027-2028')
  .replaceAll('2025-2026', '2026-2027')
  .replace('| 118 | 126 |', '| 121 | 130 |')

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const texts = { 'thi-xa.md': TOWN, 'tinh.md': PROVINCE, 'tinh-sau.md': NEXT }
  plans = await ingestAndAsk([writeTexts(paths('plans'), texts)], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

describe('of whom', () => {
  test('a question that begins with the town is not answered for the province', async () => {
    const text = await answer('Thị xã hiện có bao nhiêu trường đạt chuẩn quốc gia?')
    expect(text).toMatch(/^Không có trong các kế hoạch đã nạp/)
  })

  test('the province is asked by the same words', async () => {
    expect(await answer('Tỉnh có bao nhiêu trường đạt chuẩn quốc gia, kết quả năm học 2026-2027?')).toContain('121')
  })
})

describe('whose', () => {
  test.each([
    ['Kế hoạch thực hiện Chỉ thị 29 do cơ quan nào ban hành?', 'Thị ủy Sông Cầu'],
    ['Ai ban hành kế hoạch 611?', 'Ủy ban nhân dân tỉnh Phú Yên'],
    ['Kế hoạch năm học 2027-2028 là của cơ quan nào?', 'Ủy ban nhân dân tỉnh Phú Yên'],
    ['Phụ lục các nhiệm vụ triển khai Chỉ thị 29 là của cơ quan nào?', 'Thị ủy Sông Cầu'],
  ])('%s', async (question, issuer) => {
    const text = await answer(question)
    expect(text).toMatch(/^Cơ quan ban hành: /)
    expect(text.toLowerCase()).toContain(issuer.toLowerCase())
  })
})

describe('of what a share is', () => {
  test('a share of something else in the same passage is no answer', async () => {
    const text = await answer('Đến năm 2030 thị xã phấn đấu bao nhiêu phần trăm trường đạt chuẩn quốc gia?')
    expect(text).toMatch(/^Không có trong các kế hoạch đã nạp/)
  })

  test('its own share is', async () => {
    const text = await answer('Đến năm 2030 thị xã phấn đấu bao nhiêu phần trăm phòng học kiên cố?')
    expect(text).toContain('97%')
  })
})

describe('what is aimed at', () => {
  test('"phấn đấu được bao nhiêu" asks for the target, though "được bao nhiêu" alone asks for the result', async () => {
    const aimed = await answer('Số trường đạt chuẩn quốc gia năm học 2026-2027 phấn đấu được bao nhiêu?')
    expect(aimed).toContain('126')
    expect(aimed).not.toContain('121')
    expect(await answer('Số trường đạt chuẩn quốc gia năm học 2026-2027 được bao nhiêu?')).toContain('121')
  })
})

describe('what a plan asks', () => {
  test('is not what it is about, though its title holds the word', async () => {
    const text = await answer('GDQP-AN năm học 2026-2027: kế hoạch yêu cầu những gì?')
    expect(text).toContain('thao trường')
  })
})

describe('sections', () => {
  test('of a plan that is named by what it carries out, whole and in order', async () => {
    const text = await answer('Mục đích, yêu cầu trong kế hoạch của Thị ủy thực hiện Chỉ thị 29 là gì?')
    const [said = ''] = text.split('Nguồn')
    expect(said.indexOf('Giữ vững sĩ số')).toBeGreaterThan(0)
    expect(said.indexOf('Mỗi chi bộ')).toBeGreaterThan(said.indexOf('Giữ vững sĩ số'))
    expect(said).not.toContain('Cán bộ thôn')
  })

  test('how many points one has, and which', async () => {
    const text = await answer('Phần vận động trong kế hoạch của Thị ủy gồm mấy nội dung?')
    expect(text).toContain('3 phần')
    for (const title of ['Đi từng nhà', 'Mở lớp tối', 'Tặng sách']) expect(text).toContain(title)
  })
})
