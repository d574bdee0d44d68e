// Damages a text as an engine without Vietnamese would: each letter is read as often as it was counted to be.
import { z } from 'zod'
import { readFileSync } from 'node:fs'
import { createRandom } from '../support/seeded-random.ts'

const confusions = z.object({ readings: z.record(z.string(), z.record(z.string(), z.number())) })
const FILE = new URL('../../knowledge/data/ocr-confusions.json', import.meta.url)

export function damage(text: string): string {
  const { readings } = confusions.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  const random = createRandom(20_261_125)
  return text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const counted = Object.entries(readings[letter] ?? {})
    let left = random() * counted.reduce((sum, [, count]) => sum + count, 0)
    return counted.find(([, count]) => (left -= count) < 0)?.[0] ?? letter
  })
}
