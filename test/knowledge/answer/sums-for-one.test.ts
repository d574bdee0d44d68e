// What one person gets, what goes on from an answer, and how soon something has to be told: each asked of a plan where something near it stands first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 52/KH-UBND

KẾ HOẠCH
Trồng rừng quanh trường học tỉnh Bắc Kạn giai đoạn 2026 - 2030

Thực hiện Kế hoạch số 9/KH-TTg về ươm cây, bẫy chuột ở vườn trường, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:

I. THỰC TRẠNG VÀ ĐÍCH ĐẾN

| Số TT | Nội dung | Hiện trạng năm học 2024-2025 | Đến năm 2027 | Đến năm 2030 |
|---|---|---|---|---|
| 1 | Trường có vườn ươm (%) | 20 | 55 | 90 |
| 2 | Giếng tưới ở trường (giếng) | 3 | 8 | 12 |

II. VIỆC LÀM

1. Người giữ vườn được hỗ trợ 300.000 đồng/tháng từ quỹ lâm nghiệp. Chủ vườn ươm được cấp giống không lấy tiền, được tập huấn tại chỗ và được vay vốn của ngân hàng chính sách theo quy định, trong đó có vốn mua máy bơm nước.

2. Khi vườn cháy phải báo kiểm lâm trong vòng 6 giờ; trường nào để cháy lan thì trồng lại.

3. Bẫy chuột ở vườn trường: đặt bẫy buổi tối, gom vào buổi sáng, không dùng thuốc độc.

5. Lực lượng canh rừng được hỗ trợ 400.000 đồng/tháng. Người dạy ươm cây được trả thù lao 60.000 đồng/tiết.

4. Người giữ vườn còn đi học được cấp học bổng bằng 80% mức lương cơ sở/tháng; mua dụng cụ giữ vườn 500.000 đồng/năm.

III. KINH PHÍ

Tổng kinh phí trồng rừng, hỗ trợ người giữ vườn là 8.200 triệu đồng, lấy từ ngân sách tỉnh, quỹ lâm nghiệp và tiền góp của cha mẹ học sinh ở các xã có rừng đặc dụng hoặc rừng phòng hộ.

PHỤ LỤC

| Chủ trì | Phối hợp | Nội dung | Thời hạn | Sản phẩm |
|---|---|---|---|---|
| I | | Vườn ươm | | |
| Sở Nông nghiệp và Môi trường | Kiểm lâm | Báo tình hình vườn ươm | Tháng 3/2026 | Báo cáo |
| Sở Tài chính | Kho bạc | Cấp vốn mua giống cây bản địa cho vườn ươm các trường vùng cao | Tháng 5/2026 | Quyết định |
| Sở Xây dựng | Kho bạc | Dựng bể nước | Tháng 6/2026 | Bể nước |
| II | | Chống cháy | | |
| Công an tỉnh | Kiểm lâm | Tập báo kiểm lâm khi vườn cháy | Tháng 9/2026 | Biên bản |
| Sở Nội vụ | Công an tỉnh | Khen người báo cháy | Tháng 12/2026 | Giấy khen |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'rung.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('money for one', () => {
  test('is what one gets, not what all costs', async () =>
    expect(await answerTo('người giữ vườn được hỗ trợ bao nhiêu tiền')).toContain('300.000 đồng/tháng'))

  test('of another unit is not told', async () => {
    const { outcome } = await plans.ask('Tiền công người giữ vườn tính bao nhiêu một buổi?')
    expect(outcome).toBe('nothing-found')
  })

  test('of another unit is not told, whatever it is called', async () => {
    const { outcome } = await plans.ask('Người giữ vườn được hỗ trợ bao nhiêu tiền một buổi?')
    expect(outcome).toBe('nothing-found')
  })

  test('of a force is no pay', async () => {
    const { outcome } = await plans.ask('Người canh rừng được trả lương bao nhiêu một tháng?')
    expect(outcome).toBe('nothing-found')
  })

  test('is pay by another name', async () =>
    expect(await answerTo('người dạy ươm cây được trả tiền công bao nhiêu một tiết')).toContain('60.000 đồng/tiết'))

  test('paid as something else is not told', async () => {
    const { outcome } = await plans.ask('Người giữ vườn được trả lương bao nhiêu một tháng?')
    expect(outcome).toBe('nothing-found')
  })
})

describe('a table of what there is and what it is to become', () => {
  test('is one of indicators', async () => {
    expect(await answerTo('đến năm 2030 bao nhiêu phần trăm trường có vườn ươm')).toContain('Chỉ tiêu năm 2030: 90')
    expect(await answerTo('hiện trạng trường có vườn ươm')).toContain('Kết quả năm học 2024-2025: 20')
  })
})

describe('a table whose groups are numbered where who leads stands', () => {
  test('tells them apart', async () => {
    const text = await answerTo('phụ lục phần chống cháy có những việc gì')
    expect(text).toContain('Tập báo kiểm lâm')
    expect(text).toContain('Khen người báo cháy')
    expect(text).not.toContain('Cấp vốn')
  })

  test.each(['phụ lục kế hoạch 52 có mấy nhóm thế', 'kế hoạch 52 có bao nhiêu nhóm tất cả'])('%s', async (text) =>
    expect(await answerTo(text)).toContain('2 nhóm'),
  )
})

describe('what goes on from an answer', () => {
  test('that something is done says nothing of what', async () =>
    expect(await answerTo('Tập báo kiểm lâm do ai chủ trì?', 'Tổ chức vào tháng mấy?')).toContain('Tháng 9/2026'))

  test('another thing of the same plan, asked wholly', async () =>
    expect(
      await answerTo(
        'cap von mua giong cay ban dia cho vuon uom cac truong vung cao so nao chu tri',
        'the con be nuoc thi so nao',
      ),
    ).toContain('Sở Xây dựng'))

  test('who helps, in other words', async () =>
    expect(await answerTo('tap bao kiem lam do ai chu tri', 'con phoi hop la ai')).toContain('Phối hợp: Kiểm lâm'))
})

describe('what a sentence says better', () => {
  test('than the task that shares its words: how soon', async () =>
    expect(await answerTo('vườn bị cháy phải báo kiểm lâm trong bao lâu')).toContain('6 giờ'))

  test('but not how long it is until the day of the task', async () =>
    expect(await answerTo('còn bao lâu nữa đến hạn tập báo kiểm lâm khi vườn cháy')).toContain('Tháng 9/2026'))

  test('than the one that opens the plan', async () => {
    const text = await answerTo('kế hoạch 52 nói gì về bẫy chuột ở vườn trường')
    expect(text.split('\n')[1]).toContain('đặt bẫy buổi tối')
  })

  test('who leads besides the one that is named', async () => {
    const text = await answerTo('Ngoài Sở Tài chính, những sở nào khác được giao chủ trì trong phụ lục?')
    expect(text).toContain('Sở Nội vụ')
    expect(text).not.toContain('Sở Tài chính:')
  })

  test('but nobody where who is left out was not understood', async () =>
    expect(await answerTo('Trừ Sở Tài chính, những sở nào khác được chủ trì trong phụ lục?')).not.toContain(
      'Sở Tài chính:',
    ))
})
