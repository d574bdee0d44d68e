// Which agencies of the loaded plans a question names, in full or by enough of their name.
import { expandAbbreviations } from '../text/abbreviations.ts'
import { syllables } from '../text/syllables.ts'
import type { StoredTask } from '../store/plan-store.ts'

export type AgencyMention = {
  /** The syllables of the question that name it. */
  readonly keys: readonly string[]
  /** Whether a name as printed is meant. */
  readonly matches: (printed: string) => boolean
}

/** Three syllables tell an agency ("mat tran to quoc"); two only where they are its whole name. */
const SHORTEST_PART = 3

/** The longest name in the question wins: "Ban Tuyên giáo Thị ủy" is not "Thị ủy". */
export function readAgencyMention(keys: readonly string[], tasks: readonly StoredTask[]): AgencyMention | undefined {
  const joined = ` ${keys.join(' ')} `
  const names = new Set(
    tasks.flatMap(({ task }) => [...task.leads, ...task.coordinating]).map((name) => nameKeys(name).join(' ')),
  )
  let best: readonly string[] = []
  for (const name of names) {
    const own = name.split(' ')
    for (
      let length = own.length;
      length > best.length && length >= Math.min(SHORTEST_PART, own.length) && length >= 2;
      length -= 1
    )
      for (let start = 0; start + length <= own.length; start += 1) {
        const run = own.slice(start, start + length)
        const whole = length === own.length
        if ((whole || (length >= SHORTEST_PART && startsName(own, start))) && joined.includes(` ${run.join(' ')} `)) {
          best = run
          break
        }
      }
  }
  if (best.length === 0) return undefined
  const phrase = ` ${best.join(' ')} `
  return { keys: best, matches: (printed) => ` ${nameKeys(printed).join(' ')} `.includes(phrase) }
}

export const nameKeys = (printed: string): readonly string[] => syllables(expandAbbreviations(printed, 'plan'))

/** A part of a name counts from its first word on, or after a first "ủy ban" or "các". */
function startsName(own: readonly string[], start: number): boolean {
  return start === 0 || (start === 1 && own[0] === 'cac') || (start === 2 && own.slice(0, 2).join(' ') === 'uy ban')
}
