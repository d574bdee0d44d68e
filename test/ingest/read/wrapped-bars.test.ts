// Tables between bars whose rows a text broke over several lines, or whose outer bars it lost.
import { expect, test } from 'vitest'
import { documentOf } from '../read-plan-text.ts'

const cellsOf = (...lines: readonly string[]) =>
  documentOf(lines.join('\n'), 'thu.txt')
    .lines.filter(({ text, cells }) => text !== '' || cells)
    .map(({ cells, text }) => cells ?? text)

const HEAD = '| TT | Việc | Thời hạn | Chủ trì |'
const HEADS = ['TT', 'Việc', 'Thời hạn', 'Chủ trì']

test('a cell goes on in the next lines', () => {
  expect(
    cellsOf(
      HEAD,
      '|---|---|---|---|',
      '| 1 | Sửa mặt trống | Quý I | Hội Nông dân |',
      '| 2 | Căng dây trống (cả trống cái,',
      '  trống con) | Quý II | Phòng Nội',
      'vụ |',
      '| 3 | Mở hội | Quý III | Đội trống |',
    ),
  ).toEqual([
    HEADS,
    ['1', 'Sửa mặt trống', 'Quý I', 'Hội Nông dân'],
    ['2', 'Căng dây trống (cả trống cái, trống con)', 'Quý II', 'Phòng Nội vụ'],
    ['3', 'Mở hội', 'Quý III', 'Đội trống'],
  ])
})

test('the next line may begin with the bar of the next cell', () => {
  expect(
    cellsOf(HEAD, '| 1 | Sửa mặt trống | Quý I', ' | Hội Nông dân |', '| 2 | Mở hội | Quý III | Đội trống |'),
  ).toEqual([HEADS, ['1', 'Sửa mặt trống', 'Quý I', 'Hội Nông dân'], ['2', 'Mở hội', 'Quý III', 'Đội trống']])
})

test('heads may be broken, too', () => {
  expect(
    cellsOf('| TT | Việc phải', 'làm | Thời hạn | Chủ trì |', '|--|--|--|--|', '| 1 | Mở hội | Quý III | Đội trống |'),
  ).toEqual([
    ['TT', 'Việc phải làm', 'Thời hạn', 'Chủ trì'],
    ['1', 'Mở hội', 'Quý III', 'Đội trống'],
  ])
})

test('an outer bar may be lost, or broken', () => {
  expect(
    cellsOf(
      HEAD,
      '| 1 | Sửa mặt trống | Quý I | Hội Nông dân',
      ' 2 | Căng dây | Quý II | Phòng Nội vụ |',
      '| 3 | Mở hội ¦ Quý III | Đội trống | ’',
    ),
  ).toEqual([
    HEADS,
    ['1', 'Sửa mặt trống', 'Quý I', 'Hội Nông dân'],
    ['2', 'Căng dây', 'Quý II', 'Phòng Nội vụ'],
    ['3', 'Mở hội', 'Quý III', 'Đội trống'],
  ])
})

test('a broken bar inside a word is a letter', () => {
  expect(cellsOf(HEAD, '| 1 | Mở <¦hội¦> | Quý III | Đội trống |')).toEqual([
    HEADS,
    ['1', 'Mở <¦hội¦>', 'Quý III', 'Đội trống'],
  ])
})

test('a row with fewer cells takes nothing from what follows', () => {
  expect(
    cellsOf(HEAD, '| 1 | Mở hội | Quý III | Đội trống |', '| Cộng | 2 việc |', 'Các xóm báo lại trước ngày rằm.', ''),
  ).toEqual([HEADS, ['1', 'Mở hội', 'Quý III', 'Đội trống'], ['Cộng', '2 việc'], 'Các xóm báo lại trước ngày rằm.'])
  expect(cellsOf(HEAD, '| 1 | Mở hội | Quý III | Đội trống', 'Các xóm báo lại.', '', 'Hết.')).toEqual([
    HEADS,
    ['1', 'Mở hội', 'Quý III', 'Đội trống'],
    'Các xóm báo lại.',
    'Hết.',
  ])
})

test('a broken row is cited over all of its lines', () => {
  const { lines } = documentOf([HEAD, '| 1 | Mở', 'hội | Quý III | Đội trống |'].join('\n'), 'thu.txt')
  expect(lines[1]).toMatchObject({ raw: '| 1 | Mở\nhội | Quý III | Đội trống |', place: { first: 2, last: 3 } })
})

test('rows of fewer cells, another table and what follows stay what they are', () => {
  expect(cellsOf(HEAD, '|--|--|--|--|', '| I | Nhóm lớn |', '| 1 | Nhóm nhỏ |').slice(1)).toEqual([
    ['I', 'Nhóm lớn'],
    ['1', 'Nhóm nhỏ'],
  ])
  expect(
    cellsOf(
      HEAD,
      '| 1 | Mở hội | Quý I | Đội trống |',
      '',
      '| Hạng mục | Tiền |',
      '|---|---|',
      '| Sửa | 5 |',
      '| Căng | 6 |',
    ).slice(2),
  ).toEqual([
    ['Hạng mục', 'Tiền'],
    ['Sửa', '5'],
    ['Căng', '6'],
  ])
  expect(
    cellsOf(HEAD, '| 1 | Mở hội | Quý I', 'III. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ mở lớp.', '| TT2 |').slice(2, 4),
  ).toEqual(['III. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ mở lớp.'])
  expect(
    cellsOf('| TT | Việc | Chủ trì |', '|--|--|--|', '| 1 | Mở hội | Đội trống |', '| 2 | Căng dây | "').at(-1),
  ).toEqual(['2', 'Căng dây', '"'])
})
