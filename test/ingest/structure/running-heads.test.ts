// What each page of a text repeats above or below: a head that counts the pages is no part of the plan.
import { expect, test } from 'vitest'
import { readPlanText, structureOf } from '../read-plan-text.ts'

const textsOf = (...lines: readonly string[]) => structureOf(lines.join('\n')).blocks.map(({ text }) => text)

test('a head that counts pages cuts no sentence and no table', async () => {
  const text = [
    '1. Đội trống giữ mặt trống khô ráo, căng dây mỗi tháng và',
    '',
    '12/KH-TRỐNG                          Trang 2/9',
    '',
    'cất dùi trong hòm gỗ.',
    '',
    '| TT | Việc | Thời hạn | Chủ trì |',
    '|---|---|---|---|',
    '| 1 | Sửa mặt trống | Quý I/2026 | Hội Nông dân |',
    '',
    '12/KH-TRỐNG                          Trang 3/9',
    '',
    '| TT | Việc | Thời hạn | Chủ trì |',
    '|---|---|---|---|',
    '| 2 | Mở hội | Quý III/2026 | Đội trống |',
  ]
  expect(textsOf(...text)[0]).toBe('1. Đội trống giữ mặt trống khô ráo, căng dây mỗi tháng và cất dùi trong hòm gỗ.')
  const { tasks } = await readPlanText(text.join('\n'))
  expect(tasks.map(({ task }) => task.text)).toEqual(['Sửa mặt trống', 'Mở hội'])
})

test('a line that tells of a page once, or does not count on, stays', () => {
  expect(textsOf('Xem sổ trống, trang 4', '', 'Hết.')).toContain('Xem sổ trống, trang 4')
  expect(textsOf('Xem sổ trống, trang 4', '', 'Xem sổ trống, trang 2', '', 'Hết.')).toEqual(
    expect.arrayContaining(['Xem sổ trống, trang 4', 'Xem sổ trống, trang 2']),
  )
})

test('a document whose pages are named in any order is cited', () => {
  const lines = ['Công văn số 12/CV-TRỐNG, trang 5', '', 'Tập gõ', '', 'Công văn số 12/CV-TRỐNG, trang 2']
  expect(textsOf(...lines)).toEqual(
    expect.arrayContaining(['Công văn số 12/CV-TRỐNG, trang 5', 'Công văn số 12/CV-TRỐNG, trang 2']),
  )
})

test('pages of a book that a list names stay', () => {
  const lines = ['Đọc sách trống, trang 12', '', 'Tập gõ', '', 'Đọc sách trống, trang 20']
  expect(textsOf(...lines)).toEqual(expect.arrayContaining(['Đọc sách trống, trang 12', 'Đọc sách trống, trang 20']))
})
