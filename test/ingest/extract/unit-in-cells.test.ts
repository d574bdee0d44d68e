// Indicators whose cells say themselves what they count: "27 vụ", "dưới 20 vụ", "từ 91% lên 98%".
import { describe, expect, it } from 'vitest'
import { isValue } from '../../../ingest/extract/value-cell.ts'
import { markdownTable, readPlanText, targetsOf } from '../read-plan-text.ts'

const HEADS = ['TT', 'Chỉ tiêu', 'Kết quả năm 2025', 'Chỉ tiêu năm 2026']
/** Each with its unit, and the printed values of both years. */
const readRows = async (...rows: readonly (readonly [string, string, string])[]) =>
  (await targetsOf(HEADS, ...rows.map((cells, at) => [String(at + 1), ...cells]))).map(([name, unit, values]) => [
    name,
    unit,
    (values as readonly (readonly unknown[])[]).map((value) => value[2]),
  ])

describe('units in cells', () => {
  it('are the unit of the row where all its cells say the same, marks lost or not', async () => {
    expect(
      await readRows(
        ['Trống hỏng', '39 cai', 'không quá 25 cái'],
        ['Đội thi hát', '2 đội', '3 đội trở lên'],
        ['Người biết hát', '1.846 em', 'dưới 1.500 em'],
      ),
    ).toEqual([
      ['Trống hỏng', 'cái', ['39', 'không quá 25']],
      ['Đội thi hát', 'đội', ['2', '3 trở lên']],
      ['Người biết hát', 'em', ['1.846', 'dưới 1.500']],
    ])
  })

  it('stay with each cell where they differ', async () => {
    expect(await readRows(['Vụ cháy bếp', '27 vụ', 'giảm ít nhất 15%'], ['Bếp được sửa', '12 bếp', '80%'])).toEqual([
      ['Vụ cháy bếp', undefined, ['27 vụ', 'giảm ít nhất 15%']],
      ['Bếp được sửa', undefined, ['12 bếp', '80%']],
    ])
  })

  it('are not those of a note in brackets', async () => {
    const rows = await targetsOf(HEADS, ['1', 'Bếp sạch', '82,6% (19 bếp)', '86,9% (20 bếp)'])
    expect(rows).toMatchObject([['Bếp sạch', '%', [{}, ['target', 2026, '86,9']]]])
  })

  it('are never compared where they differ, nor where they are money', async () => {
    const { targets } = await readPlanText(
      markdownTable(
        HEADS,
        ['1', 'Quỹ đàn', '800 triệu', '1,2 tỷ'],
        ['2', 'Bếp được sửa', '12 bếp', '80%'],
        ['3', 'Bếp', '12', '14'],
        ['4', 'Đàn', '12', '14'],
        ['5', 'Trống', '12', '14'],
      ),
    )
    expect(
      targets.slice(0, 2).map(({ target }) => target.values.map(({ printed, number }) => [printed, number])),
    ).toEqual([
      [
        ['800 triệu', undefined],
        ['1,2 tỷ', undefined],
      ],
      [
        ['12 bếp', undefined],
        ['80%', undefined],
      ],
    ])
  })

  it('are a share where nothing is counted', async () => {
    expect(await readRows(['Bếp sạch', '91,0%', 'từ 91% lên 98%'], ['Thứ hạng', '8/22', '5/22'])).toEqual([
      ['Bếp sạch', '%', ['91,0', 'từ 91% lên 98%']],
      ['Thứ hạng', undefined, ['8/22', '5/22']],
    ])
  })
})

describe('a value', () => {
  it.each(['95,4', '≥ 98%', '27 vụ', '3 em trở lên', 'giảm ít nhất 15%', 'từ 91% lên 98%', '8/22', 'còn 4 bếp'])(
    '%s',
    (cell) => expect(isValue(cell)).toBe(true),
  )
  it.each([
    '15/10/2026',
    '10/2026',
    '15/9',
    '800 triệu',
    '3 tháng',
    'Tốt',
    'trước 9/2026',
    '06 lớp, 150 học viên',
    'Mua 3 trống',
  ])('%s is none', (cell) => expect(isValue(cell)).toBe(false))
})
