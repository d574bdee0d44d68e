// Whether a caller knows a secret, told in a time that says nothing of where they differ.
import { createHash, timingSafeEqual } from 'node:crypto'

/** Digests have one length whatever was sent. */
export function isSameSecret(given: string | readonly string[] | undefined, secret: string): boolean {
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
