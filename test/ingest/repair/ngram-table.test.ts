// Pairs in flat memory are what a Map of pairs would be, also after growing many times.
import { expect, it } from 'vitest'
import { createPairTable } from '../../../ingest/repair/ngram-table.ts'

it('finds every pair that was added, and no other, over many growths', () => {
  const table = createPairTable()
  const entries = new Map<string, number>()
  for (let n = 0; n < 40_000; n += 1) {
    const [first, second] = [(n * 7_919) % 5_003, (n * 104_729) % 6_007]
    const entry = table.add(first, second)
    const known = entries.get(`${first} ${second}`)
    expect(entry).toBe(known ?? entries.size)
    entries.set(`${first} ${second}`, entry)
  }
  expect(table.size()).toBe(entries.size)
  for (const [pair, entry] of entries) {
    const [first = 0, second = 0] = pair.split(' ').map(Number)
    expect(table.find(first, second)).toBe(entry)
    expect([table.firstOf(entry), table.secondOf(entry)]).toEqual([first, second])
  }
  expect(table.find(5_003, 0)).toBe(-1)
})
