// The degrees that a question names: what those get who learn for another one is no answer.
import { syllables } from '../../text/syllables.ts'

const DEGREES = [
  ['tien si', 'tien sy'],
  ['thac si', 'thac sy', 'cao hoc'],
]

const isIn = (text: string) => (names: readonly string[]) => names.some((name) => text.includes(` ${name} `))

/** "Học tiến sĩ được hỗ trợ bao nhiêu". @param joined the question's syllables; @param told a text with its headings @returns true where no degree is asked for */
export function isOfDegree(joined: string, told: readonly string[]): boolean {
  const asked = DEGREES.filter(isIn(joined))
  const own = ` ${syllables(told.join(' ; ')).join(' ')} `
  return asked.length === 0 || asked.some(isIn(own))
}
