// What answers say from records: tasks with their leads, helpers, times and products; indicators by year and kind.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { BOARDING_2024, BOARDING_2025, DIGITAL, OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

const answer = async (...turns: readonly string[]) => {
  const { outcome, text } = await plans.ask(...turns)
  return { outcome, first: text.split('\n')[0], text }
}

describe('one task: what is asked stands first, the rest of the record and the plan follow', () => {
  test.each([
    ['Ai chủ trì kéo cáp quang tới điểm trường lẻ?', 'Chủ trì: Sở Khoa học và Công nghệ'],
    ['Cơ quan nào chủ trì tập huấn an toàn thông tin cho giáo viên?', 'Chủ trì: Công an tỉnh'],
    ['Ai phối hợp mua sắm máy tính bảng cho học sinh hộ nghèo?', 'Phối hợp: Sở Giáo dục và Đào tạo'],
    ['Đơn vị phối hợp xây dựng kho bài giảng điện tử?', 'Phối hợp: Trường Đại học Bình Dương phân hiệu Cà Mau'],
    ['Kho bài giảng điện tử khi nào xong?', 'Thời gian: Quý IV/2026'],
    ['Bao giờ mua máy tính bảng cho học sinh hộ nghèo?', 'Thời gian: Trước ngày 15/8/2026'],
    ['Sản phẩm của việc chuẩn hóa hồ sơ học sinh là gì?', 'Sản phẩm: Báo cáo đối soát'],
  ])('%s', async (question, first) => {
    const reply = await answer(question)
    expect(reply).toMatchObject({ outcome: 'answered', first })
    expect(reply.text).toContain(`${DIGITAL}.`)
  })

  test('a duty in prose is led where the plan says so, and only done where it does not', async () => {
    expect((await answer('Ai cấp gạo cho học sinh bán trú?')).first).toBe('Chủ trì: Phòng Tài chính - Kế hoạch')
    expect((await answer('Ai hướng dẫn thủ tục ký hợp đồng cung cấp thực phẩm?')).first).toBe(
      'Thực hiện: Phòng Kinh tế xã',
    )
  })
})

describe('one indicator', () => {
  test.each([
    ['Chỉ tiêu trường bán trú có nhà vệ sinh đạt chuẩn năm học 2024-2025?', '70%', BOARDING_2024],
    ['Chỉ tiêu trường bán trú có nhà vệ sinh đạt chuẩn năm học 2025-2026?', '75%', BOARDING_2025],
    ['Kết quả nhà vệ sinh đạt chuẩn của trường bán trú 2023-2024?', '64%', BOARDING_2024],
    ['Kết quả nhà vệ sinh đạt chuẩn của trường bán trú 2024-2025?', '68%', BOARDING_2025],
  ])('has a value of each year and kind: %s', async (question, value, plan) => {
    const { text } = await answer(question)
    expect(text).toMatch(new RegExp(`(Chỉ tiêu|Kết quả) năm học .*: ${value}`))
    expect(text).toContain(plan)
  })

  test('without a year is meant in the newest plan, as a target', async () => {
    const { text } = await answer('Chỉ tiêu học sinh bán trú có giường riêng là bao nhiêu?')
    expect(text).toBe(`Học sinh bán trú có giường riêng.\nChỉ tiêu năm học 2025-2026: 90%\n${BOARDING_2025}.`)
  })

  test('of a year that no plan holds gets a no, with the years that are held', async () => {
    const { outcome, text } = await answer('Chỉ tiêu học sinh bán trú có giường riêng năm học 2030-2031?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Có chỉ tiêu "Học sinh bán trú có giường riêng", nhưng không có số liệu được hỏi.')
    expect(text).toContain('chỉ tiêu năm học 2025-2026')
    expect(text).not.toContain('90')
  })

  test('"chỉ tiêu học sinh" names no school level; "tiểu học" does', async () => {
    expect((await answer('Chỉ tiêu học sinh có giường riêng?')).first).toBe('Học sinh bán trú có giường riêng.')
    expect((await answer('Chỉ tiêu học sinh tiểu học lên lớp thẳng?')).first).toBe(
      'Học sinh tiểu học bán trú lên lớp thẳng.',
    )
    expect((await answer('Chỉ tiêu học sinh THCS lên lớp thẳng?')).first).toBe(
      'Học sinh trung học cơ sở bán trú lên lớp thẳng.',
    )
  })

  test.each([
    ['mức độ 1', '70%'],
    ['mức độ 2', '20%'],
    ['mức 2', '20%'],
  ])('is told from its neighbour by its level: %s', async (level, value) => {
    const { text } = await answer(`Chỉ tiêu giáo viên trực đêm tập huấn sơ cứu ${level} năm 2025-2026?`)
    expect(text).toContain(`Chỉ tiêu năm học 2025-2026: ${value}`)
  })
})

describe('comparing', () => {
  test.each([
    [
      'two targets',
      'So sánh chỉ tiêu nhà vệ sinh đạt chuẩn năm học 2024-2025 và 2025-2026',
      'Tăng 5 điểm % (cao hơn).',
    ],
    [
      'a result above its target',
      'Kết quả năm học 2024-2025 về giường riêng cho học sinh bán trú có đạt chỉ tiêu không?',
      'Kết quả vượt chỉ tiêu, cao hơn 3,5 điểm %.',
    ],
    [
      'a result below its target',
      'nhà vệ sinh đạt chuẩn 2024-2025 kết quả so với chỉ tiêu',
      'Kết quả chưa đạt chỉ tiêu, thấp hơn 2 điểm %.',
    ],
    [
      'a result at its target',
      'học sinh tiểu học bán trú lên lớp thẳng 2024-2025 kết quả so với chỉ tiêu',
      'Kết quả đạt đúng chỉ tiêu.',
    ],
    [
      'a target below the result before it',
      'Chỉ tiêu sơ cứu mức độ 2 năm 2025-2026 thấp hơn kết quả năm trước bao nhiêu?',
      'Giảm 1 điểm % (thấp hơn).',
    ],
  ])('%s', async (_, question, verdict) => {
    const reply = await plans.ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text.split('\n')).toContain(verdict)
  })

  test('numbers of different units are shown side by side, never subtracted', async () => {
    const { text } = await answer('So sánh chỉ tiêu thôn bản có học sinh ở nội trú 2024-2025 với 2025-2026')
    expect(text).toContain('14 xã')
    expect(text).toContain('66 thôn')
    expect(text).toContain(
      'Lưu ý: đơn vị tính khác nhau (xã → thôn), hai số khác nền nên không so sánh trực tiếp được.',
    )
    expect(text).not.toMatch(/Tăng|52/)
  })

  test('two plans are both cited', async () => {
    const { citations } = await plans.ask('So sánh chỉ tiêu nhà vệ sinh đạt chuẩn năm học 2024-2025 và 2025-2026')
    expect(new Set(citations.map(({ file }) => file))).toEqual(
      new Set(['noi-tru-muong-khe-2024.txt', 'noi-tru-muong-khe-2025.txt']),
    )
  })
})

describe('by printed number', () => {
  test('an indicator, a task in its group', async () => {
    expect((await answer('Chỉ tiêu số 3 năm học 2025-2026')).text).toContain('Chỉ tiêu năm học 2025-2026: 66 thôn')
    expect((await answer('Nhiệm vụ số 2 mục I')).first).toBe(
      'Nhiệm vụ (mục I, số 2): Mua sắm máy tính bảng cho học sinh hộ nghèo',
    )
    expect((await answer('Nhiệm vụ số 2 mục II')).first).toBe(
      'Nhiệm vụ (mục II, số 2): Chuẩn hóa hồ sơ học sinh trên cơ sở dữ liệu ngành',
    )
  })

  test.each(['Chỉ tiêu số 30 năm học 2025-2026', 'Nhiệm vụ số 9 mục I'])(
    'a number that is not printed gets a no: %s',
    async (question) => {
      const { outcome, text } = await answer(question)
      expect(outcome).toBe('nothing-found')
      expect(text).toMatch(/Không có mục số (30|9) như được hỏi/)
    },
  )
})
