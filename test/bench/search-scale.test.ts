// The comparison of searches in a small size: it runs, our ranking finds what it was asked for, and marks make no difference to it.
import { expect, test } from 'vitest'
import { passageId, planVersionId } from '../../knowledge/domain/ids.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { samplePassage } from '../support/sample-reading.ts'
import { makeKnownItems } from './known-items.ts'
import { measureSearchScale } from './search-scale.ts'
import { scaleTable } from './search-tables.ts'

const passages = [
  'Xây dựng bếp ăn bán trú cho học sinh vùng cao trong năm học mới',
  'Bồi dưỡng giáo viên dạy tiếng Thái ở các trường dân tộc nội trú huyện',
  'Một câu ngắn',
].map((text, index) => ({
  ...samplePassage(text, index + 1),
  id: passageId(index + 1),
  versionId: planVersionId(1),
  sequence: index,
  taskIds: [],
  targetIds: [],
}))

test('a known item is made of words of its passages, and knows every passage that holds them', () => {
  const items = makeKnownItems(passages, 20, 5)
  expect(items).toHaveLength(20)
  for (const { text, relevant } of items) {
    expect([...relevant].every((id) => id === 1 || id === 2)).toBe(true)
    expect(text['without marks']).toBe(fold(text['with marks']))
    expect(text['one typo']).not.toBe(text['with marks'])
    const held = passages.filter(({ id }) => relevant.has(id)).map(({ text: own }) => own.toLowerCase())
    for (const word of text['with marks'].split(' ')) expect(held.every((own) => own.includes(word))).toBe(true)
  }
})

test('our ranking and the rivals are measured on the same queries', { timeout: 60_000 }, async () => {
  const rows = await measureSearchScale(300, {
    items: 15,
    runs: 1,
    engines: ['ours', 'MiniSearch', 'FTS5 as it comes'],
  })
  const [ours, mini] = rows
  expect(rows.map(({ queries }) => queries)).toEqual([45, 45, 45])
  expect(ours!.passages).toBeGreaterThanOrEqual(300)
  expect(ours!.ranking['with marks'].mrrAt10).toBeGreaterThan(0.8)
  expect(ours!.ranking['without marks']).toEqual(ours!.ranking['with marks'])
  expect(mini!.ranking['without marks']).toEqual(mini!.ranking['with marks'])
  expect(scaleTable(rows)).toContain('Without marks 100.0 % of the nDCG with marks')
})
