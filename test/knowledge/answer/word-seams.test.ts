// Where one word of a question ends and the next begins: by what the plans put together most, and by what is a word of the language.
import { describe, expect, test } from 'vitest'
import type { TermStatistics } from '../../../knowledge/answer/question/term-statistics.ts'
import { wordSeams } from '../../../knowledge/answer/question/word-seams.ts'

const plansWith = (frequencies: Readonly<Record<string, number>>): TermStatistics => ({
  frequency: (term) => frequencies[term] ?? 0,
  weight: () => 1,
  syllables: new Set(),
})

describe('a seam', () => {
  test('is between what the plans seldom put together', () => {
    const plans = plansWith({ keo: 5, luoi: 50, sua: 60, keo_luoi: 1, luoi_sua: 40 })
    expect([...wordSeams(['keo', 'luoi', 'sua'], plans)]).toEqual(['keo_luoi'])
  })
  test('is beside a word of the language, though plans say it no oftener than its neighbours', () => {
    const plans = plansWith({ trao: 30, giao: 2, vien: 4, trao_giao: 1, giao_vien: 1 })
    expect([...wordSeams(['trao', 'giao', 'vien'], plans)]).toEqual(['trao_giao'])
  })
  test('is none where no neighbour is a word', () => {
    expect([...wordSeams(['phao', 'dua', 'lua'], plansWith({ phao: 3, dua: 2, lua: 2 }))]).toEqual([])
  })
  test('is none over words that were left out between them', () => {
    const plans = plansWith({ tuyen: 5, giao: 50, vien: 60, giao_vien: 40 })
    expect([...wordSeams(['tuyen', '', 'giao', 'vien'], plans)]).toEqual([])
  })
})
