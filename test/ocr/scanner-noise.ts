// Makes a clean picture of a page look scanned: blurred, grainy, and (at its worst) with hard edges of a copy.
import type { Random } from '../support/seeded-random.ts'

/** Grey levels that the grain adds or takes at most. */
const GRAIN = { 1: 36, 2: 76 } as const
/** A photocopy keeps little grey: above is paper, below is ink. */
const PAPER = 150
const INK = 110

/** @param picture binary PGM (P5) with 256 levels, as pdftoppm -gray writes it */
export function worsen(picture: Buffer, noise: 0 | 1 | 2, random: Random): Buffer {
  if (noise === 0) return picture
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))
  if (!header) throw new Error('not a PGM picture of 256 levels')
  const [start, width, height] = [header[0].length, Number(header[1]), Number(header[2])]
  const source = picture.subarray(start)
  const worse = Buffer.from(picture)
  const at = (index: number) => source[index] ?? 255
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x
      const blurred = (4 * at(index) + at(index - 1) + at(index + 1) + at(index - width) + at(index + width)) / 8
      const grainy = blurred + (random() + random() - 1) * GRAIN[noise]
      const copied = noise === 1 ? grainy : grainy > PAPER ? 255 : grainy < INK ? 0 : grainy
      worse[start + index] = Math.max(0, Math.min(255, copied))
    }
  return worse
}
