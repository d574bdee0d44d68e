// What is said of each, of what is paid and of those who are counted must stand there.
import { describe, expect, test } from 'vitest'
import { eachTold } from '../../../knowledge/answer/passages/each-told.ts'
import { readCounted } from '../../../knowledge/answer/question/counted.ts'
import { resolveFollowUp } from '../../../knowledge/answer/question/follow-up.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN

Số: 77/KH-UBND

Điện Biên, ngày 9 tháng 5 năm 2026

KẾ HOẠCH

Múa xòe trong các cơ sở giáo dục tỉnh Điện Biên giai đoạn 2026 - 2028

A. VIỆC PHẢI LÀM

1. Toàn tỉnh sắm 84 chiếc trống xòe cho trường tiểu học trong năm 2026.

2. Mời nghệ nhân dạy xòe vòng, xòe khăn, đệm tính tẩu; thù lao 240.000 đồng/buổi.

3. Học viên giáo dục thường xuyên thi xòe vào tháng 8; giải Nhất của cấp trung học phổ thông được thưởng 6 triệu đồng.

4. Mỗi năm mở một lớp bồi dưỡng giáo viên dạy xòe tại Trường Cao đẳng Sư phạm Điện Biên, thời lượng 5 ngày, khoảng 40 học viên.

5. Mỗi phòng tập treo 4 gương lớn.

7. Dự án nâng cao chất lượng dạy xòe có kinh phí 5 tỷ đồng.

8. Xây mới trường dạy xòe Mường Lay có 12 phòng tập.

6. Phát vải may khăn: mỗi em được 2 mét vuông, mỗi tháng bán trú thêm 3 kg gạo nếp.

B. KINH PHÍ

| Nguồn vốn | Năm 2026 | Năm 2027 | Cộng |
|---|---|---|---|
| Ngân sách tỉnh | 310 | 290 | 600 |
| Ngân sách huyện | 120 | 110 | 230 |
| Tài trợ | 45 | 35 | 80 |
`
const { ask } = plansUnderQuestion({ 'xoe.md': PLAN })
const joined = (text: string) => ` ${syllables(text).join(' ')} `

describe('how many each has', () => {
  test.each([
    ['Mỗi phòng tập treo mấy gương?', 'answered', '4 gương'],
    ['Mỗi trường được sắm bao nhiêu chiếc trống?', 'nothing-found', ''],
    ['Toàn tỉnh sắm bao nhiêu chiếc trống?', 'answered', '84 chiếc'],
  ])('%s', async (question, outcome, told) => {
    const reply = await ask(question)
    expect(reply.outcome).toBe(outcome)
    expect(reply.text).toContain(told)
  })

  test.each([
    ['moi phong bao nhieu may', 'Mỗi phòng có 25 máy', true],
    ['moi phong bao nhieu may', 'Định mức 25 máy/phòng', true],
    ['moi phong bao nhieu may', 'Trang bị 96 phòng máy', false],
    ['moi truong cu bao nhieu giao vien', 'Các trường cử 2 giáo viên', true],
    ['moi phong bao nhieu may', 'Trang bị 120 máy cho các phòng', false],
    ['xay moi truong nao bao nhieu phong', 'Có 12 phòng tập', true],
    // What is said of pupils is said of each.
    ['moi hoc sinh duoc bao nhieu kg gao', 'Học sinh được hưởng 15 kg gạo', true],
  ])('%s: %s', (question, text, expected) => {
    expect(eachTold(` ${question} `)(text)).toBe(expected)
  })
})

describe('a sum', () => {
  test.each([
    ['Dự án nâng cao chất lượng dạy xòe có kinh phí bao nhiêu?', '5 tỷ đồng'],
    ['du an nang cao chat luong day xoe kinh phi bao nhieu', '5 tỷ đồng'],
  ])('of what is only called so is no pay: %s', async (question, told) => {
    const reply = await ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(told)
  })

  test('of fees is told by no sum of a prize', async () => {
    const reply = await ask('Học phí của học viên giáo dục thường xuyên cấp trung học phổ thông là bao nhiêu?')
    expect(reply.outcome).toBe('nothing-found')
    expect((await ask('Giải Nhất thi xòe của cấp trung học phổ thông được bao nhiêu?')).text).toContain('6 triệu đồng')
  })

  test('is told of each source where it is asked so', async () => {
    const reply = await ask('Kinh phí múa xòe lấy từ những nguồn nào, mỗi nguồn tổng cộng bao nhiêu?')
    expect(reply.outcome).toBe('answered')
    for (const sum of ['600', '230', '80']) expect(reply.text).toContain(sum)
  })
})

test.each([
  'Xây mới trường dạy xòe Mường Lay bao nhiêu phòng tập?',
  'xay moi truong day xoe muong lay bao nhieu phong tap',
])('what is built anew is none of many: %s', async (question) => {
  const reply = await ask(question)
  expect(reply.outcome).toBe('answered')
  expect(reply.text).toContain('12 phòng tập')
})

describe('people who are only named', () => {
  test.each([
    ['số sinh viên dự lớp bồi dưỡng dạy xòe', 'sinh vien'],
    ['số giáo viên dạy xòe', 'giao vien'],
    ['phải giảm bao nhiêu điểm trường lẻ', 'diem truong'],
    ['được bao nhiêu điểm thì công nhận', undefined],
    ['số sinh viên do trường nào cử', undefined],
  ])('%s', (question, counted) => {
    expect(readCounted(joined(question).trim().split(' '))).toBe(counted)
  })

  test('are counted by no days', async () => {
    const reply = await ask('số sinh viên Trường Cao đẳng Sư phạm Điện Biên tham gia bồi dưỡng dạy xòe')
    expect(reply.outcome).toBe('nothing-found')
  })
})

test.each([['Mỗi tháng học sinh bán trú được thêm bao nhiêu ki-lô-gam gạo nếp?', '3 kg']])(
  'units as they are said: %s',
  async (question, told) => {
    const reply = await ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(told)
  },
)

const said = (text: string) => ({ text, keys: syllables(text) })

test('how long something lasts is asked of what was told', () => {
  const before = { ...said('Lớp dạy xòe mở ở đâu?'), at: new Date(0), answer: 'Tại Mường Lay.', plans: [1] }
  expect(resolveFollowUp(said('kéo dài bao lâu?'), before).keys).toContain('xoe')
  expect(resolveFollowUp(said('trồng dâu nuôi tằm bao lâu?'), before).keys).not.toContain('xoe')
})
