// A glance at the start of a file: whether it is text that lost its Vietnamese letters, and so should be read after the clean plans.
import { open } from 'node:fs/promises'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'

/** The first pages tell. */
const GLANCE_BYTES = 8_192

/** false for what cannot be opened: the reader will say why. */
export async function looksScanned(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(GLANCE_BYTES), 0, GLANCE_BYTES, 0)
      const start = buffer.subarray(0, bytesRead)
      return !start.includes(0) && measureQuality(new TextDecoder().decode(start)).kind === 'scan'
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}
