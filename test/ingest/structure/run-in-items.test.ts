// Numbered items that were run together in one line.
import { describe, expect, it } from 'vitest'
import { documentOf, readPlanText } from '../read-plan-text.ts'
import { splitRunInItems } from '../../../ingest/structure/run-in-items.ts'

const piecesOf = (text: string) =>
  documentOf(text)
    .lines.flatMap(splitRunInItems)
    .map((piece) => [piece.text, piece.raw])

describe('items in one line', () => {
  it('are a line for each, as the file has them', () => {
    expect(piecesOf('Việc của bản: 1. Tổ A  lo sách. 2. Tổ B lo **đàn**; 3. Tổ C lo trống.')).toEqual([
      ['Việc của bản:', 'Việc của bản:'],
      ['1. Tổ A lo sách.', '1. Tổ A  lo sách.'],
      ['2. Tổ B lo đàn;', '2. Tổ B lo **đàn**;'],
      ['3. Tổ C lo trống.', '3. Tổ C lo trống.'],
    ])
  })

  it.each([
    ['two of them', '1. Tổ A lo sách. 2. Tổ B lo đàn.'],
    ['numbers that do not count on', '1. Tổ A lo sách. 3. Tổ B lo đàn. 4. Tổ C lo trống.'],
    ['numbers within a sentence', 'Tổ A lo 1. Tổ B lo 2. Tổ C lo 3. Hết'],
    ['small letters behind them', '1. tổ A lo sách. 2. tổ B lo đàn. 3. tổ C lo trống.'],
    ['a row', 'Việc: 1. Tổ A. 2. Tổ B. 3. Tổ C. | Chung | Cả năm\n---|---|---\nMột | Hai | Ba'],
  ])('%s are none', (_, text) => {
    expect(documentOf(text).lines.flatMap(splitRunInItems)).toEqual(documentOf(text).lines)
  })

  it('stay as they are in a line whose words were restored', () => {
    const [line] = documentOf('1. Tổ A lo sách. 2. Tổ B lo đàn. 3. Tổ C lo trống.').lines
    const restored = line && { ...line, damagedText: '1. T6 A lo sach. 2. T6 B lo dan. 3. T6 C lo trong.' }
    expect(restored && splitRunInItems(restored)).toEqual([restored])
  })

  it('are duties of their own, each cited by itself', async () => {
    const { tasks, passages } = await readPlanText(
      'KẾ HOẠCH\nDạy hát\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ chủ trì mua sách hát. 2. Sở Y tế chủ trì khám họng cho thầy. 3. Công an tỉnh giữ trật tự đêm hát.\n',
    )
    expect(tasks.map(({ task }) => task.leads)).toEqual([['Sở Nội vụ'], ['Sở Y tế'], ['Công an tỉnh']])
    expect(tasks.map((task) => passages[task.passages[0] ?? -1]?.raw)).toEqual([
      '1. Sở Nội vụ chủ trì mua sách hát.',
      '2. Sở Y tế chủ trì khám họng cho thầy.',
      '3. Công an tỉnh giữ trật tự đêm hát.',
    ])
  })
})
