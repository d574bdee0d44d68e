// What an indicator says of those that it counts: "trường … đạt chuẩn" and "trường … có sân chơi" count different schools.
import { FILLER } from './question-words.ts'

/** They say nothing themselves: what stands behind them does. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(['co', 'dat', 'duoc'])

/** The words behind the last light verb that has some; empty where nothing is said. @param keys folded syllables */
function predicateOf(keys: readonly string[]): readonly string[] {
  for (const [at, key] of [...keys.entries()].toReversed()) {
    if (!LIGHT_VERBS.has(key)) continue
    const said = keys.slice(at + 1).filter((word) => !FILLER.has(word) && !LIGHT_VERBS.has(word) && !/^\d/.test(word))
    if (said.length > 0) return said
  }
  return []
}

/** Both say something, and neither says any of what the other does. @param isHeld whether the name holds a word of the question, or what it means */
export function saysOther(
  question: readonly string[],
  name: readonly string[],
  isHeld: (key: string) => boolean,
): boolean {
  const [asked, own] = [predicateOf(question), predicateOf(name)]
  return asked.length > 0 && own.length > 0 && !asked.some(isHeld) && !own.some((key) => question.includes(key))
}
