// A plan whose parts have their titles in the line below, with a table of money over years, and tasks that come again each year however that is printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 64/KH-UBND

KẾ HOẠCH
Nuôi cá ở trường bán trú tỉnh Tuyên Quang giai đoạn 2026 - 2030

Phần thứ nhất:

THỰC TRẠNG AO CÁ

Sáu ao đã cạn; bờ ao sạt lở.

Phần thứ hai

NHIỆM VỤ

1. Đắp lại bờ, thả cá giống vào mùa xuân. Sở Giáo dục và Đào tạo theo dõi.

2. Đào tạo người nuôi cá: học ở trại giống, mỗi lớp mười người.

Phần thứ ba

KINH PHÍ

Đơn vị tính: triệu đồng

| TT | Hạng mục | Năm 2026 | Năm 2027 | 2028 - 2030 | Cộng |
|---|---|---|---|---|---|
| 1 | Đắp bờ ao | 210 | 190 | 300 | 700 |
| 2 | Mua cá giống | 55 | 65 | 180 | 300 |
| | Tổng cộng | 265 | 255 | 480 | 1.000 |

Phần thứ tư

PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Khơi nước vào ao | Sở Giáo dục và Đào tạo | Sở Y tế | Hằng năm, bắt đầu từ năm 2026 |
| 2 | Thả cá giống | Sở Giáo dục và Đào tạo | Sở Y tế | Hằng năm |
| 3 | Đắp bờ ao | Sở Giáo dục và Đào tạo | Sở Y tế | Năm 2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'ca.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('a part without a title in its line', () => {
  test('is called as the line below it', async () => {
    const { text, citations } = await plans.ask('thực trạng ao cá')
    expect(text).toContain('Sáu ao đã cạn')
    expect(citations[0]?.whereabouts).toContain('Phần thứ nhất: THỰC TRẠNG AO CÁ')
  })
})

describe('a table of money over years, the last of them put together', () => {
  test('tells a year, whoever asks what is spent', async () =>
    expect(await answerTo('Tuyên Quang năm 2027 chi bao nhiêu cho đắp bờ ao')).toContain('Năm 2027: 190'))

  test('tells what all years make together', async () =>
    expect(await answerTo('tổng kinh phí nuôi cá cả giai đoạn 2026-2030 là bao nhiêu')).toContain('1.000'))
})

describe('what comes again each year', () => {
  test('is all of it, however it is printed', async () => {
    const text = await answerTo('những nhiệm vụ nào làm hằng năm')
    expect(text).toContain('Khơi nước')
    expect(text).toContain('Thả cá')
    expect(text).not.toContain('Đắp bờ')
  })

  test('is only what is printed so, where that is asked', async () => {
    const text = await answerTo('những nhiệm vụ nào ghi thời gian hằng năm')
    expect(text).toContain('Thả cá')
    expect(text).not.toContain('Khơi nước')
  })
})

test('the name of the department says nothing of training', async () => {
  const text = await answerTo('kế hoạch nói gì về đào tạo nghề cá')
  expect(text).toContain('trại giống')
  expect(text).not.toContain('Khơi nước')
})
