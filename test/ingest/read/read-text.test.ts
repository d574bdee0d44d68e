// Texts: which lines are rows of a table between tabs, and which signs belong to the value.
import { expect, test } from 'vitest'
import { readText } from '../../../ingest/read/text/read-text.ts'

function read(...lines: readonly string[]) {
  const outcome = readText('ke-hoach.txt', new TextEncoder().encode(lines.join('\n')))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document.lines
}
const rowsOf = (...lines: readonly string[]) => read(...lines).map(({ cells }) => cells)

test('rows between tabs, a group among them with empty cells behind it', () => {
  expect(
    rowsOf(
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      'I\tDạy và học\t\t',
      '1\tMở lớp đêm\tTrạm Y tế\tNăm 2026',
      'II\tĐội ngũ',
      '2\tTập huấn\tPhòng Kinh tế\t',
    ),
  ).toEqual([
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['I', 'Dạy và học', '', ''],
    ['1', 'Mở lớp đêm', 'Trạm Y tế', 'Năm 2026'],
    ['II', 'Đội ngũ'],
    ['2', 'Tập huấn', 'Phòng Kinh tế', ''],
  ])
})

test('a tab or two in running text make no table', () => {
  expect(rowsOf('1.\tMục đích', 'Nơi nhận:\t\tCHỦ TỊCH', 'Mở lớp đêm.')).toEqual([undefined, undefined, undefined])
})

test('the mark of a quotation goes, the sign of "more than" stays', () => {
  expect(read('> Mở lớp đêm', '> 10,5').map(({ text }) => text)).toEqual(['Mở lớp đêm', '> 10,5'])
  expect(rowsOf('| Trẻ ra lớp | > 95 |')).toEqual([['Trẻ ra lớp', '> 95']])
})
