// The proof of an erasure: made from the chat's number and a receipt that only the person keeps.
import { createHash } from 'node:crypto'

/**
 * Whoever shows the receipt can be told when the data was erased; without it the proof cannot be traced to anybody,
 * although Telegram's numbers could all be tried: the receipt is its salt.
 *
 * @param receipt at least 80 random bits as text; blanks, dashes and case do not matter
 */
export function erasureProof(chat: number, receipt: string): string {
  const salt = receipt.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(`${salt}:${chat}`).digest('hex')
}
