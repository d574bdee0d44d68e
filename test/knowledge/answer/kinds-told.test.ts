// Amounts, addresses and hours that plans write in other ways than people ask for them.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG MÂY
Số: 19/KH-UBND
Đồng Mây, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Mở thư viện cộng đồng và dạy bơi năm 2026

I. HIỆN TRẠNG

1. Quy mô: 14 nhóm với 1.208 bạn đọc, trong đó nhóm thiếu nhi 640 bạn đọc.

2. Tỷ lệ sách rách của thư viện xã còn dưới 7%, sách mất còn dưới 2% (năm 2025 tương ứng là 9,4% và 3,1%).

3. Thôn có đèn đường đạt 85% (năm 2024).

II. VIỆC LÀM

1. Sách được nhập kho khi có ít nhất 4/6 thành viên hội đồng chọn sách đồng ý.

2. Xe thư viện không chở sách đi xa quá 12 km so với trụ sở xã; người giữ sách từ 60 tuổi được nghỉ sau 18 tháng.

3. Phòng đọc đặt tại nhà cũ của trạm giống, số 27 đường Bàu Sen, mở cửa từ 16 giờ 30 đến 20 giờ 00 các ngày trong tuần.

5. Đợt 1 thu sách cũ tại 12 điểm trường.

6. Trạm Thủy nông, số 8 đường Bờ Bắc, giữ chìa khóa kho sách.

7. Năm 2026 mở 12 lớp kể chuyện cho 300 em (năm 2025 là 9 lớp).

8. Kế hoạch có hiệu lực từ ngày 15/02/2026.

4. Ý kiến về thư viện gửi qua đường dây nóng 0299.3.777.123.

| TT | Chỉ tiêu | Đơn vị | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Gia đình có tủ sách riêng | % | 31,5 | 40 |
| 2 | Thôn có tủ sách | Thôn | 6 | 9 |

| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đóng giá sách | Trạm Thủy nông | Tháng 3/2026 |
| 2 | Sơn cửa kho | Hội Cựu chiến binh | Tháng 4/2026 |
`
const { ask } = plansUnderQuestion({ 'thu-vien.md': PLAN })

/** What is only named as nearest is no answer. */
async function answerTo(question: string): Promise<string> {
  const { outcome, text } = await ask(question)
  return outcome === 'answered' ? text : outcome
}

describe('what is counted', () => {
  test.each([
    ['Muốn nhập kho thì hội đồng chọn sách phải có bao nhiêu người đồng ý?', '4/6 thành viên'],
    ['Xe thư viện chở sách đi xa nhất bao nhiêu cây số?', '12 km'],
    ['Thư viện cộng đồng có bao nhiêu nhóm, tổng bao nhiêu bạn đọc?', '1.208 bạn đọc'],
    ['Người giữ sách từ 60 tuổi làm mấy tháng thì được nghỉ?', '18 tháng'],
  ])('%s', async (question, answer) => expect(await answerTo(question)).toContain(answer))
})

describe('where and when it is open, whom to call', () => {
  test.each([
    ['Phòng đọc ở địa chỉ nào?', 'số 27 đường Bàu Sen'],
    ['phong doc o dia chi nao, mo cua tu may gio den may gio', '16 giờ 30 đến 20 giờ'],
    ['Muốn góp ý kiến về thư viện thì gọi số nào?', '0299.3.777.123'],
  ])('%s', async (question, answer) => expect(await answerTo(question)).toContain(answer))
  test('an address of a body is no question for its duties', async () => {
    expect(await answerTo('địa chỉ Trạm Thủy nông')).toContain('số 8 đường Bờ Bắc')
    expect(await answerTo('Hội Cựu chiến binh ở địa chỉ nào?')).toBe('nothing-found')
  })
  test('an address is not a number to call', async () => {
    expect(await answerTo('Số điện thoại của phòng đọc nhà cũ trạm giống đường Bàu Sen?')).toBe('nothing-found')
  })
})

test('the year before, told in brackets, is not the year that the sentence is of', async () => {
  const text = await answerTo(
    'tỷ lệ sách rách của thư viện năm 2026 phải hạ từ bao nhiêu xuống dưới bao nhiêu phần trăm?',
  )
  expect(text).toContain('dưới 7%')
  expect(text).toContain('9,4%')
})

test('another one of a series is not told', async () => {
  expect(await answerTo('Đợt 1 thu sách cũ tại bao nhiêu điểm trường?')).toContain('12 điểm')
  expect(await answerTo('Đợt 2 thu sách cũ tại bao nhiêu điểm trường?')).toBe('nothing-found')
})

test('the year before is told by its bracket', async () => {
  expect(await answerTo('Năm 2025 mở bao nhiêu lớp kể chuyện?')).toContain('năm 2025 là 9 lớp')
})

test('from when a plan holds is not the day of its issue', async () => {
  expect(await answerTo('Kế hoạch 19/KH-UBND có hiệu lực từ ngày nào?')).toContain('15/02/2026')
})

test('a number of which a bracket says its year is of that year', async () => {
  expect(await answerTo('Thôn có đèn đường năm 2026 đạt bao nhiêu phần trăm?')).toBe('nothing-found')
})
