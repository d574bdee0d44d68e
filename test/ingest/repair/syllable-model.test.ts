// The rule book of the language model: shares that add up to one, seen before unseen, and an end to learning.
import { describe, expect, it } from 'vitest'
import { learnSyllables, MOST_SYLLABLES } from '../../../ingest/repair/syllable-model.ts'
import { BOUNDARY, NUMBER } from '../../../ingest/repair/vocabulary.ts'

const model = learnSyllables(['Nhà trường tổ chức bữa ăn bán trú. Nhà trường có 12 lớp; nhà trường tổ chức hội thi.'])
const id = (syllable: string) => model.idOf(syllable) ?? -1
const share = (a: number, b: number, c: number) => Math.exp(-model.costAfter(model.contextOf(a, b), b, c))

describe('the language model', () => {
  it.each([
    ['after two syllables that it has seen', 'nhà', 'trường'],
    ['after one that it has seen', 'xã', 'trường'],
    ['after none', 'xã', 'phường'],
  ])('gives shares that add up to one %s', (_, a, b) => {
    let sum = 0
    for (let c = 0; c < model.syllables.length; c += 1) sum += share(id(a), id(b), c)
    expect(sum).toBeCloseTo(1, 4)
  })

  it('prefers what followed before to what never did', () => {
    expect(share(id('nhà'), id('trường'), id('tổ'))).toBeGreaterThan(10 * share(id('nhà'), id('trường'), id('tô')))
    expect(share(id('trường'), id('có'), NUMBER)).toBeGreaterThan(share(id('trường'), id('có'), id('lớp')))
    expect(share(BOUNDARY, BOUNDARY, id('nhà'))).toBeGreaterThan(share(BOUNDARY, BOUNDARY, id('trường')))
  })

  it('reads the tone where either habit places it', () => {
    expect(model.idOf('hoà')).toBe(model.idOf('hòa'))
    expect(model.idOf('thuỷ')).toBe(model.idOf('thủy'))
    expect(model.idOf('quý')).not.toBe(undefined)
  })

  it('stops learning at its limit, so that a large store fits the memory of a reading process', () => {
    const page = 'nhà trường tổ chức bữa ăn bán trú cho học sinh\n'.repeat(1_000)
    function* endless() {
      for (;;) yield page
    }
    const { learnt } = learnSyllables(endless())
    expect(learnt).toBeGreaterThanOrEqual(MOST_SYLLABLES)
    expect(learnt).toBeLessThan(MOST_SYLLABLES + 20_000)
  })
})
