// A department's plan that defines its own short forms: the table prints "Phòng HL-ĐG", people ask in full or short; and duties told in prose. Beside it the plan of another province's department, which charges its offices only.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN TỈNH BẾN TRE
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 903/KH-SGDĐT
Bến Tre, ngày 4 tháng 9 năm 2026

KẾ HOẠCH
Phát triển kho sách nói trong ngành Giáo dục tỉnh Bến Tre năm học 2026-2027

Trong Kế hoạch này: CSNT (cơ sở nuôi trẻ); KSN (kho sách nói); VNM (vở nét mờ).

I. NHIỆM VỤ

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Thu âm truyện cổ tích cho trẻ khiếm thị | Phòng HL-ĐG | Văn phòng Sở | Tháng 11/2026 |
| 2 | Khảo sát máy nghe ở các CSNT vùng cù lao | Phòng HL-ĐG | Đoàn trường | Quý I/2027 |
| 3 | Bồi dưỡng người đọc | Phòng Tổ chức cán bộ | Phòng HL-ĐG | Tháng 12/2026 |
| 4 | Tổng kết năm đầu | Sở Giáo dục và Đào tạo | Văn phòng Sở | Tháng 6/2027 |

II. TỔ CHỨC THỰC HIỆN

1. Phòng Học liệu - Đánh giá (HL-ĐG) biên tập KSN; báo cáo Giám đốc Sở trước ngày 25 hằng tháng.

2. Văn phòng Sở (VP) chăm lo phòng thu âm, trả thù lao người đọc, giữ băng gốc.

3. Các CSNT trực thuộc xây dựng lịch nghe trong tuần, cử một cô giáo giữ máy, gửi Sở trước ngày 20/10/2026.

4. Trường nào xây dựng kế hoạch năm học thì ghi rõ giờ nghe; đổi VNM cho em nhìn kém.

GIÁM ĐỐC

Nguyễn Thị Huệ Chi
`

const NEIGHBOUR = `ỦY BAN NHÂN DÂN TỈNH HÀ NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 358/KH-SGDĐT
Hà Nam, ngày 9 tháng 9 năm 2026

KẾ HOẠCH
Dạy dệt lụa ở trường nghề năm 2026

PHỤ LỤC I
VIỆC CỦA CÁC PHÒNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mượn khung cửi của làng Nha Xá | Phòng Nghề truyền thống | Phòng Kế hoạch | Tháng 10/2026 |
| 2 | Nuôi tằm ở vườn trường | Phòng Kế hoạch | Phòng Nghề truyền thống | Tháng 11/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN, 'b.md': NEIGHBOUR })], paths('data'))
})
afterAll(() => plans.close())

test.each(['Phòng HL-ĐG chủ trì những nhiệm vụ nào?', 'phong hoc lieu danh gia chu tri nhung nhiem vu nao'])(
  'an office is known by its name and by what the plan makes of it: %s',
  async (question) => {
    const { text } = await plans.ask(question)
    expect(text).toContain('Thu âm truyện cổ tích')
    expect(text).toContain('Khảo sát máy nghe')
    expect(text).not.toContain('Bồi dưỡng người đọc')
  },
)

test('an office shares the word for its department with the name of it', async () => {
  const { text } = await plans.ask('VP Sở GDĐT Bến Tre có trách nhiệm gì ở phần tổ chức thực hiện?')
  expect(text).toContain('trả thù lao người đọc')
  expect(text).not.toContain('lịch nghe trong tuần')
  expect(text).not.toContain('Tổng kết năm đầu')
})

test('an office that is typed with the name of its department is no less that office', async () => {
  const { text } = await plans.ask('Văn phòng Sở GDĐT Bến Tre có những nhiệm vụ gì?')
  expect(text).toContain('3 nhiệm vụ của Văn phòng Sở')
  expect(text).toContain('Thu âm truyện cổ tích')
})

test.each([
  'Phụ lục I kèm Kế hoạch số 358/KH-SGDĐT của Sở GDĐT Hà Nam có tất cả bao nhiêu nhiệm vụ?',
  'phu luc 1 ke hoach 358/KH-SGDDT cua So GDDT Ha Nam co tat ca bao nhieu nhiem vu',
])('whoever issued a plan need lead nothing in it: %s', async (question) => {
  expect((await plans.ask(question)).text).toContain('Có 2 nhiệm vụ')
})

test('what a plan shortens is found by its words in full', async () => {
  const { text } = await plans.ask('vở nét mờ đổi cho ai')
  expect(text).toContain('em nhìn kém')
})

test('duties of those whom a plan names by letters are theirs', async () => {
  const { text } = await plans.ask('Các cơ sở nuôi trẻ trực thuộc phải làm những gì?')
  expect(text).toContain('cử một cô giáo giữ máy')
})

test('behind "nói gì về", what stands in front names the plan and no topic', async () => {
  const { text } = await plans.ask('ke hoach nam hoc ben tre noi gi ve thu lao')
  expect(text).toContain('trả thù lao người đọc')
})
