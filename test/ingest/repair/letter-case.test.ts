// Vowels of a scan pass for capitals: words in running text are dressed like their neighbours.
import { expect, it } from 'vitest'
import { cutTokens } from '../../../ingest/repair/tokens.ts'

const dressed = (text: string, syllable = 'mua') =>
  cutTokens(text).flatMap((token) => (token.kind === 'word' ? [token.dress(syllable)] : []))

it.each([
  ['mdi MOi ngay', ['mua', 'Mua', 'mua']],
  ['1. SG NGi vu', ['Mua', 'Mua', 'mua']],
  ['va SG Y té', ['mua', 'Mua', 'Mua', 'mua']],
  ['MUC TIEu CHUNG', ['MUA', 'MUA', 'MUA']],
  ['SG Y TE', ['MUA', 'Mua', 'MUA']],
  ['MOi', ['MUA']],
  ['viéc KHONG lam', ['mua', 'MUA', 'mua']],
])('%s', (text, words) => expect(dressed(text)).toEqual(words))
