// Questions about more than one thing, or about a thing of the same name: each asked of plans where the other one is told as well.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listedParts } from '../../../knowledge/answer/question/listed-parts.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ĐẢNG BỘ TỈNH BẮC KẠN
HUYỆN ỦY NA RÌ

KẾ HOẠCH
thực hiện Kết luận số 77-KL/TW ngày 09/6/2025 của Ban Bí thư về nuôi ong trong trường học

I. MỤC ĐÍCH

Học sinh hiểu loài ong, yêu cây rừng.

II. NHIỆM VỤ

1. Thùng ong đặt xa lớp học, có rào lưới che.

2. Mật ong chia đều cho bếp ăn, không đem bán.

3. Thầy thuốc của trạm hướng dẫn cách chữa ong đốt cho mọi trường.

4. Tuyển người nuôi ong: xét hồ sơ của giáo viên nuôi ong vào tháng 5.

5. Theo Nghị quyết số 14/2025/NQ-HĐND ngày 02/7/2025 của Hội đồng nhân dân tỉnh, người nuôi ong được hỗ trợ một phần.

III. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành, đoàn thể tỉnh giúp trường dựng rào lưới.

2. Hội Nông dân huyện tặng thùng ong; dạy nuôi ong từ 14 giờ đến 16 giờ thứ Bảy.

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Số giáo viên nuôi ong tuyển mới | người | 3 | 9 |
| 2 | Số thùng ong | thùng | 40 | 80 |
| 3 | Số xã đạt chuẩn nuôi ong mức độ 2 | xã | 5 | 5 |

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |
|---|---|---|---|---|
| 1 | Lập nhóm giữ ong mùa lũ | Hội Phụ nữ huyện | Tháng 8/2026 | 14 nhóm giữ ong |
| 2 | Nghị quyết về giống ong | Phòng Nội vụ | Tháng 9/2026 | Nghị quyết |
| 3 | Tiếp tục thực hiện các Quyết định của Thủ tướng Chính phủ: Số 31/QĐ-TTg ngày 01/4/2024 về cây có mật; số 32/QĐ-TTg ngày 05/6/2024 về giống ong nội | Phòng Nội vụ | Năm 2026 | Báo cáo |
`

const OF_A_COMMUNE = `ỦY BAN NHÂN DÂN
XÃ CƯ LỄ
Số: 15/KH-UBND

KẾ HOẠCH
Trồng cây ăn quả quanh trường năm 2026

1. Mỗi lớp trồng một hàng cây.

2. Trạm Y tế cho mượn thang.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'ong.md': PLAN, 'xa.md': OF_A_COMMUNE })], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('things that are listed', () => {
  test('are each told', async () => {
    const text = await answerTo('kế hoạch yêu cầu gì về rào lưới thùng ong, chia mật ong và chữa ong đốt?')
    expect(text).toContain('rào lưới che')
    expect(text).toContain('không đem bán')
    expect(text).toContain('Thầy thuốc')
  })

  test.each([
    ['yêu cầu gì về rào lưới, mật ong và ong đốt', ['rao luoi', 'mat ong', 'ong dot']],
    ['rào lưới, mật ong và ong đốt', []],
    ['nói gì về rào lưới và ong', []],
  ])('%s', (text, parts) => {
    const topic = 'rao luoi mat ong dot'.split(' ')
    expect(listedParts(text, topic).map((part) => part.join(' '))).toEqual(parts)
  })
})

describe('a document that the plan cites', () => {
  test('has an issuer and a day of its own', async () => {
    const text = await answerTo('Theo KH của Huyện ủy, KL 77-KL/TW là của ai, ra ngày nào?')
    expect(text).toContain('Ban Bí thư')
    expect(text).toContain('9/6/2025')
  })

  test.each([
    ['Quyết định 31 của Thủ tướng Chính phủ ký hôm nào', '1/4/2024'],
    ['Quyết định 32 của Thủ tướng Chính phủ mà huyện tiếp tục thực hiện ký hôm nào', '5/6/2024'],
  ])('is told by its own day: %s', async (text, day) => expect(await answerTo(text)).toContain(day))

  test('is told by no other one', async () =>
    expect(await answerTo('Quyết định 33 của Thủ tướng ký hôm nào')).not.toMatch(/Quyết định số 3[12]/))

  test('is not meant where the plan itself is', async () =>
    expect(await answerTo('Kế hoạch theo Kết luận 77 do cơ quan nào ban hành')).toContain('Cơ quan ban hành'))

  test('is no answer where a sum is asked for', async () => {
    const { outcome } = await plans.ask('Theo Nghị quyết 14/2025/NQ-HĐND người nuôi ong được hỗ trợ bao nhiêu tiền?')
    expect(outcome).toBe('nothing-found')
  })
})

describe('bodies', () => {
  test('that nobody charges, asked for as charged', async () => {
    const reply = await plans.ask('Kế hoạch nuôi ong giao Sở Y tế chủ trì nhiệm vụ gì?')
    expect(reply.outcome).toBe('nothing-found')
    expect(reply.text).toContain('không giao việc nào')
  })

  test('are charged by nobody who only sounds like it', async () =>
    expect(await answerTo('thầy giáo hội nuôi ong làm gì')).not.toContain('không giao việc nào'))

  test('of a province, called a little otherwise, have their own duty', async () => {
    const text = await answerTo(
      'Các sở, ngành, đoàn thể tỉnh có trách nhiệm gì ở phần tổ chức thực hiện của kế hoạch Huyện ủy?',
    )
    expect(text).toContain('dựng rào lưới')
    expect(text).not.toContain('thùng ong; dạy')
  })
})

describe('numbers', () => {
  test('of those who are missing are not those who are taken on', async () => {
    const { outcome } = await plans.ask('còn thiếu bao nhiêu giáo viên nuôi ong so với năm 2025')
    expect(outcome).toBe('nothing-found')
  })

  test('of teachers, whatever they are called, and no month', async () =>
    expect(await answerTo('năm 2026 tuyển mới bao nhiêu thầy cô nuôi ong')).toContain('9 người'))

  test('of one thing set against the other', async () => {
    const text = await answerTo('chỉ tiêu thùng ong năm 2026 với kết quả năm 2025 có bằng nhau không')
    expect(text).toContain('40')
    expect(text).toContain('80')
  })

  test('of hours are no number of anything', async () =>
    expect(await answerTo('hội nông dân dạy nuôi ong từ mấy giờ đến mấy giờ')).toContain('14 giờ'))

  test('of groups of people are no number of groups of tasks', async () =>
    expect(await answerTo('huyện phải lập bao nhiêu nhóm giữ ong')).toContain('14 nhóm'))

  test('of all indicators: a table is no “equal”', async () => {
    const text = await answerTo('Bảng chỉ tiêu nuôi ong gồm những chỉ tiêu nào?')
    expect(text).toContain('Số thùng ong')
    expect(text).toContain('tuyển mới')
  })
})

describe('what leans on the question before', () => {
  test('that number', async () =>
    expect(await answerTo('kết quả thùng ong năm 2025', 'Sang năm 2026 thì con số đó thế nào?')).toContain('80'))

  test('when it is handed in', async () =>
    expect(await answerTo('nghị quyết về giống ong do phòng nào chủ trì', 'Bao giờ phải trình?')).toContain(
      'Tháng 9/2026',
    ))
})

describe('what no plan tells', () => {
  test.each(['lương cơ sở giáo viên nuôi ong 2026', 'ai làm hiệu trưởng trường nuôi ong'])('%s', async (text) =>
    expect((await plans.ask(text)).outcome).toBe('nothing-found'),
  )
})

test('the purpose of the plan, in more words', async () =>
  expect(await answerTo('Kế hoạch thực hiện Kết luận 77 của Huyện ủy nhằm mục đích gì?')).toContain('yêu cây rừng'))
