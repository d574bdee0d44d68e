// What answers say from the plan's own sentences and from its frame: facts, sections, cited documents, signer, number, recipients.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { DIGITAL, MEALS, OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

describe('a fact is answered by a sentence about the question that holds what is asked', () => {
  test.each([
    ['Bao nhiêu phần trăm trường phổ thông dùng học bạ điện tử?', '85%', DIGITAL],
    ['Tổng kinh phí chuyển đổi số là bao nhiêu tiền?', '24,5 tỷ đồng', DIGITAL],
    ['Suất ăn của trẻ mẫu giáo bao nhiêu tiền?', '18.000 đồng', MEALS],
    ['Mẫu thức ăn giữ lạnh mấy giờ?', '24 giờ', MEALS],
    ['Bếp xây theo nguyên tắc gì?', 'nguyên tắc một chiều', MEALS],
  ])('%s', async (question, held, plan) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect(text).toContain(held)
    expect(text).toContain(plan)
  })

  test.each([
    ['a sum for what has none', 'Rau củ của hợp tác xã mua bao nhiêu tiền?'],
    ['a share for what has none', 'Bao nhiêu phần trăm bếp ăn theo nguyên tắc một chiều?'],
    ['a telephone number', 'Số điện thoại của Trường Mầm non Hoa Sen?'],
    ['a person by an office', 'Giám đốc Sở Khoa học và Công nghệ là ai?'],
  ])('%s that no sentence holds gets a no', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})

describe('a section answers what its heading says', () => {
  test.each([
    ['Bếp ăn phải làm như thế nào?', 'Bếp xây theo nguyên tắc một chiều.'],
    ['Mục đích của kế hoạch bữa ăn học đường là gì?', 'Bảo đảm trẻ ăn trưa tại trường đủ chất'],
    ['Nội dung thực đơn ra sao?', 'Mỗi tuần có ít nhất năm thực đơn khác nhau'],
  ])('%s', async (question, held) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect(text).toContain(held)
  })
})

test('a section of the year that is named answers, and no other', async () => {
  expect((await plans.ask('Yêu cầu năm học 2024-2025 là gì?')).text).toContain('nước sạch')
  expect((await plans.ask('Yêu cầu năm học 2025-2026 là gì?')).text).toContain('năng lượng mặt trời')
})

describe('a cited document', () => {
  test.each([
    ['Quyết định nào về tăng cường ứng dụng công nghệ thông tin?', 'Quyết định số 131/QĐ-TTg ngày 25/1/2022'],
    ['Chỉ thị số mấy về an toàn thực phẩm trong trường học?', 'Chỉ thị số 08/CT-UBND ngày 11/7/2025'],
    ['Quyết định 131/QĐ-TTg về việc gì?', 'về tăng cường ứng dụng công nghệ thông tin'],
    ['QĐ 131/QĐ-TTg ban hành ngày nào?', 'ngày 25/1/2022'],
  ])('%s', async (question, held) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect(text).toContain(held)
    expect(text).toContain('Được viện dẫn trong')
  })

  test('that no plan cites gets a no', async () => {
    expect((await plans.ask('Nghị quyết số 999/NQ-HĐND về việc gì?')).outcome).toBe('nothing-found')
  })
})

describe('the plan itself', () => {
  test.each([
    ['Ai ký kế hoạch bữa ăn học đường xã Tân An?', 'Người ký: Lý Thị Mỹ Duyên, Chủ tịch.'],
    ['Người ký kế hoạch chuyển đổi số?', 'Người ký: Trần Hải Yến, Phó Chủ tịch.'],
    ['Số và ngày ban hành kế hoạch của xã Tân An?', 'Kế hoạch số 27/KH-UBND, ngày 5/9/2025.'],
  ])('%s', async (question, first) => {
    const { text, citations } = await plans.ask(question)
    expect(text.split('\n')[0]).toBe(first)
    expect(citations).not.toHaveLength(0)
  })

  test('does not say who signed it: then nor does the answer', async () => {
    const { outcome, text } = await plans.ask('Ai ký kế hoạch nội trú 2025-2026 của huyện Mường Khê?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Kế hoạch 715/KH-UBND (năm học 2025-2026): bản đã nạp không ghi người ký.')
    expect((await plans.ask('Ai ký kế hoạch nội trú 2024-2025 của huyện Mường Khê?')).text).toContain('Vàng A Páo')
  })

  test('lists its recipients, and only when they are asked for', async () => {
    const { text } = await plans.ask('Nơi nhận của kế hoạch 118 gồm những ai?')
    expect(text.split('\n').slice(1)).toEqual(['- Bộ Giáo dục và Đào tạo', '- Các sở, ngành tỉnh', '- Lưu: VT'])
    expect((await plans.ask('Đảng ủy xã có trách nhiệm gì?')).text).not.toContain('Lưu: VP')
  })
})
