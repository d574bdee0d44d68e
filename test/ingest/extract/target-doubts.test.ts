// What a scanned table cannot mean as printed: doubts on ordinals and values, nothing mended.
import { describe, expect, it } from 'vitest'
import { withOrdinalDoubts, withValueDoubts } from '../../../ingest/extract/target-doubts.ts'
import type { Target } from '../../../knowledge/domain/target.ts'

const target = (ordinal: string, printed = '1', unit = 'xã'): Target => ({
  ordinal,
  indicator: 'Số xã',
  unit,
  values: [
    {
      period: { kind: 'years', from: 2025, to: 2025 },
      kind: 'target',
      printed,
      number: Number(printed),
      note: undefined,
      doubt: undefined,
    },
  ],
  doubts: [],
})

const ordinalDoubts = (...ordinals: readonly string[]) =>
  withOrdinalDoubts(ordinals.map((ordinal) => target(ordinal)))
    .map(({ doubts }) => doubts.map(({ kind, likely }) => [kind, likely]))
    .flat()

const valueDoubts = (unit: string, ...printed: readonly string[]) =>
  withValueDoubts(printed.map((value, index) => target(String(index + 1), value, unit))).map(
    ({ values }) => values[0]?.doubt?.likely,
  )

describe('doubts of a scanned table', () => {
  it.each([
    [['20', '21', '99', '23'], [['damaged-ordinal', '22']]],
    [['24', 'o5', '26'], [['damaged-ordinal', '25']]],
    [['16', '18', '19'], [['missing-row', undefined]]],
    [
      ['18', '20', '99', 'o5'],
      [
        ['missing-row', undefined],
        ['damaged-ordinal', undefined],
        ['damaged-ordinal', undefined],
      ],
    ],
    [['1', '2', '3'], []],
    [['5', '9', '14'], []],
  ])('%j', (ordinals, doubts) => expect(ordinalDoubts(...ordinals)).toEqual(doubts))

  it('a percentage above 100 lost its comma', () =>
    expect(valueDoubts('%', '954', '95', '100', '1718')).toEqual(['95,4', undefined, undefined, '17,18']))
  it('of people and things there are no thousandths', () => {
    expect(valueDoubts('người', '1,102', '98', '1.102')).toEqual(['1.102', undefined, undefined])
    expect(valueDoubts('học sinh/lớp', '1,102')).toEqual([undefined])
    expect(withValueDoubts([target('1', '1,102', 'người')])[0]?.values[0]?.number).toBeUndefined()
  })
  it.each(['ha', 'km', 'điểm', 'tấn', 'm2', 'triệu đồng', 'năm'])('%s: measures have thousandths', (unit) => {
    expect(withValueDoubts([target('1', '1,102', unit)])[0]?.values[0]).toMatchObject({ doubt: undefined })
  })
  it.each(['xã, phường', 'thôn, bản', 'Học sinh', 'điểm trường'])('%s: things have none', (unit) => {
    expect(valueDoubts(unit, '1,102')).toEqual(['1.102'])
  })
  it('"đồng" in a name is no money', () => {
    const community = { ...target('1', '1,102', 'người'), indicator: 'Số người học ở trung tâm học tập cộng đồng' }
    expect(withValueDoubts([community])[0]?.values[0]?.doubt?.likely).toBe('1.102')
  })
  it('a count above 100 did not', () => expect(valueDoubts('xã', '106', '954')).toEqual([undefined, undefined]))
  it.each([
    ['0,31', '28', '0,28'],
    ['0,31', '45,2', undefined],
    ['12,5', '28', undefined],
    ['0,31', '95', undefined],
  ])('%s, %s: a share below one lost its "0,"', (first, second, likely) => {
    const [one, other] = [target('1', first, '%').values[0]!, target('1', second, '%').values[0]!]
    const values = [{ ...one, number: Number(first.replace(',', '.')) }, other]
    expect(withValueDoubts([{ ...target('1', first, '%'), values }])[0]?.values[1]?.doubt?.likely).toBe(likely)
  })
  it('a value that stops short of what its neighbours agree on', () =>
    expect(valueDoubts('xã', '38', '38', '38', '3')).toEqual([undefined, undefined, undefined, '38']))
  it('no value where they do not agree', () =>
    expect(valueDoubts('xã', '38', '37', '36', '3')).toEqual(Array(4).fill(undefined)))
})
