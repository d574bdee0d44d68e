// What the lexical index knows of its terms is what counting all texts would give: after changes, without plans that stand back, at one revision only.
import { expect, test } from 'vitest'
import { measureTerms, termsWithout, termStatistics } from '../../../knowledge/answer/question/term-statistics.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { openLexicalIndex } from '../../../knowledge/search/lexical/lexical-index.ts'
import { ANALYZER_MAKE, analyze } from '../../../knowledge/text/analyze.ts'
import { MemoryFeed } from '../../support/memory-feed.ts'
import { seededRandomWords } from '../../support/seeded-random-words.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const TEXTS = [
  'Trường THCS ở xã Tà Mung: 93,7 % học sinh; 12/KH-UBND',
  'Sở GD&ĐT chủ trì, phối hợp với UBND các xã',
  'giáo dục giáo dục giáo_dục "x" — Ωmega 𝓥𝓲ệ𝓽 năm học 2024-2025',
  '',
  ...seededRandomWords(1_500),
]

async function indexed() {
  const feed = new MemoryFeed()
  const ids = [
    ...feed.add(TEXTS.slice(0, 3), ['III. Nhiệm vụ', 'Phổ cập THCS']),
    ...feed.add(TEXTS.slice(3), ['Phụ lục']),
  ]
  const file = newPath('lexical.sqlite')
  const index = openLexicalIndex({ file, feed, analyze, analyzerMake: ANALYZER_MAKE })
  await index.catchUp()
  return { feed, ids, index, file }
}

/** Weight and frequency of each of the terms. */
const told = ({ frequency, weight, syllables }: ReturnType<typeof measureTerms>, terms: readonly string[]) => ({
  of: terms.map((term) => [term, frequency(term), Math.round(weight(term) * 1e6)]),
  syllables: [...syllables].toSorted(),
})

test('counts as all texts read again would, also of what was taken back', async () => {
  const { feed, ids, index } = await indexed()
  for (const id of ids.filter((_, place) => place % 3 === 1)) feed.remove(id)
  await index.catchUp()
  const left = await feed.passages(ids)
  const revision = await feed.revision()
  const counts = await index.countTerms(revision)
  const terms = [...(counts?.keys() ?? []), 'nowhere']
  expect(counts!.size).toBeGreaterThan(1_500)
  expect(told(termStatistics(counts!, left.length), terms)).toEqual(told(measureTerms(left), terms))
  await index.close()
})

test('at another revision counts nothing', async () => {
  const { feed, index } = await indexed()
  const revision = await feed.revision()
  feed.add(['Một đoạn mới'])
  expect([await index.countTerms(revision + 1), (await index.countTerms(revision))?.get('phu_luc')]).toEqual([
    undefined,
    TEXTS.length - 3,
  ])
  await index.catchUp()
  expect(await index.countTerms(revision)).toBeUndefined()
  await index.close()
})

test('of another store at the same revision counts nothing', async () => {
  const { index, feed, file } = await indexed()
  const other = new MemoryFeed('store-2')
  const revision = await feed.revision()
  other.add(Array.from({ length: revision }, () => 'Một đoạn khác'))
  const same = openLexicalIndex({ file, feed: other, analyze, analyzerMake: ANALYZER_MAKE })
  expect(await same.countTerms(revision)).toBeUndefined()
  await same.close()
  await index.close()
})

test('without some passages is as the others alone', async () => {
  const feed = new MemoryFeed()
  const all: readonly Passage[] = await feed.passages(feed.add(TEXTS))
  const [gone, left] = [all.filter((_, place) => place % 4 === 0), all.filter((_, place) => place % 4 !== 0)]
  const terms = [...measureTerms(all).syllables, 'giao_duc', 'nowhere']
  expect(told(termsWithout(measureTerms(all), gone, all.length), terms)).toEqual(told(measureTerms(left), terms))
})
