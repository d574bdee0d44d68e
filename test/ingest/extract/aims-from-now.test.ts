// A table that names no indicator, but says what there is now and what it is to become.
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '../../../ingest/extract/targets-of-table.ts'
import { tableOf } from '../table-of.ts'

const rows = [
  ['1', 'Giếng ở trường', '3', '8', '12'],
  ['2', 'Lớp có quạt', '40', '70', '90'],
]
const read = (header: readonly string[], planYear: number | undefined = 2026) =>
  readTargetTable(tableOf(header, ...rows), planYear).map(({ target }) => target)

const NOW = 'Hiện trạng năm 2025'

describe('what there is and what it is to become', () => {
  it('are the values of indicators', () => {
    const [wells] = read(['TT', 'Nội dung', NOW, 'Đến năm 2027', 'Đến năm 2030'])
    expect(wells?.indicator).toBe('Giếng ở trường')
    expect(wells?.values.map(({ kind, period, number }) => [kind, period.to, number])).toEqual([
      ['result', 2025, 3],
      ['target', 2027, 8],
      ['target', 2030, 12],
    ])
  })

  it.each([
    ['what lies behind the plan is aimed at by none', ['TT', 'Nội dung', NOW, 'Đến năm 2024', 'Đến năm 2030']],
    ['what was done is not what there is', ['TT', 'Nội dung', 'Thực hiện năm 2025', 'Đến năm 2027', 'Đến năm 2030']],
    ['tasks are none', ['TT', 'Nhiệm vụ', NOW, 'Đến năm 2027', 'Đến năm 2030']],
    ['without what there is now', ['TT', 'Nội dung', 'Năm 2025', 'Đến năm 2027', 'Đến năm 2030']],
  ])('%s', (_, header) => expect(read(header)).toEqual([]))

  it('of a plan of no year are read as they stand', () =>
    expect(read(['TT', 'Nội dung', NOW, 'Đến năm 2027', 'Đến năm 2030'], undefined)).toHaveLength(2))
})
