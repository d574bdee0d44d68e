// What the benchmarks compute: figures from times and ranks, and the lines on which a question's evidence stands.
import { describe, expect, test } from 'vitest'
import { findEvidence, overlaps, sourceText } from './evidence.ts'
import { median, percentile, rankFigures } from './figures.ts'
import { readQuestions } from './material.ts'
import { probesOf } from './search-ablation.ts'
import { formatTable } from './table.ts'
import { fileURLToPath } from 'node:url'

describe('figures', () => {
  test('ranks become precision, recall, reciprocal rank and gain', () => {
    const first = { ranks: [1], relevant: 1 }
    expect(rankFigures([first])).toEqual({ precisionAt1: 1, recallAt10: 1, mrrAt10: 1, ndcgAt10: 1 })
    const half = rankFigures([{ ranks: [2, 11], relevant: 2 }])
    expect(half).toMatchObject({ precisionAt1: 0, recallAt10: 0.5, mrrAt10: 0.5 })
    expect(half.ndcgAt10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)))
    expect(rankFigures([first, { ranks: [], relevant: 3 }]).ndcgAt10).toBe(0.5)
    expect(rankFigures([]).ndcgAt10).toBe(0)
  })

  test('of more than ten right ones, ten are enough', () => {
    const all = rankFigures([{ ranks: Array.from({ length: 12 }, (_, index) => index + 1), relevant: 40 }])
    expect(all).toEqual({ precisionAt1: 1, recallAt10: 1, mrrAt10: 1, ndcgAt10: 1 })
  })

  test('percentiles are values that were measured, in any order', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(percentile([...Array(100).keys()].toReversed(), 0.95)).toBe(94)
    expect(percentile([7], 0.95)).toBe(7)
    expect(percentile([], 0.5)).toBeNaN()
  })

  test('a table has columns as wide as their widest cell, figures to the right', () => {
    expect(
      formatTable([
        ['what', 'measured'],
        ['ask', '9.5 ms'],
        ['ingest', '120 ms'],
      ]),
    ).toBe('what    measured\nask       9.5 ms\ningest    120 ms')
  })
})

describe('evidence', () => {
  const source = sourceText('mau-02-x.txt', 'KẾ HOẠCH\n\nSở Nội vụ chủ trì,\n  phối hợp  với\nSở Tài chính')
  const find = (evidence: string, doc = 'mau-02') => findEvidence({ doc, evidence }, [source])

  test.each([
    ['Sở Nội vụ', [[3, 3]]],
    ['so noi vu chu tri, phoi hop', [[3, 4]]],
    ['kế hoạch … Sở Tài chính', [[1, 1], [5, 5]]], // prettier-ignore
    ['KẾ HOẠCH || nowhere', [[1, 1]]],
    ['Không văn bản nào nêu', []],
    ['chủ', []],
  ])('%j stands on lines %j', (evidence, lines) => {
    expect(find(evidence).map(({ first, last }) => [first, last])).toEqual(lines)
  })

  test('is sought in the file that is meant, or in all of them', () => {
    expect([
      find('Sở Nội vụ', 'multi').length,
      find('Sở Nội vụ', 'mau-01').length,
      find('Sở Nội vụ', 'mau').length,
    ]).toEqual([1, 0, 1])
  })

  test('a passage that shares a line with it is a hit', () => {
    const range = { file: 'a', first: 3, last: 5 }
    expect(overlaps(range, { file: 'a', first: 5, last: 9 })).toBe(true)
    expect(overlaps(range, { file: 'a', first: 6, last: 9 })).toBe(false)
    expect(overlaps(range, { file: 'b', first: 3, last: 5 })).toBe(false)
  })

  test('every answerable question about the samples has its evidence in them', () => {
    const questions = readQuestions(fileURLToPath(new URL('sample-questions.jsonl', import.meta.url)))
    const plans = fileURLToPath(new URL('../../ingest/samples', import.meta.url))
    expect(questions.filter(({ abstain }) => !abstain)).toHaveLength(probesOf({ plans, questions }).length)
  })
})
