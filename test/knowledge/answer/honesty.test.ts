// An honest no says what was searched and offers the nearest; doubts of a scan are said beside what is printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureQuality } from '../../../knowledge/text/letter-quality.ts'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
let samples: AskedPlans
let none: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
  samples = await ingestAndAsk(['ingest/samples'], paths('data'))
  none = await ingestAndAsk([], paths('data'))
})
afterAll(async () => {
  for (const opened of [plans, samples, none]) await opened.close()
})

describe('a no', () => {
  test.each([
    'Học phí trường tư thục là bao nhiêu?',
    'Ai chủ trì xây sân bay vũ trụ?',
    'Giá xăng hôm nay?',
    'Chỉ tiêu học sinh giỏi cờ vua năm học 2025-2026?',
  ])('is said where the plans say nothing: %s', async (question) => {
    const { outcome, text, citations } = await plans.ask(question)
    expect(outcome).toBe('nothing-found')
    expect(citations).toEqual([])
    expect(text).toMatch(/^Không có trong các kế hoạch đã nạp\./)
  })

  test('names every plan that was searched', async () => {
    const { text } = await plans.ask('Giá xăng hôm nay?')
    for (const number of ['27', '118', '640', '715']) expect(text).toContain(`Kế hoạch ${number}/KH-UBND`)
  })

  test('offers what came nearest, with its plan and without marks of a table', async () => {
    const { text } = await plans.ask('Ai chủ trì dạy bơi cho học sinh bán trú ở bếp ăn?')
    const nearest = text.split('\nGần nhất:\n')[1]
    expect(nearest).toMatch(/\(Kế hoạch \d+\/KH-UBND/)
    expect(nearest).not.toContain('|')
  })

  test.each([
    ['Kế hoạch tỉnh Nghệ An về chuyển đổi số thế nào?', 'Không có kế hoạch nào của Nghệ An.'],
    ['ke hoach tinh nghe an ve chuyen doi so', 'Không có kế hoạch nào của Nghệ An.'],
    ['Huyện Sông Lô có chỉ tiêu giường riêng không?', 'Không có kế hoạch nào của Sông Lô.'],
    ['Xã Phước Long tổ chức bữa ăn thế nào?', 'Không có kế hoạch nào của Phước Long.'],
  ])('is said of another place: %s', async (question, reason) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('nothing-found')
    expect(text).toContain(reason)
  })

  test.each([
    'Kế hoạch tỉnh Cà Mau về chuyển đổi số có mấy nhiệm vụ?',
    'Huyện Mường Khê có chỉ tiêu giường riêng không?',
    'Xã Tân An tổ chức bữa ăn thế nào?',
  ])('is not said of a place whose plan is loaded: %s', async (question) => {
    expect((await plans.ask(question)).text).not.toContain('Không có kế hoạch nào của')
  })

  test('without any plan says just that', async () => {
    expect(await none.ask('Ai chủ trì kéo cáp quang?')).toEqual({
      outcome: 'nothing-found',
      text: 'Chưa có kế hoạch nào được nạp.',
      citations: [],
    })
  })
})

describe('what asks nothing gets help', () => {
  test.each(['xin chào', 'alo bot ơi', 'Chào em', 'cảm ơn bạn nhé', 'hi', '?', '…', '', '   ', 'bạn làm được gì?'])(
    '"%s"',
    async (text) => {
      expect(await plans.ask(text)).toMatchObject({ outcome: 'help', citations: [] })
    },
  )

  test('thanks get a word of their own', async () => {
    expect((await plans.ask('cảm ơn em')).text).toMatch(/^Không có gì ạ\./)
    expect((await plans.ask('bạn làm được gì?')).text).toMatch(/^Tôi trả lời theo các kế hoạch/)
  })

  test('a greeting is returned', async () => {
    expect((await plans.ask('xin chào')).text).toMatch(/^Xin chào anh\/chị\. Tôi trả lời theo các kế hoạch/)
  })

  test('a greeting before a question does not', async () => {
    expect((await plans.ask('Chào bạn, ai chủ trì kéo cáp quang tới điểm trường lẻ?')).outcome).toBe('answered')
  })
})

/** The cited passage of a question, as "Xem nguyên văn" shows it. */
async function show(question: string) {
  const { citations } = await samples.ask(question)
  const shown = await samples.knowledge.showPassage(citations[0]!.passageId)
  return shown?.passages.find(({ cited }) => cited)
}

describe('a scan', () => {
  const SCANNED = 'Đọc từ bản quét, chữ và số có thể sai: nên đối chiếu bản gốc.'

  test('is named under every answer that rests on it, and under no other', async () => {
    const scan = await samples.ask('Chỉ tiêu giáo viên tiểu học đạt chuẩn đào tạo năm học 2025-2026?')
    expect(scan.text.split('\n').at(-1)).toBe(SCANNED)
    const clean = await samples.ask('Chỉ tiêu giáo viên tiểu học đạt chuẩn đào tạo năm học 2024-2025?')
    expect(clean.outcome).toBe('answered')
    expect(clean.text).not.toContain(SCANNED)
  })

  test('shows on demand what was read from it beside what that most likely says; a clean plan is shown once', async () => {
    const scan = await show('Chủ đề năm học 2025-2026 là gì?')
    expect(scan?.restored).toBeDefined()
    expect(scan?.restored).not.toBe(scan?.raw)
    expect(measureQuality(scan!.restored!.repeat(9)).kind).toBe('clean')
    expect(measureQuality(scan!.raw.repeat(9)).kind).toBe('scan')
    expect(await show('Chỉ tiêu giáo viên tiểu học đạt chuẩn đào tạo năm học 2024-2025?')).not.toHaveProperty(
      'restored',
    )
  })

  test('that lost a decimal is shown as printed, the doubt and the likely value beside it', async () => {
    const { text } = await samples.ask('Kết quả trường tiểu học đạt chuẩn quốc gia mức độ 2 năm học 2024-2025?')
    expect(text).toContain('Kết quả năm học 2024-2025: 171%')
    expect(text).toContain('Bản quét in "171", có thể mất dấu phẩy (17,1?): cần đối chiếu bản gốc.')
  })

  test('calls an indicator as the clean plan of the year before does', async () => {
    const { text } = await samples.ask('Chỉ tiêu giáo viên tiểu học đạt chuẩn đào tạo năm học 2025-2026?')
    expect(text.split('\n')[0]).toBe('Giáo viên tiểu học đạt chuẩn đào tạo.')
  })
})
