// Random codes that people read out and type: receipts of erasures, invitations.
import { randomBytes } from 'node:crypto'

/** Without those that are mistaken for digits, nor the digits; 32 of them: each byte gives 5 bits without a bias. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUP = 4

/** Of an invitation: 60 bits, read out in three groups. */
export const INVITE_GROUPS = 3

/** Groups of four letters, 20 bits each: "K7M2-XW3P". */
export function readableCode(groups: number): string {
  const letters = [...randomBytes(groups * GROUP)].map((byte) => LETTERS[byte % LETTERS.length] ?? '')
  return Array.from({ length: groups }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-')
}

/** Such a code, however it was typed: dashes, blanks and case do not matter. */
export const readableCodePattern = (groups: number): RegExp =>
  new RegExp(`^(?:[2-9A-HJ-NP-Z]{${GROUP}}[ -]?){${groups}}$`, 'i')
