// The secret of an invitation: in a link, in a QR picture, or read out and typed.
import { createHash } from 'node:crypto'

/** Case, blanks and dashes do not matter, as with whatever is read out. 60 random bits need no slow derivation, and nobody guesses them in a week. */
export function inviteHash(secret: string): string {
  const letters = secret.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(`invite ${letters}`).digest('hex')
}
