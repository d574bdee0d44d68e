// A syllable that a poor scan spoiled is still told from others.
import { expect, it } from 'vitest'
import { beginsWithCapital } from '../../../knowledge/text/capitals.ts'
import { isNearly } from '../../../knowledge/text/nearly.ts'

it.each([
  ['truong', 'truong', true],
  ['trirong', 'truong', true],
  ['truon', 'truong', true],
  ['l6p', 'lop', true],
  ['ba', 'ta', false],
  ['huyen', 'truong', false],
])('%s, %s: %s', (printed, meant, nearly) => expect(isNearly(printed, meant)).toBe(nearly))

it.each([
  ['Đảng', true],
  ['đảng', false],
  ['9A', false],
  ['', false],
])('%j begins with a capital: %s', (word, capital) => expect(beginsWithCapital(word)).toBe(capital))
