// The rule book of Vietnamese spelling, as far as restoration needs it.
import { describe, expect, it } from 'vitest'
import { allSyllables } from '../../../ingest/repair/syllable-inventory.ts'

const inventory = new Set(allSyllables())

describe('the inventory of syllables', () => {
  it.each([
    'nghiệp',
    'quốc',
    'quyết',
    'giữ',
    'gì',
    'thủy',
    'hòa',
    'khuyến',
    'đường',
    'ý',
    'yêu',
    'uỷ'.replace('uỷ', 'ủy'),
    'ngoại',
    'kế',
    'ghi',
  ])('holds "%s"', (syllable) => {
    expect(inventory.has(syllable)).toBe(true)
  })
  it.each(['kac', 'ce', 'pang', 'ghan', 'ngê', 'thacs', 'các'.replace('á', 'ả'), 'xyz', 'quuc'])(
    'does not hold "%s"',
    (syllable) => {
      expect(inventory.has(syllable)).toBe(false)
    },
  )
  it('holds each syllable once, in lower case and composed', () => {
    const all = allSyllables()
    expect(all.every((syllable) => syllable === syllable.normalize('NFC').toLowerCase())).toBe(true)
    expect(new Set(all).size / all.length).toBeGreaterThan(0.99)
  })
})
