// Targets in prose: clauses, horizons, and what is none.
import { describe, expect, it } from 'vitest'
import { readTargetClause } from '../../../ingest/extract/target-clause.ts'
import { readPlanText } from '../read-plan-text.ts'

describe('a clause', () => {
  it.each([
    ['Tỷ lệ phòng học kiên cố đạt 92,5%', 'Tỷ lệ phòng học kiên cố', '92,5', 92.5],
    ['phấn đấu 95% trẻ em 5 tuổi được học tiếng Việt', 'trẻ em 5 tuổi được học tiếng Việt', '95', 95],
    ['Có ít nhất 85 % số trường nội trú đạt chuẩn.', 'trường nội trú đạt chuẩn', 'ít nhất 85', 85],
    ['Duy trì sĩ số: 99,8% trở lên', 'sĩ số', '99,8 trở lên', 99.8],
    ['tỷ lệ học sinh bỏ học giảm xuống dưới 0,8%', 'tỷ lệ học sinh bỏ học', 'dưới 0,8', 0.8],
    ['Phấn đấu tỷ lệ lên lớp đạt từ 98,5% trở lên', 'tỷ lệ lên lớp', 'từ 98,5 trở lên', 98.5],
    ['Nâng tỷ lệ trường chuẩn lên 70%', 'tỷ lệ trường chuẩn', '70', 70],
    ['học sinh hoàn thành chương trình lớp học: từ 98,5%', 'học sinh hoàn thành chương trình lớp học', 'từ 98,5', 98.5],
  ])('%s', (clause, indicator, printed, number) =>
    expect(readTargetClause(clause)).toMatchObject({ indicator, unit: '%', printed, number }),
  )

  it.each([
    'Mở 6 lớp cho 150 học viên',
    'trẻ nhà trẻ đạt 35%, mẫu giáo đạt 98%',
    'tỷ lệ trẻ suy dinh dưỡng giảm 2% so với năm 2025',
    'mỗi năm đạt 5%',
    'đạt 95%',
    'Tỷ lệ phòng học kiên cố',
    '',
  ])('is none in %j', (clause) => expect(readTargetClause(clause)).toBeUndefined())
})

const targets = async (...lines: readonly string[]) =>
  (await readPlanText(['KẾ HOẠCH', 'Dạy học giai đoạn 2026-2030', '', ...lines].join('\n'))).targets.map(
    ({ target: { ordinal, indicator, values } }) => [
      ordinal,
      indicator,
      values.map(({ period: { from, to }, printed }) => [from, to, printed]).flat(),
    ],
  )

describe('targets of a plan', () => {
  it('have their horizon from their own words, a lead-in, a heading or the plan', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '1. Tỷ lệ phòng học kiên cố đạt 90%.',
        'a) Đến năm 2028',
        '- Tỷ lệ trường chuẩn đạt 60%.',
        'b) Đến năm 2030:',
        '- 70% trường học đạt chuẩn; sĩ số duy trì 99%.',
        '- Đến năm 2029, tỷ lệ lên lớp đạt 98%; tỷ lệ bỏ học còn dưới 1%.',
      ),
    ).toEqual([
      ['1', 'Tỷ lệ phòng học kiên cố', [2026, 2030, '90']],
      [undefined, 'Tỷ lệ trường chuẩn', [2028, 2028, '60']],
      [undefined, 'trường học đạt chuẩn', [2030, 2030, '70']],
      [undefined, 'sĩ số', [2030, 2030, '99']],
      [undefined, 'tỷ lệ lên lớp', [2029, 2029, '98']],
      [undefined, 'tỷ lệ bỏ học', [2029, 2029, 'dưới 1']],
    ])
  })

  it('stand elsewhere only where the words say that they are aimed at', async () => {
    expect(
      await targets(
        'I. TÌNH HÌNH',
        'Tiếp tục xây trường, phấn đấu đến năm 2028 có 70% trường học đạt chuẩn.',
        'Năm 2025, tỷ lệ phòng học kiên cố đạt 83%. Phấn đấu đến năm 2030 tỷ lệ phòng học kiên cố đạt 95%.',
      ),
    ).toEqual([
      [undefined, 'trường học đạt chuẩn', [2028, 2028, '70']],
      [undefined, 'tỷ lệ phòng học kiên cố', [2030, 2030, '95']],
    ])
  })

  it('that a table holds too are read once', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '- Đến năm 2030, tỷ lệ phòng học kiên cố đạt 95%.',
        '',
        '| TT | Chỉ tiêu | ĐVT | Năm 2030 |',
        '|---|---|---|---|',
        '| 1 | Tỷ lệ phòng học kiên cố | % | 95 |',
        '| 2 | Tỷ lệ trường chuẩn | % | 60 |',
      ),
    ).toHaveLength(2)
  })
})
