// Tasks that fill several paragraphs, with who and when below: the paragraph that is shown is cited, however many there are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `BAN THƯỜNG VỤ HUYỆN ỦY TRÀ BỒNG
Số: 61-KH/HU
Trà Bồng, ngày 8 tháng 5 năm 2026

KẾ HOẠCH
Giữ sách cổ trong trường học huyện Trà Bồng năm 2026

I. NHIỆM VỤ

1. Gom sách cổ về một mối.

Mỗi già làng kể tên những cuốn còn trong nhà dài của làng mình.

Thầy cô dạy sử chép lại lời đề trên bìa bằng mực không phai.

Học trò lớp lớn phơi sách vào tháng ba, khi trời hanh và có gió.

Sách mục thì nhờ bảo tàng hấp sấy trước khi đóng lại gáy da.

- Triển khai thực hiện:

+ Đồng chí Phó Bí thư chỉ đạo chung.

+ Phòng Văn hóa và Thông tin lo xe chở.

+ Các trường trung học phổ thông cử người.

+ Thư viện huyện giữ sổ.

- Thời gian thực hiện: Quý III năm 2026

2. Đóng lại gáy da

Khâu gáy cho 37 cuốn rách bằng chỉ gai của làng Teng.

- Đơn vị chủ trì: Hội Cựu giáo chức huyện.

- Đơn vị phối hợp: Phòng Văn hóa và Thông tin, các làng.

- Thời gian: trước ngày 15/11/2026.

3. Đóng lại gáy vải

Dán gáy cho 52 cuốn bung bằng vải thổ cẩm.

- Đơn vị chủ trì: Nhà Thiếu nhi huyện.

- Thời gian: trước ngày 20/12/2026.

TM. BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Hồ Văn Trỗi
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

test('the sentence that an answer shows stands among its sources', async () => {
  const { text, citations } = await plans.ask('đơn vị nào chủ trì việc thầy cô dạy sử chép lại lời đề trên bìa sách')
  expect(text).toContain('chép lại lời đề')
  expect(text).toContain('Phó Bí thư')
  expect(citations.some(({ quote }) => quote.includes('chép lại lời đề'))).toBe(true)
})

test('a sentence behind a title that ends without a full stop stands among the sources, too', async () => {
  const { text, citations } = await plans.ask('đóng lại gáy da do đơn vị nào chủ trì')
  expect(text).toContain('Hội Cựu giáo chức huyện')
  expect(citations.some(({ quote }) => quote.includes('37 cuốn rách'))).toBe(true)
})

test('blocks that fit equally are offered with what they show', async () => {
  const { text, citations } = await plans.ask('gáy cho cuốn do đơn vị nào chủ trì')
  for (const lead of ['Hội Cựu giáo chức huyện', 'Nhà Thiếu nhi huyện']) expect(text).toContain(lead)
  for (const count of ['37 cuốn rách', '52 cuốn bung'])
    expect(citations.some(({ quote }) => quote.includes(count))).toBe(true)
})
