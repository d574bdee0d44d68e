// Heads that are told by merged cells: how deep they go, and what each column is called then.
import { expect, test } from 'vitest'
import { joinSpannedHeads, spannedHeadDepth, type SpannedCell } from '../../../ingest/structure/spanned-head.ts'

/** Cells of one row parted by "|"; "<" goes on with the cell to the left, "^" with the cell above. */
function gridOf(...lines: readonly string[]): readonly (readonly SpannedCell[])[] {
  const rows: SpannedCell[][] = []
  for (const [at, line] of lines.entries()) {
    const row: SpannedCell[] = []
    for (const [column, text] of line.split('|').entries()) {
      const merged = text === '<' ? row[column - 1] : text === '^' ? rows[at - 1]?.[column] : undefined
      row.push(merged ?? { text, cell: `${at}/${column}` })
    }
    rows.push(row)
  }
  return rows
}

const THREE_ROWS = [
  'Cụm bếp|Số bếp|Đã kiểm đếm|<|<|Năm học sau|<',
  '^|^|Bếp một chiều|<|Bếp gas|Xây mới|Sửa chữa',
  '^|^|Số bếp|%|^|^|^',
]

test('heads of three rows, each column called by all the words over it', () => {
  const grid = gridOf(...THREE_ROWS, 'Ven sông|12|7|58,3|5|2|1', 'Vùng cao|9|3|33,3|4|1|0')
  expect(spannedHeadDepth(grid)).toBe(3)
  expect(joinSpannedHeads(grid.slice(0, 3))).toEqual([
    'Cụm bếp',
    'Số bếp',
    'Đã kiểm đếm Bếp một chiều Số bếp',
    'Đã kiểm đếm Bếp một chiều %',
    'Đã kiểm đếm Bếp gas',
    'Năm học sau Xây mới',
    'Năm học sau Sửa chữa',
  ])
})

test.each([
  ['no merges', 0, ['Cụm|Bếp|Quạt', 'Ven sông|2|3', 'Vùng cao|1|4']],
  ['a group down beside its rows, and nothing across', 0, ['Cụm|Bếp|Quạt', 'Ven sông|2|3', '^|1|4']],
  ['values below the merge', 0, ['Cụm|Đã có|<', '^|2|3', 'Vùng cao|1|4']],
  ['a merge that nothing divides', 0, ['Cụm|Đã có|<', '^|nhiều|<', 'Vùng cao|1|4']],
  ['one cell over all columns', 0, ['Biểu một|<|<', '^|Bếp|Quạt', 'Vùng cao|1|4']],
  ['nothing below the head', 0, ['Cụm|Đã có|<', '^|Bếp|Quạt']],
  ['a head that is both wide and tall', 2, ['Cụm|Đã có|<|Ghi chú|<', '^|Bếp|Quạt|^|^', 'Vùng cao|1|4|hẹp|tối']],
  ['two rows', 2, ['Cụm|Đã có|<', '^|Bếp|Quạt', 'Vùng cao|1|4']],
])('%s: %d rows of head', (_, depth, lines) => {
  expect(spannedHeadDepth(gridOf(...lines))).toBe(depth)
})
