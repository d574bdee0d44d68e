// The short code that ties what a person is told of a failure to its line in the log.
import { randomInt } from 'node:crypto'

/** Without 0, O, 1, I, L: people read codes out on the phone. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export function randomCode(): string {
  return Array.from({ length: 4 }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('')
}
