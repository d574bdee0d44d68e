// File 004: a scan without Vietnamese letters. Rows are read as they stand; what cannot be meant is doubted, never mended.
import { expect, it } from 'vitest'
import { describePlan } from './plans-folder.ts'

/** Ordinal as printed, unit, both values as printed. */
const VALUES = [
  ['1', '%', '33,8', '33,8'],
  ['2', '%', '99,8', '99,8'],
  ['3', '%', '99,9', '99,9'],
  ['4', '%', '100', '100'],
  ['5', 'xã, phường', '106', '38'],
  ['6', 'xã, phường', '106', '38'],
  ['7', 'xã, phường', '83', '38'],
  ['8', 'xã, phường', '23', '3'],
  ['9', '%', '954', '95,58'],
  ['10', '%', '81.9', '82.8'],
  ['11', 'xã, phường', '41', '38'],
  ['12', 'xã, phường', '65', '10'],
  ['13', '%', '96,9', '97'],
  ['14', '%', '89,7', '91'],
  ['15', '%', '96,1', '97'],
  ['16', '%', '100,0', '100'],
  ['18', 'sinh viên/vạn dân', '90', '90'],
  ['19', '%', '56.3', '59.5'],
  ['20', '%', '17.9', '17,1'],
  ['21', '%', '51.2', '57.3'],
  ['99', '%', '171', '171'],
  ['23', '%', '60,2', '63,2'],
  ['24', '%', '6.8', '6.8'],
  ['o5', '%', '58', '60'],
  ['26', '%', '58', '60'],
  ['27', '%', '56', '57'],
  ['28', '%', '56', '57'],
] as const

describePlan('004', 'a scan without Vietnamese letters', (plan) => {
  it('holds 27 rows as printed', async () => {
    const { targets } = (await plan).reading
    const rows = targets.map(({ target }) => [
      target.ordinal,
      target.unit,
      ...target.values.map(({ printed }) => printed),
    ])
    expect(rows).toEqual(VALUES)
  })

  it('doubts damaged ordinals, the missing row 17, lost decimals and the value out of line, and nothing else', async () => {
    const { targets } = (await plan).reading
    const doubts = targets.flatMap(({ target }) =>
      [...target.doubts, ...target.values.flatMap(({ doubt }) => doubt ?? [])].map((doubt) => [target.ordinal, doubt]),
    )
    expect(doubts).toEqual([
      ['8', { kind: 'out-of-line', printed: '3', likely: '38' }],
      ['9', { kind: 'lost-decimal', printed: '954', likely: '95,4' }],
      ['18', { kind: 'missing-row', printed: '16, 18', likely: undefined }],
      ['99', { kind: 'damaged-ordinal', printed: '99', likely: '22' }],
      ['99', { kind: 'lost-decimal', printed: '171', likely: '17,1' }],
      ['99', { kind: 'lost-decimal', printed: '171', likely: '17,1' }],
      ['o5', { kind: 'damaged-ordinal', printed: 'o5', likely: '25' }],
    ])
  })

  it('warns of each doubt with its line', async () => {
    const { warnings } = (await plan).reading
    expect(warnings.map(({ line }) => line)).toEqual([526, 528, 545, 556, 556, 556, 562])
  })

  it('keeps the note of row 20 whole and apart from its number', async () => {
    const { targets, passages } = (await plan).reading
    const row = targets.find(({ target }) => target.ordinal === '20')!
    const value = row.target.values[1]!
    expect(value).toMatchObject({ printed: '17,1', number: 17.1 })
    for (const piece of ['sapnhap', 'MN', 'Ban va trugng MN', 'Néam Lodng']) expect(value.note).toContain(piece)
    expect(passages[row.passages[0]!]?.place).toEqual({ kind: 'lines', first: 550, last: 553 })
  })

  it('gives results to 2024-2025 and targets to 2025-2026', async () => {
    const { targets } = (await plan).reading
    for (const { target } of targets)
      expect(target.values.map(({ kind, period }) => [kind, period.from])).toEqual([
        ['result', 2024],
        ['target', 2025],
      ])
  })

  it('reads number and day; the issuer is shown readable, since only one province fits', async () => {
    expect((await plan).reading.head).toMatchObject({
      number: '5272/KH-UBND',
      kind: 'Kế hoạch',
      issuedOn: '2025-09-09',
      issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
      level: 'province',
      locality: 'Lai Châu',
      signer: { name: 'ong Thanh Hai', doubt: expect.stringContaining('thiếu chữ') as string },
      period: { kind: 'school-year', from: 2025, to: 2026 },
      quality: { kind: 'scan' },
    })
  })

  it('holds 8 duties, their leads cut before the verb however it is spoilt', async () => {
    const { tasks } = (await plan).reading
    expect(tasks.map(({ task }) => [task.ordinal, task.leads])).toEqual([
      ['1', ['S6 Gido duc va Pao tao']],
      ['2', ['Uy ban nhan dén cac x4, phudng']],
      ['3', ['So Tai chinh']],
      ['4', [expect.stringMatching(/^Cac s6, ban, .* thé tinh$/), 'UBND céc x3, phuong']],
      ['5', ['S& Vian hoa, Thé thao va Du lich']],
      ['6', ['Uy ban Mit tran T quéc Viét Nam', 'cac to chirc chinh tri - xa héi']],
      ['7', ['Truong Cao déng Lai Chau']],
      ['8', [expect.stringMatching(/^Can b, .* cac cdp$/), expect.stringMatching(/^nha gido, .* so gido duc$/)]],
    ])
  })

  it('cites 20 documents besides itself', async () => {
    const { references } = (await plan).reading
    expect(references.map(({ reference: { number, issuedOn } }) => [number, issuedOn])).toEqual([
      ['71-NQ/TW', '2025-08-22'],
      ['217/2025/QH15', '2025-06-26'],
      ['218/2025/QH15', '2025-06-26'],
      ['2358/QD-BGDDT', '2025-08-20'],
      ['07/2024/NQ-HDND', '2024-04-17'],
      ['141/2020/NP-CP', '2020-12-08'],
      ['20/2023/NQ-HPND', '2023-07-13'],
      ['1189/QD-TTg', '2024-10-15'],
      ['1048/KH-UBND', '2025-03-13'],
      ['1717/QD-TTg', '2024-12-31'],
      ['02/KH-BCD', '2020-06-01'],
      ['1573-CV/TU', '2023-09-15'],
      ['3214/KH-UBND', '2023-08-24'],
      ['184-KH/TU', '2023-06-27'],
      ['21-CT/TW', '2023-05-04'],
      ['4656/KH-UBND', '2024-11-18'],
      ['56-CTr/TU', '2024-10-07'],
      ['37-CT/TW', '2024-07-10'],
      ['4567/KH-UBND', '2024-11-11'],
      ['2114/QD-UBND', '2023-11-22'],
    ])
  })
})
