// The clock is a parameter: only one file asks the real one.
import { blankOut } from './blank-out.ts'
import { roomOf } from './source-file.ts'
import type { Fault, SourceFile } from './source-file.ts'

const THE_CLOCK = 'knowledge/time/clock.ts'

/** `new Date(value)` only converts. `performance.now` measures how long something took and tells no day. */
const ASKS =
  /\bnew\s+Date\s*(?:\(\s*\)|(?![\s(\w]))|(?<!\bnew\s)(?<![.\w])Date\s*\(|\bDate\s*\.\s*now\b|\bTemporal\s*\.\s*Now\b/

export function realClock({ path, text }: SourceFile): readonly Fault[] {
  if (path === THE_CLOCK || roomOf(path) === undefined || roomOf(path) === 'test') return []
  return ASKS.test(blankOut(text)) ? [`${path}: asks the real clock; take a Clock (${THE_CLOCK})`] : []
}
