// The last gate: no number, agency, time or name leaves that the cited passages do not hold. Pure.
import { fold } from '../../text/fold.ts'
import type { Draft } from './draft.ts'

export type Verdict =
  | { readonly kind: 'supported' }
  | { readonly kind: 'unsupported'; readonly what: readonly string[] }

const NUMBER = /\d+(?:[.,]\d+)*/g

/**
 * @param sources the cited passages in full, and what the plans say of themselves (number, date, period)
 * @returns what stands in the draft's lines and nowhere in the sources, computed numbers excepted
 */
export function verify(draft: Pick<Draft, 'lines' | 'computed' | 'claims'>, sources: readonly string[]): Verdict {
  const held = squeeze(sources.join('\n'))
  const numbers = new Set(
    [...(held.match(NUMBER) ?? []), ...draft.computed.flatMap((text) => text.match(NUMBER) ?? [])].map(plainNumber),
  )
  const strange = draft.lines
    .flatMap((line) => line.match(NUMBER) ?? [])
    .filter((number) => !numbers.has(plainNumber(number)))
  const unsaid = draft.claims.filter((claim) => !held.includes(squeeze(claim)))
  const what = [...new Set([...strange, ...unsaid])]
  return what.length === 0 ? { kind: 'supported' } : { kind: 'unsupported', what }
}

/** Mark-up, quotes and white space are no part of what is said. */
const squeeze = (text: string) =>
  fold(text)
    .replace(/<[^<>]*>|[*_`"“”]/g, '')
    .replace(/[^\p{L}\d.,%/]+/gu, ' ')
    .trim()

/** "09" and "9" are one number in dates; a trailing full stop is none of it. */
const plainNumber = (number: string) => number.replace(/[.,]$/, '').replace(/^0+(?=\d)/, '')
