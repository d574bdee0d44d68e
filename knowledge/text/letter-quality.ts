// How well the letters of a Vietnamese text came through: one share tells a scan that lost its marks.
import type { TextQuality } from '../domain/plan.ts'

/** đ ă ơ ư and the letters with a tone mark over a circumflex, breve or horn (U+1EA0–1EF9). */
const VIETNAMESE_LETTERS = /[đĐăĂơƠưƯ\u1EA0-\u1EF9]+/g
const LETTERS = /\p{L}+/gu
/** Clean plans have 20–22 %; a scan without Vietnamese has none (guide, measured). A tenth lies safely between. */
const CLEAN_SHARE = 0.1
/** Below this many letters a share means nothing. */
const FEWEST_LETTERS = 200

export function measureQuality(text: string): TextQuality {
  const composed = text.normalize('NFC')
  const letters = countIn(composed, LETTERS)
  const share = letters === 0 ? 0 : countIn(composed, VIETNAMESE_LETTERS) / letters
  return { kind: letters >= FEWEST_LETTERS && share < CLEAN_SHARE ? 'scan' : 'clean', share }
}

/** Run by run: a long text has a fifth as many runs of letters as letters. */
const countIn = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0)
