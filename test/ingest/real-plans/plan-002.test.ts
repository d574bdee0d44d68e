// File 002: prose, a flattened annex of 26 indicators, mixed composed and decomposed letters.
import { expect, it } from 'vitest'
import { describePlan } from './plans-folder.ts'

/** Ordinal, unit, the result of 2023-2024 and the target of 2024-2025, counted by hand. */
const VALUES = [
  ['1', '%', '32,7', '32,8'],
  ['2', '%', '99,8', '99,85'],
  ['3', '%', '100', '100'],
  ['4', '%', '99,5', '99,5'],
  ['5', 'Xã', '106', '106'],
  ['6', 'Huyện', '8', '8'],
  ['7', 'Huyện', '7', '8'],
  ['8', 'Xã', '21', '23'],
  ['9', '%', '94,7', '95,6'],
  ['10', '%', '80', '81'],
  ['11', 'Huyện', '0', '1'],
  ['12', '%', '94,8', '95'],
  ['13', '%', '89,7', '91'],
  ['14', '%', '95,6', '96'],
  ['15', '%', '100', '100'],
  ['16', 'Sinh viên/vạn dân', '89', '95'],
  ['17', '%', '50', '54,5'],
  ['18', '%', '16,1', '16,1'],
  ['19', '%', '51,8', '52,4'],
  ['20', '%', '13,3', '17,1'],
  ['21', '%', '54,1', '59,4'],
  ['22', '%', '4,5', '6,8'],
  ['23', '%', '62', '65'],
  ['24', '%', '58', '61'],
  ['25', '%', '58', '60'],
  ['26', '%', '62', '65'],
] as const

const BRANCHES = 'Các sở, ban, ngành, đoàn thể tỉnh'

describePlan('002', 'a provincial plan with a flattened annex', (plan) => {
  it('holds 26 indicators with unit, result and target', async () => {
    const { targets } = (await plan).reading
    const rows = targets.map(({ target }) => [
      target.ordinal,
      target.unit,
      ...target.values.map(({ printed }) => printed),
    ])
    expect(rows).toEqual(VALUES)
  })

  it('gives each value its year and kind, as a number, without a doubt', async () => {
    const { targets } = (await plan).reading
    for (const { target } of targets) {
      expect(target.doubts).toEqual([])
      expect(target.values).toMatchObject([
        { kind: 'result', period: { kind: 'school-year', from: 2023, to: 2024 }, doubt: undefined },
        { kind: 'target', period: { kind: 'school-year', from: 2024, to: 2025 }, doubt: undefined },
      ])
    }
    expect(targets[1]?.target.values[1]?.number).toBe(99.85)
  })

  it('cites each indicator by its six lines', async () => {
    const { targets, passages } = (await plan).reading
    expect(targets.map(({ passages: [at] }) => passages[at!]?.place)).toEqual(
      VALUES.map((_, index) => ({ kind: 'lines', first: 101 + 6 * index, last: 106 + 6 * index })),
    )
  })

  it('takes number and day from the caption of the annex, the signer from the closing', async () => {
    expect((await plan).reading.head).toMatchObject({
      number: '3707/KH-UBND',
      kind: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
      level: 'province',
      locality: 'Lai Châu',
      issuedOn: '2024-09-17',
      signer: { name: 'Tống Thanh Hải', title: 'PHÓ CHỦ TỊCH', doubt: undefined },
      period: { kind: 'school-year', from: 2024, to: 2025 },
    })
  })

  it('holds 8 duties in section IV', async () => {
    const { tasks } = (await plan).reading
    expect(tasks.map(({ task }) => [task.ordinal, task.leads, task.coordinating])).toEqual([
      ['1', ['Sở Giáo dục và Đào tạo'], []],
      ['2', ['Ủy ban nhân dân các huyện, thành phố'], []],
      ['3', ['Sở Tài chính'], ['Sở Giáo dục và Đào tạo']],
      ['4', [BRANCHES, 'UBND các huyện, thành phố'], ['ngành Giáo dục và Đào tạo']],
      ['5', ['Sở Thông tin và Truyền thông'], []],
      [undefined, ['Đài Phát thanh và Truyền hình tỉnh', 'Báo Lai Châu', 'các cơ quan thông tin đại chúng'], []],
      ['6', ['Uỷ ban Mặt trận Tổ quốc Việt Nam', 'các tổ chức chính trị- xã hội'], ['ngành giáo dục']],
      [
        '7',
        [
          expect.stringMatching(/^Cán bộ, công chức, .* các cấp$/),
          expect.stringMatching(/^nhà giáo, .* cơ sở giáo dục$/),
        ],
        [],
      ],
    ])
  })

  it('keeps the decomposed letters of the file in what it quotes, and composed ones in what it shows', async () => {
    const { reading, lines } = await plan
    const mixed = lines.flatMap((line, index) => (/\p{L}\p{M}/u.test(line) ? [index + 1] : []))
    expect(mixed.length).toBeGreaterThan(0)
    const passages = reading.passages.filter(
      ({ place }) => place.kind === 'lines' && mixed.some((line) => place.first <= line && line <= place.last),
    )
    expect(passages.some(({ raw }) => raw !== raw.normalize('NFC'))).toBe(true)
    for (const { text } of reading.passages) expect(text).toBe(text.normalize('NFC'))
  })

  it('cuts its one over-long paragraph in two, both on line 31, nothing lost', async () => {
    const { reading, document } = await plan
    const parts = reading.passages.filter(({ place }) => place.kind === 'lines' && place.first === 31)
    expect(parts).toHaveLength(2)
    expect(parts.map(({ text }) => text).join(' ')).toBe(document.lines[30]?.text)
    for (const { text, raw } of parts) expect(raw.normalize('NFC').replace(/\s+/g, ' ').trim()).toBe(text)
  })

  it('cites 17 documents besides itself', async () => {
    const { references } = (await plan).reading
    expect(references.map(({ reference: { number, issuedOn, issuer } }) => [number, issuedOn, issuer])).toEqual([
      ['31/CT-TTg', '2024-09-04', 'Thủ tướng Chính phủ'],
      ['398/TB-VPCP', '2024-08-27', 'Văn phòng Chính phủ'],
      ['2236/QĐ-BGDĐT', '2024-08-23', 'Bộ Giáo dục và Đào tạo'],
      ['91-KL/TW', '2024-08-12', 'Bộ Chính trị'],
      ['29-NQ/TW', '2013-11-04', 'Ban Chấp hành Trung ương Đảng khóa XI'],
      ['09/2024/TT-BGDĐT', '2024-06-03', 'Bộ Giáo dục và Đào tạo'],
      ['23/2023/TT-BGDĐT', '2023-12-08', 'Bộ Giáo dục và Đào tạo'],
      ['49-CTr/TU', '2024-04-22', 'Ban Thường vụ Tỉnh ủy'],
      ['29-CT/TW', '2024-01-05', 'Bộ Chính trị'],
      ['72-QĐ/TW', '2022-07-18', 'Bộ Chính trị'],
      ['111/2022/NĐ-CP', '2022-12-30', 'Chính phủ'],
      ['07/2024/NQ-HĐND', '2024-04-17', 'HĐND tỉnh'],
      ['141/2020/NĐ-CP', '2020-12-08', 'Chính phủ'],
      ['20/2023/NQ-HĐND', '2023-07-13', 'HĐND tỉnh'],
      ['1573-CV/TU', '2023-09-15', 'Tỉnh ủy Lai Châu'],
      ['39/2020/NQ-HĐND', '2020-12-13', 'HĐND tỉnh'],
      ['45/2020/QĐ-UBND', '2020-12-15', undefined],
    ])
  })
})
