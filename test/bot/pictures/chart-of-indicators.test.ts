// From one target record to its chart: which picture fits, what shares an axis, and what is said where numbers are doubtful or missing.
import { describe, expect, test } from 'vitest'
import type { CoursePicture } from '../../../bot/pictures/picture-data.ts'
import type { PlanHead } from '../../../knowledge/domain/plan.ts'
import { bars, chart, labelsOf, pictures } from '../../support/charts.ts'
import { chartOfIndicators } from '../../../bot/pictures/chart-of-indicators.ts'
import { createShowIndicators } from '../../../knowledge/browse/show-indicators.ts'
import { memorySnapshot, target, type MemoryPlan } from '../../support/memory-snapshot.ts'

const OLD: Partial<PlanHead> = { number: '1/KH-UBND', period: { kind: 'school-year', from: 2024, to: 2025 } }
const NEW: Partial<PlanHead> = { number: '2/KH-UBND', period: { kind: 'school-year', from: 2025, to: 2026 } }

const only = async (plans: readonly MemoryPlan[], ids = [1]) => (await pictures(ids, plans))[0]!

/** The notes of the picture where the first indicator's result was corrected. */
async function notesWhenCorrected(names: readonly string[]): Promise<readonly string[]> {
  const made = memorySnapshot({
    head: OLD,
    targets: names.map((name) => target(name, '%', { 'result 2023': '95,4', 'target 2024': '95,6' })),
  })
  const period = { kind: 'school-year', from: 2023, to: 2024 } as const
  const field = { of: 'value', kind: 'result', period } as const
  const [first, ...others] = made.targets
  const correction = { id: 1, field, printed: '954', value: '95,4', at: new Date('2026-11-26T03:00:00Z') }
  const snapshot = { ...made, targets: [{ ...first!, corrections: [correction] }, ...others] }
  const shown = await createShowIndicators(async () => snapshot)(made.targets.map(({ id }) => id))
  const drawn = chartOfIndicators(shown, undefined)
  return drawn.kind === 'pictures' ? drawn.pictures.flatMap(({ notes }) => notes) : []
}

describe('what a person corrected', () => {
  test('is said below the picture, with what is printed', async () => {
    expect(await notesWhenCorrected(['Tỷ lệ biết chữ'])).toEqual([
      'Đã hiệu đính ngày 26/11/2026: kết quả năm học 2023-2024 là “95,4”; bản in ghi “954”.',
    ])
  })

  test('is named where there are several', async () => {
    expect(await notesWhenCorrected(['Tỷ lệ biết chữ', 'Tỷ lệ chuyên cần'])).toEqual([
      'Có số đã hiệu đính: Tỷ lệ biết chữ.',
    ])
  })
})

describe('one indicator of one plan', () => {
  test('is two bars, result and target, with their difference in words', async () => {
    const picture = await bars([
      { head: OLD, targets: [target('Tỷ lệ biết chữ', '%', { 'result 2023': '94,7', 'target 2024': '95,6' })] },
    ])
    expect(picture.title).toBe('Tỷ lệ biết chữ')
    expect(picture.subtitle).toBe('Đơn vị tính: %. Chỉ tiêu cao hơn kết quả 0,9 điểm phần trăm.')
    expect(picture.panels).toEqual([
      {
        heading: undefined,
        isPercent: true,
        rows: [
          {
            name: 'Kết quả năm học 2023-2024',
            bars: [{ look: 'result', number: 94.7, label: '94,7 %', isDoubtful: false }],
          },
          {
            name: 'Chỉ tiêu năm học 2024-2025',
            bars: [{ look: 'target', number: 95.6, label: '95,6 %', isDoubtful: false }],
          },
        ],
      },
    ])
    expect(picture.source).toBe('Nguồn: Kế hoạch 1/KH-UBND (năm học 2024-2025), dòng 10.')
  })

  test('keeps the words that its plan prints beside a number, and computes nothing from them', async () => {
    const picture = await bars([
      {
        targets: [
          target('Trường có sân chơi', '%', { 'result 2023': '70', 'target 2024': { printed: 'trên 80', number: 80 } }),
        ],
      },
    ])
    expect(labelsOf(picture)).toEqual(['70 %', 'trên 80 %'])
    expect(picture.subtitle).toBe('Đơn vị tính: %')
  })

  test('draws no bar for a missing number and says so', async () => {
    const picture = await bars([{ targets: [target('Số lớp', 'Lớp', { 'result 2023': '12', 'target 2024': '' })] }])
    expect(picture.panels[0]!.rows[1]!.bars[0]).toEqual({
      look: 'target',
      number: undefined,
      label: 'không có số liệu',
      isDoubtful: false,
    })
    const worded = await bars([
      { targets: [target('Số lớp', 'Lớp', { 'result 2023': '12', 'target 2024': 'theo nhu cầu' })] },
    ])
    expect(labelsOf(worded)).toEqual(['12 lớp', 'không có số liệu: “theo nhu cầu”'])
  })

  test('without a single number is no chart', async () => {
    expect(await chart([1], [{ targets: [target('Số lớp', 'Lớp', { 'target 2024': 'theo nhu cầu' })] }])).toEqual({
      kind: 'no-numbers',
    })
    expect(await chart([9], [{ targets: [] }])).toEqual({ kind: 'no-numbers' })
  })

  test('shows a doubtful value as it is printed, a lost decimal where it most likely was, and says both', async () => {
    const doubt = { kind: 'lost-decimal', printed: '954', likely: '95,4' } as const
    const picture = await bars([
      {
        targets: [
          target('Tỷ lệ biết chữ', '%', {
            'result 2024': { printed: '954', number: 954, doubt },
            'target 2025': '95,58',
          }),
        ],
      },
    ])
    expect(picture.panels[0]!.rows[0]!.bars[0]).toEqual({
      look: 'result',
      number: 95.4,
      label: '“954” (95,4?)',
      isDoubtful: true,
    })
    expect(picture.subtitle).toBe('Đơn vị tính: %')
    expect(picture.notes).toEqual([
      'Bản quét in “954”, có thể là 95,4 (kết quả năm học 2024-2025): cần đối chiếu bản gốc.',
    ])
  })

  test('draws a number out of line where it is printed: nothing is corrected silently', async () => {
    const doubt = { kind: 'out-of-line', printed: '3', likely: '38' } as const
    const picture = await bars([
      { targets: [target('Số trường', 'Trường', { 'result 2024': '23', 'target 2025': { printed: '3', doubt } })] },
    ])
    expect(picture.panels[0]!.rows[1]!.bars[0]).toEqual({
      look: 'target',
      number: 3,
      label: '“3” (38?)',
      isDoubtful: true,
    })
  })

  test('says where communes were put together between the two', async () => {
    const picture = await bars([
      { targets: [target('Số xã đạt chuẩn', 'Xã', { 'result 2024': '106', 'target 2025': '38' })] },
    ])
    expect(picture.notes).toEqual([expect.stringMatching(/không cùng cơ sở tính/)])
    expect(picture.subtitle).toBe('Đơn vị tính: xã')
    const before = await bars([
      { targets: [target('Số xã đạt chuẩn', 'Xã', { 'result 2023': '21', 'target 2024': '23' })] },
    ])
    expect(before.notes).toEqual([])
    expect(before.subtitle).toBe('Đơn vị tính: xã. Chỉ tiêu cao hơn kết quả 2 xã.')
  })
})

describe('one indicator of several plans', () => {
  const plans = [
    { head: OLD, targets: [target('Tỷ lệ biết chữ', '%', { 'result 2023': '94,7', 'target 2024': '95,6' })] },
    { head: NEW, targets: [target('Tỷ lệ biết chữ', '%', { 'result 2024': '95,4', 'target 2025': '95,58' })] },
  ]

  test('is a course over the years, whichever of its records is asked for', async () => {
    for (const id of [1, 2]) {
      const picture = (await only(plans, [id])) as CoursePicture
      expect(picture.kind).toBe('course')
      expect(picture.points.map(({ period, result, target: aim }) => [period, result?.number, aim?.number])).toEqual([
        ['2023-2024', 94.7, undefined],
        ['2024-2025', 95.4, 95.6],
        ['2025-2026', undefined, 95.58],
      ])
      expect(picture.notes).toEqual(['Đường vẽ không bắt đầu từ 0, để thấy rõ thay đổi.'])
      expect(picture.source).toBe(
        'Nguồn: Kế hoạch 1/KH-UBND (năm học 2024-2025), dòng 10; Kế hoạch 2/KH-UBND (năm học 2025-2026), dòng 20.',
      )
    }
  })

  test('counted in another unit elsewhere keeps its own plan, and says why', async () => {
    const [first] = plans
    const other = {
      head: NEW,
      targets: [target('Tỷ lệ biết chữ', 'Người', { 'result 2024': '5000', 'target 2025': '6000' })],
    }
    const picture = await only([first!, other])
    expect(picture.kind).toBe('bars')
    const three = {
      head: NEW,
      targets: [target('Tỷ lệ biết chữ', 'Người', { 'result 2023': '1', 'result 2024': '2', 'target 2025': '3' })],
    }
    const course = await only([first!, three], [2])
    expect(course.kind).toBe('course')
    expect(course.notes).toContain('Kế hoạch 1/KH-UBND (năm học 2024-2025) tính theo %, nên không vẽ chung.')
  })

  test('told differently by two plans shows the one asked for and says what the other has', async () => {
    const again = {
      head: NEW,
      targets: [target('Tỷ lệ biết chữ', '%', { 'result 2023': '94,1', 'target 2025': '95,9' })],
    }
    const picture = (await only([plans[0]!, again])) as CoursePicture
    expect(picture.points[0]!.result?.number).toBe(94.7)
    expect(picture.notes).toContain(
      'Kế hoạch 2/KH-UBND (năm học 2025-2026) ghi số khác cho kết quả năm học 2023-2024: 94,1.',
    )
  })

  test('of another place is another indicator', async () => {
    const elsewhere = { ...plans[1]!, head: { ...NEW, locality: 'tỉnh Điện Biên' } }
    expect((await only([plans[0]!, elsewhere])).kind).toBe('bars')
  })
})
