// Made-up texts of syllables, most of them their own: more different words than an index reads in one step.
import { between, createRandom, pick } from './seeded-random.ts'

const BEGINNINGS = ['b', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'n', 'ng', 'ph', 's', 't', 'th', 'tr', 'v', 'x']
const RHYMES = [
  'a',
  'an',
  'ang',
  'ao',
  'ăm',
  'âu',
  'e',
  'ên',
  'i',
  'iêm',
  'o',
  'oan',
  'ô',
  'ôn',
  'ơi',
  'u',
  'ương',
  'y',
]

/** As many texts as that, of a few words each; always the same. */
export function seededRandomWords(count: number): readonly string[] {
  const random = createRandom(count)
  const word = () => `${pick(random, BEGINNINGS)}${pick(random, RHYMES)}`
  return Array.from({ length: count }, () => Array.from({ length: between(random, 2, 6) }, word).join(' '))
}
