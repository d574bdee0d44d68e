// What is doubted, and what names are put together, depends on where the cells of a table came from.
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '../../../ingest/extract/targets-of-table.ts'
import type { Table } from '../../../ingest/structure/table.ts'
import { tableOf } from '../table-of.ts'

const HEADER = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2025', 'Năm 2026']
const read = (origin: Table['origin'], ...rows: readonly (readonly string[])[]) =>
  readTargetTable({ ...tableOf(HEADER, ...rows), origin }, 2026).map(({ target }) => target)

describe('rows below a row', () => {
  const rows = [
    ['1', 'Số học sinh', 'Em', '40', '50'],
    ['', '- Khối sáng', 'Em', '20', '25'],
    ['2', 'Số lớp', 'Lớp', '3', '4'],
  ]

  it('take its name where a dash is a dash', () =>
    expect(read('grid', ...rows).map(({ indicator }) => indicator)[1]).toContain('Số học sinh'))
  it('take none in a scan, whose dashes may be dirt', () =>
    expect(read('scan', ...rows).map(({ indicator }) => indicator)[1]).not.toContain('Số học sinh'))
})

describe('a value in words', () => {
  const rows = [
    ['1', 'Số bể bơi', 'Bể', '4', 'đang xây'],
    ['2', 'Số lớp bơi', 'Lớp', '3', '4'],
    ['3', 'Số phao', 'Chiếc', '30', '40'],
  ]
  const doubts = (origin: Table['origin']) => read(origin, ...rows)[0]?.values.map(({ doubt }) => doubt?.kind)

  it('is what was printed', () => expect(doubts('grid')).toEqual([undefined, undefined]))
  it('is a spoilt number in a scan', () => expect(doubts('scan')).toEqual([undefined, 'unreadable']))
})

describe('an ordinal out of order', () => {
  const rows = ['1', '2', '99', '4'].map((ordinal) => [ordinal, `Số phao loại ${ordinal}`, 'Chiếc', '3', '4'])
  const doubts = (origin: Table['origin']) => read(origin, ...rows).map(({ doubts: own }) => own.length)

  it('is printed so', () => expect(doubts('grid')).toEqual([0, 0, 0, 0]))
  it('is misread in a scan', () => expect(doubts('scan')).toEqual([0, 0, 1, 0]))
})

describe('more than 100 percent', () => {
  const rows = ['95', '96', '954'].map((value, at) => [String(at + 1), `Tỷ lệ lớp loại ${at}`, '%', '90', value])
  const doubt = (origin: Table['origin']) => read(origin, ...rows)[2]?.values[1]?.doubt?.kind

  it('is printed so', () => expect(doubt('grid')).toBeUndefined())
  it.each(['scan', 'recognised'] as const)('lost its comma: %s', (origin) => expect(doubt(origin)).toBe('lost-decimal'))
})
