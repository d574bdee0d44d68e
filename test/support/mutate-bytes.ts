// Damages a file as bad copies and hostile senders do, the same way for the same seed.
import type { Random } from './seeded-random.ts'

/** Some bytes changed, a piece cut out or repeated. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const end = Math.min(bytes.length, at + Math.ceil(random() * 60))
  const shape = random()
  if (shape < 0.2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
  if (shape < 0.4) return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
  const copy = Uint8Array.from(bytes)
  for (let count = 0; count < 1 + random() * 20; count += 1)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  return copy
}
