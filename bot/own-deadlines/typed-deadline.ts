// What an administrator types behind /themhan, read into a deadline of the office's own: what; by when; from where; for whom. Pure.
import type { Audience, OwnDeadline } from '../../knowledge/domain/own-deadline.ts'
import { yearOf } from '../../knowledge/own-deadlines/own-reading.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { occurrencesOf } from '../../knowledge/time/occurrences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { addMonths, vietnamDateAt, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { levelCalled } from '../level-called.ts'

export type SaidDeadline = Pick<OwnDeadline, 'text' | 'time' | 'source' | 'audience'>

export type TypedDeadline =
  | { readonly kind: 'read'; readonly said: SaidDeadline; readonly id: number | undefined; readonly dueOn: VietnamDate }
  /** Fewer than three parts. */
  | { readonly kind: 'incomplete' }
  /** No rule reads a day in it, or none to come within ten years. */
  | { readonly kind: 'no-day'; readonly time: string }

/** Ten years, as far as plans reach. */
const MONTHS_AHEAD = 120

/**
 * @param typed parts with a semicolon or a line end between them; "#12" in front: instead of the one of that number
 * @param agencyOf an agency of the plans that the words mean, if there is exactly one
 */
export function readTyped(
  typed: string,
  { now, agencyOf }: { readonly now: Date; readonly agencyOf: (words: string) => string | undefined },
): TypedDeadline {
  const [, number, rest = ''] = /^(?:#(\d{1,9})\s+)?([\s\S]*)$/.exec(typed.trim()) ?? []
  const [text = '', time = '', source = '', whom = ''] = rest
    .split(/[;\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part, index) => part !== '' || index < 3)
  if (text === '' || time === '' || source === '') return { kind: 'incomplete' }
  const today = vietnamDateAt(now)
  const range = { from: today, to: addMonths(today, MONTHS_AHEAD) }
  const [first] = occurrencesOf(readTimeline(time, yearOf(now)), range)
  if (first === undefined) return { kind: 'no-day', time }
  const said = { text, time, source, audience: audienceOf(whom, agencyOf) }
  return { kind: 'read', said, id: number === undefined ? undefined : Number(number), dueOn: first.dueOn }
}

const EVERYBODY = ['', 'tat ca', 'moi nguoi', 'tat ca moi nguoi', 'toan don vi']

function audienceOf(words: string, agencyOf: (words: string) => string | undefined): Audience {
  const key = fold(words)
  if (EVERYBODY.includes(key)) return { kind: 'everybody' }
  const schooling = levelCalled(words)
  if (schooling !== undefined) return { kind: 'schooling', schooling }
  return { kind: 'agency', name: agencyOf(words) ?? words }
}
