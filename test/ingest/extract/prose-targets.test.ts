// Targets in prose: clauses, horizons, and what is none.
import { describe, expect, it } from 'vitest'
import { readTargetClause, readTargetList } from '../../../ingest/extract/target-clause.ts'
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
    ['Tỷ lệ tốt nghiệp THPT 100 %', '100'],
    ['Tỷ lệ tốt nghiệp THPT tối thiểu 95 %.', 'tối thiểu 95'],
    ['Tỷ lệ tốt nghiệp THPT không thấp hơn 95 %', 'không thấp hơn 95'],
    ['Nâng tỷ lệ tốt nghiệp THPT từ 95 % lên 98 %', '98'],
    ['Tỷ lệ tốt nghiệp THPT tăng từ 95 % năm 2024 lên trên 98 %', 'trên 98'],
    ['Tỷ lệ tốt nghiệp THPT đạt 98 % (năm 2024: 96,5 %)', '98'],
    ['Tỷ lệ tốt nghiệp THPT đạt 98 % trước năm 2028', '98'],
  ])('%s: the name ends before the value', (clause, printed) => {
    const read = readTargetClause(clause)
    expect(read?.printed).toBe(printed)
    expect(read?.indicator).toMatch(/^tỷ lệ tốt nghiệp THPT$/iu)
  })

  it.each<[string, unknown]>([
    ['Tỷ lệ lên lớp đạt 98 % (năm 2024: 96,5 %)', { printed: '96,5', number: 96.5, when: 'năm 2024' }],
    ['Tỷ lệ lên lớp đạt 98 % (hiện nay 96,5%)', { printed: '96,5', when: undefined, wording: 'hiện nay 96,5 %' }],
    ['Giảm tỷ lệ bỏ học từ 2 % (năm 2024) xuống còn 1 %', { printed: '2', number: 2, when: 'năm 2024' }],
    ['Tỷ lệ lên lớp đạt 98 %', undefined],
  ])('%s: what was before', (clause, baseline) => {
    const read = readTargetClause(clause)
    if (baseline) expect(read?.baseline).toMatchObject(baseline)
    else expect(read?.baseline).toBeUndefined()
  })

  it('may be a name and a value where targets are listed', () => {
    expect(readTargetClause('Phòng học kiên cố 100 %', true)).toMatchObject({
      indicator: 'Phòng học kiên cố',
      number: 100,
    })
    expect(readTargetClause('Phòng học kiên cố 100 %')).toBeUndefined()
    expect(readTargetClause('Phòng học kiên cố tăng 2 %', true)).toBeUndefined()
  })

  it('may be one name in front of several', () => {
    const list = readTargetList('Tỷ lệ chuyên cần: mầm non 98 %, tiểu học ít nhất 99 %; trung học đạt 97,5 %.')
    expect(list.map(({ indicator, printed }) => [indicator, printed])).toEqual([
      ['Tỷ lệ chuyên cần: mầm non', '98'],
      ['Tỷ lệ chuyên cần: tiểu học', 'ít nhất 99'],
      ['Tỷ lệ chuyên cần: trung học', '97,5'],
    ])
    const years = readTargetList('Tỷ lệ chuyên cần: năm 2026 đạt 60 %, năm 2027 đạt 90 %.')
    expect(years).toMatchObject([
      { indicator: 'Tỷ lệ chuyên cần', printed: '60', note: 'năm 2026' },
      { indicator: 'Tỷ lệ chuyên cần', printed: '90', note: 'năm 2027' },
    ])
    expect(readTargetList('Tỷ lệ chuyên cần: mầm non 98 %, riêng tiểu học cao hơn.')).toEqual([])
  })

  it.each([
    'từ 90 % đến 95 % học sinh lên lớp',
    '100 % có hộp thư góp ý',
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

  it('may stand below a lead-in of any section, until another paragraph follows', async () => {
    expect(
      await targets(
        'II. NHIỆM VỤ',
        'Chỉ tiêu phấn đấu đến năm 2028:',
        '- Phòng học kiên cố 90 %.',
        'Lớp học đông 90 %.',
      ),
    ).toEqual([[undefined, 'Phòng học kiên cố', [2028, 2028, '90']]])
  })

  it('carry what was reached in a year before the plan; without a year it is a note', async () => {
    expect(
      await targets(
        'II. MỤC TIÊU',
        '- Tỷ lệ lên lớp đạt 98 % (năm 2024: 96 %).',
        '- Tỷ lệ bỏ học giảm từ 2 % xuống 1 %.',
      ),
    ).toEqual([
      [undefined, 'Tỷ lệ lên lớp', [2024, 2024, '96', 2026, 2030, '98']],
      [undefined, 'Tỷ lệ bỏ học', [2026, 2030, '1']],
    ])
  })

  it.each(['I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU', 'I. ĐÁNH GIÁ TÌNH HÌNH'])('are none in %s', async (title) => {
    const lines = ['- Tỷ lệ lên lớp đạt 98 %.', '- Phòng học kiên cố 90 %, phấn đấu 95 % phòng học có mạng.']
    expect(await targets(title, ...lines)).toEqual([])
    expect(await targets('I. CHỈ TIÊU', ...lines)).not.toEqual([])
  })

  it('are not named by their horizon', async () => {
    const line = '- Đến cuối năm 2027: tỷ lệ phòng học kiên cố 92 %, trường đạt chuẩn 80 %.'
    expect(await targets('II. MỤC TIÊU', line)).toEqual([])
  })

  it('are none in years before the plan', async () => {
    expect(await targets('II. MỤC TIÊU', 'Năm 2024, tỷ lệ lên lớp đạt 98 %.')).toEqual([])
  })
})
