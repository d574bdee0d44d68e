// Tables that came out with one cell a line: rows are found by the distance of their ordinals.
import { describe, expect, it } from 'vitest'
import { readPlanText, structureOf, tasksOf } from '../read-plan-text.ts'

const tableOf = (text: string) =>
  structureOf(text).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
const cells = (...texts: readonly string[]) => texts.join('\n')

describe('width', () => {
  it.each([4, 5, 6])('finds rows of %i cells', (width) => {
    const header = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2024', 'Năm 2025', 'Ghi chú'].slice(0, width)
    const rows = [1, 2, 3].flatMap((ordinal) => [
      String(ordinal),
      ...header.slice(1).map((head) => `${head} ${ordinal}x`),
    ])
    expect(tableOf(cells(...header, ...rows)).map(({ rows: own }) => own.map((row) => row.cells.length))).toEqual([
      [width, width, width],
    ])
  })

  it('is not fooled by values that equal the next ordinal', async () => {
    const text = cells(
      'TT',
      'Chỉ tiêu',
      'Đơn vị',
      'Năm 2024',
      'Năm 2025',
      '1',
      'Số xã',
      'xã',
      '2',
      '2',
      '2',
      'Số lớp',
      'lớp',
      '3',
      '3',
      '3',
      'Số bản',
      'bản',
      '4',
      '4',
    )
    const { targets } = await readPlanText(text)
    expect(
      targets.map(({ target }) => [target.ordinal, target.indicator, ...target.values.map(({ printed }) => printed)]),
    ).toEqual([
      ['1', 'Số xã', '2', '2'],
      ['2', 'Số lớp', '3', '3'],
      ['3', 'Số bản', '4', '4'],
    ])
  })

  it('may be smaller than the header, where that has two rows', async () => {
    const text = cells(
      'STT',
      'Nội dung',
      'Cơ quan thực hiện',
      'Thời gian',
      'Chủ trì',
      'Phối hợp',
      '1',
      'Mua sách',
      'Sở Y tế',
      'Sở Nội vụ',
      '2025',
      '2',
      'Mua bàn',
      'Sở Y tế',
      'UBND xã',
      '2026',
      '3',
      'Mua tủ',
      'Sở Y tế',
      'UBND xã',
      '2027',
    )
    expect(
      (await tasksOf(text)).map(({ text: words, leads, coordinating, timeline }) => [
        words,
        leads,
        coordinating,
        timeline.wording,
      ]),
    ).toEqual([
      ['Mua sách', ['Sở Y tế'], ['Sở Nội vụ'], '2025'],
      ['Mua bàn', ['Sở Y tế'], ['UBND xã'], '2026'],
      ['Mua tủ', ['Sở Y tế'], ['UBND xã'], '2027'],
    ])
  })
})

const row = (ordinal: string) => [ordinal, `Việc ${ordinal}`, 'Sở Y tế', 'Năm 2025']

describe('rows', () => {
  const HEADER = ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'] as const

  it('stand in groups whose numbers begin anew or go on', async () => {
    const text = cells(
      ...HEADER,
      'I',
      'Nhà trường',
      ...row('1'),
      ...row('2'),
      'II',
      'Gia đình',
      ...row('1'),
      'III',
      'Xã hội',
      ...row('2'),
    )
    expect((await tasksOf(text)).map(({ group, ordinal }) => [group?.label, group?.title, ordinal])).toEqual([
      ['I', 'Nhà trường', '1'],
      ['I', 'Nhà trường', '2'],
      ['II', 'Gia đình', '1'],
      ['III', 'Xã hội', '2'],
    ])
  })

  it('may follow a row that numbers the columns', async () => {
    expect(await tasksOf(cells(...HEADER, '1', '2', '3', '4', ...row('1'), ...row('2'), ...row('3')))).toHaveLength(3)
  })

  it('go on after a gap in the ordinals, with a warning and its line', async () => {
    const { tasks, warnings } = await readPlanText(cells(...HEADER, ...row('1'), ...row('2'), ...row('4'), ...row('5')))
    expect(tasks.map(({ task }) => task.ordinal)).toEqual(['1', '2', '4', '5'])
    expect(warnings).toContainEqual({ message: expect.stringContaining('nhảy từ 2 sang 4') as string, line: 13 })
  })

  it('with a cell too few do not shift those below: the row is told and keeps its words', async () => {
    const { tasks, warnings, passages } = await readPlanText(
      cells(...HEADER, ...row('1'), '2', 'Việc 2', 'Năm 2025', ...row('3'), ...row('4'), ...row('5')),
    )
    expect(tasks.filter(({ task }) => task.leads.length === 1).map(({ task }) => task.ordinal)).toEqual([
      '1',
      '3',
      '4',
      '5',
    ])
    expect(warnings).toContainEqual({ message: expect.stringContaining('Hàng 2 có 3 ô thay vì 4') as string, line: 9 })
    expect(passages.some(({ text }) => text.includes('Việc 2 Năm 2025'))).toBe(true)
  })

  it('that the end of the file cuts are told, and stay searchable', async () => {
    const { tasks, warnings, passages } = await readPlanText(
      cells(...HEADER, ...row('1'), ...row('2'), ...row('3'), '4', 'Việc dở dang'),
    )
    expect(tasks).toHaveLength(3)
    expect(warnings).toContainEqual({ message: 'Bảng dừng giữa hàng 4: chỉ có 2 trong 4 ô.', line: 17 })
    expect(passages.some(({ text }) => text === 'Việc dở dang')).toBe(true)
  })
})

describe('what is no table', () => {
  it('two lonely rows under a header of another length', () => {
    expect(tableOf(cells('TT', 'Nội dung', 'Chủ trì', 'Thời gian', 'Ghi chú', '1', 'a', 'b', '2', 'c', 'd'))).toEqual(
      [],
    )
  })

  it('a numbered list without a header', () => {
    expect(tableOf(cells('1', 'Mua sách', '2', 'Mua bàn', '3', 'Mua tủ', '4', 'Mua ghế'))).toEqual([])
  })

  it('many short lines in a row: joined, with a warning that names the lines', async () => {
    const { passages, warnings } = await readPlanText(Array.from({ length: 20 }, (_, at) => `Ô số ${at}`).join('\n'))
    expect(passages).toHaveLength(1)
    expect(passages[0]?.place).toEqual({ kind: 'lines', first: 1, last: 20 })
    expect(warnings).toContainEqual({ message: expect.stringMatching(/^20 dòng ngắn .*dòng 20/) as string, line: 1 })
  })

  it('a few short lines: each its own paragraph', async () => {
    expect((await readPlanText('Một dòng\nHai dòng\nBa dòng')).passages).toHaveLength(3)
  })
})
