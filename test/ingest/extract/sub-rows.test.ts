// Rows of an indicator table that only say a part of it: their name goes with the row above that they belong to.
import { expect, it } from 'vitest'
import { markdownTable, readPlanText } from '../read-plan-text.ts'

const HEADER = ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', 'Năm 2027']
const namesOf = async (...rows: readonly (readonly string[])[]) =>
  (await readPlanText(markdownTable(HEADER, ...rows))).targets.map(({ target }) => target.indicator)

it.each(['- Nữ', '+ Nữ', '• Nữ'])('%s belongs to the row above', async (part) => {
  expect(
    await namesOf(
      ['1', 'Trẻ ra lớp', '%', '', ''],
      ['', part, '%', '90', '92'],
      ['', '- Nam', '%', '91', '93'],
      ['2', 'Lớp mới', 'Lớp', '5', '6'],
    ),
  ).toEqual(['Trẻ ra lớp - Nữ', 'Trẻ ra lớp - Nam', 'Lớp mới'])
})

it('whether that has values of its own or not', async () => {
  expect(
    await namesOf(
      ['1', 'Số lớp', 'Lớp', '12', '14'],
      ['', '- Nhà trẻ', 'Lớp', '4', '5'],
      ['', 'Trong đó: vùng cao', 'Lớp', '2', '2'],
    ),
  ).toEqual(['Số lớp', 'Số lớp - Nhà trẻ', 'Số lớp - Trong đó: vùng cao'])
})

it.each([
  ['1.1', '1.2'],
  ['a', 'b'],
  ['a)', 'b)'],
])('%s: parts with a number of their own, below a row without values', async (first, second) => {
  expect(
    await namesOf(
      ['1', 'Trẻ ra lớp', '%', '', ''],
      [first, 'Vùng cao', '%', '90', '92'],
      [second, 'Vùng thấp', '%', '91', '93'],
    ),
  ).toEqual(['Trẻ ra lớp - Vùng cao', 'Trẻ ra lớp - Vùng thấp'])
})

it('parts of parts keep all names above them', async () => {
  expect(
    await namesOf(
      ['1', 'Trẻ ra lớp', '%', '', ''],
      ['1.1', 'Vùng cao', '%', '90', '92'],
      ['', '- Nữ', '%', '88', '91'],
      ['1.2', 'Vùng thấp', '%', '95', '96'],
      ['2', 'Lớp mới', 'Lớp', '5', '6'],
    ),
  ).toEqual(['Trẻ ra lớp - Vùng cao', 'Trẻ ra lớp - Vùng cao - Nữ', 'Trẻ ra lớp - Vùng thấp', 'Lớp mới'])
})

it('a row that is whole by itself ends the one above, numbered or not', async () => {
  expect(
    await namesOf(
      ['1', 'Số lớp', 'Lớp', '12', '14'],
      ['', 'Trẻ ra lớp', '%', '90', '92'],
      ['', '- Nữ', '%', '88', '91'],
      ['2', 'Lớp mới', 'Lớp', '5', '6'],
    ),
  ).toEqual(['Số lớp', 'Trẻ ra lớp', 'Trẻ ra lớp - Nữ', 'Lớp mới'])
})

it('"Riêng" tells of one part by its name and ends nothing', async () => {
  expect(
    await namesOf(
      ['1', 'Số lớp', 'Lớp', '12', '14'],
      ['', 'Riêng vùng cao: số lớp', 'Lớp', '4', '5'],
      ['', '- Nhà trẻ', 'Lớp', '2', '2'],
    ),
  ).toEqual(['Số lớp', 'Riêng vùng cao: số lớp', 'Số lớp - Nhà trẻ'])
})

it('a number of its own does not make "Trong đó" a whole', async () => {
  expect(await namesOf(['1', 'Số lớp', 'Lớp', '12', '14'], ['1.1', 'Trong đó: vùng cao', 'Lớp', '4', '5'])).toEqual([
    'Số lớp',
    'Số lớp - Trong đó: vùng cao',
  ])
})

it('what names a share or a number itself is whole, and so is a row below the title of a group', async () => {
  expect(
    await namesOf(
      ['1', 'Mầm non', '', '', ''],
      ['1.1', 'Tỷ lệ trẻ ra lớp', '%', '90', '92'],
      ['II', 'Tiểu học', '', '', ''],
      ['', '- Lớp mới', 'Lớp', '5', '6'],
    ),
  ).toEqual(['Tỷ lệ trẻ ra lớp', '- Lớp mới'])
})

it('stands on its own row and on the rows that its name is from', async () => {
  const { targets, passages } = await readPlanText(
    markdownTable(HEADER, ['1', 'Số lớp', 'Lớp', '12', '14'], ['', '- Nhà trẻ', 'Lớp', '4', '5']),
  )
  expect(targets[1]?.passages.map((at) => passages[at]?.text.slice(0, 20))).toEqual([
    expect.stringContaining('Nhà trẻ') as string,
    expect.stringContaining('Số lớp') as string,
  ])
})
