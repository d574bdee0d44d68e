// A header printed again on the next page, with a letter read differently, is no row.
import { expect, it } from 'vitest'
import { isNearlySameHeader } from '../../../ingest/structure/table-header.ts'

const HEADER = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian']
it.each<[readonly string[], boolean]>([
  [HEADER, true],
  [['TT', 'Nội dung', 'Đơnvị chủ trì', 'Thời gian'], true],
  [['TT', 'Nội dung', 'Bơn vị chủ trì', 'Thời gian'], true],
  [['1', 'Nội dung quy chế', 'Đơn vị chủ trì', 'Thời gian'], false],
  [['1', 'Sửa mái nhà', 'Sở Y tế', 'Quý II'], false],
  [['TT', 'Nội dung', 'Đơn vị chủ trì'], false],
])('%j: %s', (cells, same) => {
  expect(isNearlySameHeader(cells, HEADER)).toBe(same)
})
