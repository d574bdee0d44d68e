// Tables of a scan that hold no values of years: a row for each number, cells where bars part them.
import { expect, it } from 'vitest'
import { documentOf, readPlanText } from '../read-plan-text.ts'
import { findNumberedLines } from '../../../ingest/structure/numbered-lines.ts'

const tablesOf = (...lines: readonly string[]) =>
  findNumberedLines(documentOf(lines.join('\n')).lines).map(({ table }) => table)

it('each number begins a row, and what stands below it belongs to it', () => {
  const [table] = tablesOf(
    'TT Noi dung Chu tri Thoi gian',
    '1 Sua mai nha xe Doan truong Thang 3/2026',
    '2 Trong cay bong mat quanh san',
    'Hoi phu huynh Thang 4/2026',
    '3 Son lai cong To bao ve 15/5/2026',
    '',
    'Het.',
  )
  expect(table?.header).toEqual(['TT', 'Noi dung Chu tri Thoi gian'])
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['1', 'Sua mai nha xe Doan truong Thang 3/2026'],
    ['2', 'Trong cay bong mat quanh san Hoi phu huynh Thang 4/2026'],
    ['3', 'Son lai cong To bao ve 15/5/2026'],
  ])
})

it('bars part the cells, and the heads are parted by what they say', () => {
  const [table] = tablesOf(
    'TT Nhiem vu Don vi chu tri Phoi hop Thoi han',
    '1 | Sua mai nha xe | Doan truong | To bao ve | Thang 3/2026',
    '2 | Trong cay | Hoi phu huynh | Doan truong | Thang 4/2026',
    '3 | Son lai cong | To bao ve | Hoi phu huynh | 15/5/2026',
  )
  expect(table?.header).toEqual(['TT', 'Nhiem vu', 'Don vi chu tri', 'Phoi hop', 'Thoi han'])
  expect(table?.rows[1]?.cells).toEqual(['2', 'Trong cay', 'Hoi phu huynh', 'Doan truong', 'Thang 4/2026'])
})

it('a number in the middle of a sentence begins no row', () => {
  const [table] = tablesOf('TT Noi dung', '1 Sua mai', '2 Trong', '3 cay xanh', '3 Don san', '4 Son cong')
  expect(table?.rows.map(({ cells }) => cells[1])).toEqual(['Sua mai', 'Trong 3 cay xanh', 'Don san', 'Son cong'])
})

it('two numbered lines are no table, nor is what does not count from 1', () => {
  expect(tablesOf('TT Noi dung', '1 Sua mai nha xe', '2 Trong cay')).toEqual([])
  expect(tablesOf('TT Noi dung', '4 Sua mai nha xe', '5 Trong cay', '6 Son lai cong')).toEqual([])
})

it('numbered lines of a text with broken lines are a table of it, each row a passage', async () => {
  const broken = Array.from(
    { length: 5 },
    () => 'Cac to thay nhau lam viec cua truong va ghi so, xong thi\nbao cho nha truong biet.',
  )
  const { passages } = await readPlanText(
    [
      'KE HOACH',
      'Sua truong nam 2026',
      '',
      ...broken,
      '',
      'TT Noi dung Chu tri',
      '1 Sua mai nha xe',
      '2 Trong cay',
      '3 Son cong',
    ].join('\n'),
  )
  expect(passages.filter(({ kind }) => kind === 'row').map(({ text }) => text.includes('mai nha xe'))).toEqual([
    true,
    false,
    false,
  ])
})
