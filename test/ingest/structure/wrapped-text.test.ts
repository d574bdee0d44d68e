// Texts with lines of a fixed width: what is one paragraph, and what a page end or a page number must not cut.
import { describe, expect, it, test } from 'vitest'
import { readPlanText, structureOf } from '../read-plan-text.ts'

const blocksOf = (text: string) => structureOf(text).blocks.map(({ kind, text: words }) => [kind, words])

/** Two points as a text with lines of 60 letters sets them. */
const POINT = [
  '    1. Thầy cô chuẩn bị bài giảng mới cho năm học tới, mua thêm',
  'sách cho thư viện và phòng đọc, sửa sân bóng, trồng cây quanh',
  'tường và mua ghế đá cho các góc sân.',
  '    2. Thư viện mở cửa mỗi ngày, kể cả ngày nghỉ, để học trò và',
  'cha mẹ các em cùng đọc sách, mượn sách.',
]
const POINTS = [
  '1. Thầy cô chuẩn bị bài giảng mới cho năm học tới, mua thêm sách cho thư viện và phòng đọc, sửa sân bóng, trồng cây quanh tường và mua ghế đá cho các góc sân.',
  '2. Thư viện mở cửa mỗi ngày, kể cả ngày nghỉ, để học trò và cha mẹ các em cùng đọc sách, mượn sách.',
]

describe('lines of a fixed width', () => {
  it('begin a paragraph where the first line is set in, and below a line that ended early', () => {
    const text = [
      '1. Nhà trường',
      '    Thầy cô chuẩn bị bài giảng mới cho năm học tới, mua thêm',
      'sách cho thư viện và phòng đọc, sửa sân bóng, trồng cây quanh',
      'tường.',
      '    Thư viện mở cửa mỗi ngày, kể cả ngày nghỉ, để học trò và',
      'cha mẹ các em cùng đọc sách, mượn sách.',
      'Mọi người cùng làm.',
      '2. Thư viện',
      '    Thư viện mua thêm sách.',
    ].join('\n')
    expect(blocksOf(text).map(([, words]) => words)).toEqual([
      '1. Nhà trường',
      'Thầy cô chuẩn bị bài giảng mới cho năm học tới, mua thêm sách cho thư viện và phòng đọc, sửa sân bóng, trồng cây quanh tường.',
      'Thư viện mở cửa mỗi ngày, kể cả ngày nghỉ, để học trò và cha mẹ các em cùng đọc sách, mượn sách.',
      'Mọi người cùng làm.',
      '2. Thư viện',
      'Thư viện mua thêm sách.',
    ])
  })

  it.each(['                              2', '- 2 -', 'Trang 2', '2/3', '2'])(
    'go on over the page number "%s" in a sentence',
    (number) => {
      const text = [...POINT.slice(0, 2), '', number, '', ...POINT.slice(2)].join('\n')
      expect(blocksOf(text).map(([, words]) => words)).toEqual(POINTS)
    },
  )

  it('lose a page number between paragraphs, but no number that is text', () => {
    const text = [...POINT.slice(0, 3), '', '- 2 -', '', ...POINT.slice(3), '', '17', '', 'là số nhà của trường.']
    expect(blocksOf(text.join('\n')).map(([, words]) => words)).toEqual([...POINTS, '17 là số nhà của trường.'])
  })

  it('keep labels of a task apart from the line above', async () => {
    const text = [
      ...POINT,
      '    3. Mua sách cho thư viện và phòng đọc, sửa sân bóng, trồng',
      'cây quanh tường',
      'Chủ trì: Phòng Hành chính',
      'Thời gian: Quý II/2025',
    ].join('\n')
    const { tasks } = await readPlanText(`B. VIỆC PHẢI LÀM\n${text}`)
    expect(tasks.map(({ task }) => [task.ordinal, task.leads, task.timeline.wording])).toEqual([
      ['3', ['Phòng Hành chính'], 'Quý II/2025'],
    ])
  })
})

describe('the last lines of a paragraph', () => {
  it('may be one word in capitals, or begin with a day', () => {
    const text = [
      ...POINT,
      '    3. Mỗi năm đoàn của huyện đến thăm ít nhất một phần tư trường',
      'PTDTBT.',
      '    4. Ban quản lý bếp ăn do hiệu trưởng đứng đầu ra mắt trước ngày',
      '30/11/2026; dạy trẻ hát ru.',
    ].join('\n')
    expect(blocksOf(text).slice(2)).toEqual([
      ['paragraph', '3. Mỗi năm đoàn của huyện đến thăm ít nhất một phần tư trường PTDTBT.'],
      ['paragraph', '4. Ban quản lý bếp ăn do hiệu trưởng đứng đầu ra mắt trước ngày 30/11/2026; dạy trẻ hát ru.'],
    ])
  })

  it('are known where a table, cell by cell, has more lines than the text', () => {
    const cells = Array.from({ length: 40 }, (_, index) => `Bản ${index + 1}`)
    const day = ['    3. Ban quản lý bếp ăn do hiệu trưởng đứng đầu ra mắt trước ngày', '30/11/2026; dạy trẻ hát ru.']
    const text = [...POINT, ...POINT, ...POINT, ...day, '', ...cells].join('\n')
    expect(blocksOf(text)[6]).toEqual([
      'paragraph',
      '3. Ban quản lý bếp ăn do hiệu trưởng đứng đầu ra mắt trước ngày 30/11/2026; dạy trẻ hát ru.',
    ])
  })
})

const page = (word: string) =>
  Array.from(
    { length: 14 },
    (_, line) => `${word} ${line} kể chuyện sân trường, vườn rau, tủ sách và những buổi đọc.`,
  ).join('\n\n')

const pages = (...numbers: readonly string[]) =>
  ['Một', 'Hai', 'Ba', 'Bốn'].map((word, index) => `${page(word)}\n\n${numbers[index] ?? ''}`).join('\n\n')

describe('pages counted by lone numbers', () => {
  it('lose them, wherever they stand in their line', () => {
    expect(blocksOf(pages('2', '3', '4')).filter(([, words]) => /^\d$/.test(words ?? ''))).toEqual([])
  })
  it.each([[['2', '3']], [['2', '4', '6']], [['5', '6', '7']]])('keep %j: they count no pages', (numbers) => {
    expect(blocksOf(pages(...numbers)).flatMap(([, words]) => (/^\d$/.test(words ?? '') ? [words] : []))).toEqual(
      numbers,
    )
  })
})

test('numbers that count rows, a few words apart, are no pages', () => {
  const text = ['2', '3', '4']
    .map((number) => `${number}\n\nLớp có quạt\n\n80\n\n90\n\nGiao nhà trường làm`)
    .join('\n\n')
    .replace(/^/, 'Bảng ghi số lớp có quạt của ba nhóm.\n\n')
  const said = blocksOf(text).map(([, words]) => words)
  for (const number of ['2', '3', '4']) expect(said.join(' ')).toContain(`${number} Lớp có quạt`)
})

test('a number below its label is no page number', () => {
  const text = ['Một', 'Hai', 'Ba']
    .map((word, index) => `${page(word)}\n\nSố lớp tăng thêm:\n\n${index + 2}`)
    .join('\n\n')
  expect(blocksOf(text).flatMap(([, words]) => (/^\d$/.test(words ?? '') ? [words] : []))).toEqual(['2', '3', '4'])
})

describe('a numbered title in lines of a fixed width', () => {
  const wrapped = [
    'Thầy cô chuẩn bị bài giảng mới cho năm học tới, mua thêm sách',
    'cho thư viện và phòng đọc, sửa sân bóng, trồng cây quanh tường',
    'và mua ghế đá cho các góc sân của mỗi điểm trường trong xã này.',
    'Thư viện mở cửa mỗi ngày, kể cả ngày nghỉ, để học trò và cha',
    'mẹ các em cùng đọc sách, mượn sách và nghe kể chuyện mỗi chiều.',
  ]
  it.each([
    ['Mục 4. Đường đến lớp, vườn rau và tủ sách', 'Thầy'],
    ['Il. Vườn rau và tủ sách', 'Thầy'],
  ])('%j stands alone', (title) => {
    const text = ['Mục 3. Nước sạch', ...wrapped, title, ...wrapped].join('\n')
    expect(blocksOf(text)).toContainEqual(['heading', title])
  })
})
