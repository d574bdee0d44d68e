// Several indicators as bars: units apart, none lost, their years said.
import { describe, expect, test } from 'vitest'
import type { BarsPicture } from '../../../bot/pictures/picture-data.ts'
import { bars, labelsOf, pictures } from '../../support/charts.ts'
import { target } from '../../support/memory-snapshot.ts'

const idsTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('several indicators', () => {
  const columns = { 'result 2024': '50', 'target 2025': '60' }
  const many = (count: number, unit: string | undefined = '%') =>
    Array.from({ length: count }, (_, index) =>
      target(`Tỷ lệ trường số ${index + 1} đạt chuẩn quốc gia`, unit, columns),
    )

  test('share an axis only with those of their unit, which is said', async () => {
    const targets = [
      target('Tỷ lệ biết chữ', '%', columns),
      target('Số xã đạt chuẩn', 'Xã', columns),
      target('Tỷ lệ giáo viên đạt chuẩn', '%', columns),
      target('Số xã có thư viện', 'xã', columns),
      target('Không rõ', undefined, columns),
      target('Cũng không rõ', undefined, columns),
    ]
    const all = (await pictures(idsTo(6), [{ targets }], 'Chung')) as readonly BarsPicture[]
    expect(
      all.flatMap(({ panels }) => panels).map(({ heading, rows }) => [heading, rows.map(({ name }) => name)]),
    ).toEqual([
      ['Đơn vị tính: %', ['Tỷ lệ biết chữ', 'Tỷ lệ giáo viên đạt chuẩn']],
      ['Đơn vị tính: xã', ['Số xã đạt chuẩn', 'Số xã có thư viện']],
      ['Kế hoạch không ghi đơn vị tính', ['Không rõ']],
      ['Kế hoạch không ghi đơn vị tính', ['Cũng không rõ']],
    ])
    expect(all[0]!.legend).toEqual([
      { look: 'result', words: 'Kết quả năm học 2024-2025' },
      { look: 'target', words: 'Chỉ tiêu năm học 2025-2026' },
    ])
  })

  test('are all there, in as many pictures as they need, each under the same title', async () => {
    const all = (await pictures(idsTo(60), [{ targets: many(60) }], 'Sáu mươi')) as readonly BarsPicture[]
    const names = all.flatMap(({ panels }) => panels.flatMap(({ rows }) => rows.map(({ name }) => name)))
    expect(names).toEqual(many(60).map(({ indicator }) => indicator))
    expect(all.length).toBeGreaterThan(8)
    expect(new Set(all.map(({ title }) => title))).toEqual(new Set(['Sáu mươi']))
    for (const { panels } of all) expect(panels[0]!.rows.length).toBeLessThanOrEqual(6)
  })

  test('of one plan name it; several doubts are explained once, a printed note with its row', async () => {
    const doubt = { kind: 'lost-decimal', printed: '171', likely: '17,1' } as const
    const doubtful = { printed: '171', number: 171, doubt }
    const targets = [
      target('Tiểu học', '%', { 'result 2024': doubtful, 'target 2025': doubtful }),
      target('Mầm non', '%', {
        'result 2024': '17,9',
        'target 2025': { printed: '17,1', number: 17.1, note: 'sáp nhập hai trường' },
      }),
    ]
    const picture = await bars([{ targets }], [1, 2])
    expect(picture.subtitle).toBe('Kế hoạch 3707/KH-UBND (năm học 2024-2025)')
    expect(labelsOf(picture).slice(0, 2)).toEqual(['“171” (17,1?)', '“171” (17,1?)'])
    expect(picture.notes).toEqual([
      expect.stringMatching(/^Khung nét đứt: .*cần đối chiếu bản gốc\.$/),
      'Kế hoạch ghi “sáp nhập hai trường” (Mầm non, chỉ tiêu năm học 2025-2026).',
    ])
  })

  test('with different years say the year beside each value', async () => {
    const targets = [
      target('Tỷ lệ biết chữ', '%', columns),
      target('Tỷ lệ phòng học kiên cố', '%', { 'target 2029': '100' }),
    ]
    const picture = await bars([{ targets }], [1, 2])
    expect(labelsOf(picture)).toEqual(['50 % (2024-2025)', '60 % (2025-2026)', '100 % (2029-2030)'])
    expect(picture.legend.map(({ words }) => words)).toEqual(['Kết quả', 'Chỉ tiêu'])
  })

  test('with many years show the latest result and the last aim, and say so', async () => {
    const targets = [
      target('Một', '%', { 'result 2024': '1', 'target 2025': '2', 'target 2026': '3' }),
      target('Hai', '%', columns),
    ]
    const picture = await bars([{ targets }], [1, 2])
    expect(labelsOf(picture).slice(0, 2)).toEqual(['1 % (2024-2025)', '3 % (2026-2027)'])
    expect(picture.notes).toContain('Chỉ tiêu có nhiều mốc: hình vẽ kết quả gần nhất và mốc cuối.')
  })
})
