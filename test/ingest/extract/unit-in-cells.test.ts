// Indicators whose cells say themselves what they count: "27 vụ", "dưới 20 vụ", "từ 91% lên 98%".
import { describe, expect, it } from 'vitest'
import { isValue } from '../../../ingest/extract/value-cell.ts'
import { targetsOf } from '../read-plan-text.ts'

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
  it.each(['15/10/2026', '10/2026', '3 tháng', 'Tốt', 'trước 9/2026', '06 lớp, 150 học viên', 'Mua 3 trống'])(
    '%s is none',
    (cell) => expect(isValue(cell)).toBe(false),
  )
})
