// The rule book of candidates: what the letters of a misread word allow, each with its cost.
import { describe, expect, it } from 'vitest'
import { createCandidateFinder } from '../../../ingest/repair/candidates.ts'
import { readChannel } from '../../../ingest/repair/channel.ts'
import { learnSyllables } from '../../../ingest/repair/syllable-model.ts'

const model = learnSyllables(['trường lớp xã đảng quyết nghiệp của độ lệ là'])
const find = createCandidateFinder(model, readChannel())
const syllablesOf = (word: string) => Array.from(find(word).ids, (id) => model.syllables[id])

describe('candidates', () => {
  it.each([
    ['truong', 'trường'],
    ['16p', 'lớp'],
    ['x4', 'xã'],
    ['Pang', 'đảng'],
    ['quyét', 'quyết'],
    ['QUYET', 'quyết'],
    ['nghi¢p', 'nghiệp'],
    ['d6', 'độ'],
    ['16', 'lệ'],
    ['14', 'là'],
  ])('"%s" may be "%s"', (word, syllable) => {
    expect(syllablesOf(word)).toContain(syllable)
  })

  it('are sorted by what letters and rarity cost together, and none is named twice', () => {
    const { ids, costs } = find('cua')
    const worths = Array.from(ids, (id, at) => (costs[at] ?? 0) + model.rarity(id))
    expect(worths).toEqual(worths.toSorted((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('cost the same however often and in whatever order words are asked for', () => {
    const words = ['truong', 'tru', 'trucng', 'uong', 'truong1', 'T', 'truOng']
    const fresh = words.map((word) => createCandidateFinder(model, readChannel())(word))
    expect(words.toReversed().map(find).toReversed()).toEqual(fresh)
  })

  it.each(['', 'x'.repeat(15), '🙂', '%%%%'])('are none for "%s"', (word) => {
    expect(find(word).ids).toHaveLength(0)
  })
})
