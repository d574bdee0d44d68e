// A row that says "as above" is cited with the row that says it in words, and with no row between.
import { expect, it } from 'vitest'
import { readTaskTable } from '../../../ingest/extract/tasks-of-table.ts'
import { tableOf } from '../table-of.ts'

it('rows that only copy are not copied from', () => {
  const rows = readTaskTable(
    tableOf(
      ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['1', 'Mua bàn', 'Sở Y tế', 'Quý I'],
      ['2', 'Mua tủ', '-nt-', 'Quý II'],
      ['3', 'Mua kệ', '-nt-', '-nt-'],
      ['4', 'Mua đèn', '-nt-; Sở Nội vụ', 'Quý IV'],
      ['5', 'Mua quạt', '-nt-', 'Quý IV'],
    ),
    2026,
  )
  expect(rows.map(({ task, copiedFrom }) => [task?.leads.join('; '), copiedFrom])).toEqual([
    ['Sở Y tế', []],
    ['Sở Y tế', [0]],
    ['Sở Y tế', [0, 1]],
    ['Sở Y tế; Sở Nội vụ', [0]],
    ['Sở Y tế; Sở Nội vụ', [0, 3]],
  ])
})
