// Two plans spoken of together: which documents they carry out, who signed them; and what office that signer holds.
import { describe, expect, test } from 'vitest'
import { nameThatSigner } from '../../../knowledge/answer/question/that-one.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const planOf = (place: string, number: number, carried: string, signer: string) => `ĐẢNG BỘ TỈNH HƯNG YÊN
BAN THƯỜNG VỤ HUYỆN ỦY ${place.toUpperCase()}

Số: ${number}-KH/HU

${place}, ngày 5 tháng 3 năm 2025

KẾ HOẠCH

Dạy hát trống quân trong trường học huyện ${place}

Thực hiện ${carried}, Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Ban Tuyên giáo Huyện ủy chủ trì mở lớp hát trống quân trước ngày 15/9/2025.

T/M BAN THƯỜNG VỤ
${signer}
`

const { ask, told } = plansUnderQuestion({
  'khoai-chau.md': planOf(
    'Khoái Châu',
    41,
    'Kế hoạch số 118-KH/TU ngày 6/1/2025 do Tỉnh ủy ra để làm theo Kết luận số 76-KL/TW của Bộ Chính trị',
    'PHÓ BÍ THƯ\n\nĐào Thị Sen',
  ),
  'tien-lu.md': planOf(
    'Tiên Lữ',
    57,
    'Kế hoạch số 131-KH/TU ngày 9/2/2025 do Tỉnh ủy ra để làm theo Chỉ thị số 35-CT/TW của Bộ Chính trị',
    'BÍ THƯ\n\nVũ Văn Nhãn',
  ),
})

describe('what two plans carry out', () => {
  test.each([
    ['Kế hoạch của Huyện ủy Khoái Châu và kế hoạch của Huyện ủy Tiên Lữ thực hiện văn bản nào của Bộ Chính trị?'],
    ['huyen uy khoai chau va huyen uy tien lu trien khai ke hoach so may cua ban thuong vu tinh uy'],
    ['Khoái Châu và Tiên Lữ khác nhau thế nào về văn bản của Bộ Chính trị mà hai bên triển khai?'],
  ])('%s', async (question) => {
    const { outcome, text } = await ask(question)
    expect(outcome).toBe('answered')
    for (const number of ['118-KH/TU', '76-KL/TW', '131-KH/TU', '35-CT/TW']) expect(text).toContain(number)
  })

  test('is not told where something in them is asked', async () => {
    const { text } = await ask('Khoái Châu và Tiên Lữ triển khai kế hoạch nào về mở lớp hát trống quân trước 15/9?')
    expect(text).not.toContain('118-KH/TU')
  })
})

test('who signed two plans is told for both, though only one is called a plan', async () => {
  const { text } = await ask('Người ký kế hoạch của Huyện ủy Khoái Châu và của Huyện ủy Tiên Lữ là ai?')
  expect(text).toContain('Đào Thị Sen')
  expect(text).toContain('Vũ Văn Nhãn')
})

describe('the office of a signer', () => {
  const before = { text: 'Ai ký kế hoạch 41?', answer: 'Người ký: Đào Thị Sen, Phó Bí thư.' }
  test.each([
    ['Người đó giữ chức vụ gì?', true],
    ['thế chức danh gì', true],
    ['Ông ấy ký với chức danh gì', true],
    ['Ai giữ chức vụ trưởng ban chỉ đạo?', false],
    ['Người đó bao nhiêu tuổi?', false],
    ['Người ký kế hoạch 722 chức vụ gì?', false],
    ['Chức vụ gì phải dạy hát?', false],
    ['Người ký này có chức vụ cao hơn người ký kế hoạch kia không?', false],
  ])('%s', (asked, isOfSigner) => {
    expect(nameThatSigner(asked, before)).toBe(isOfSigner ? before.text : asked)
  })

  test('is of nobody where no signer was told', () => {
    expect(nameThatSigner('Người đó giữ chức vụ gì?', { ...before, answer: 'Chủ trì: Ban Tuyên giáo.' })).toBe(
      'Người đó giữ chức vụ gì?',
    )
  })

  test('is told in a conversation', async () => {
    const text = await told('Ai ký kế hoạch của Huyện ủy Tiên Lữ?', 'Người đó giữ chức vụ gì?')
    expect(text).toMatch(/^Người ký: Vũ Văn Nhãn, Bí thư/)
  })
})
