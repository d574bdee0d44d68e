// A knowledge of which one part at a time can be broken: whatever is asked of it fails with an error that a careless library would write.
import type { KnowledgePort } from '../../bot/knowledge-port.ts'

export type Breakable = {
  readonly knowledge: KnowledgePort
  /** undefined: all of it works. */
  broken: keyof KnowledgePort | undefined
  /** How often something failed. */
  failures: number
}

/** @param words of every error */
export function createBreakable(whole: KnowledgePort, words: string): Breakable {
  const state: Breakable = { knowledge: whole, broken: undefined, failures: 0 }
  const fail = () => {
    state.failures += 1
    const error = Object.assign(new Error(`SQLITE_ERROR: near "${words}"`, { cause: new Error(words) }), { sql: words })
    const failed = Promise.reject(error)
    // Who does not wait for it must not end the test.
    failed.catch(() => undefined)
    return failed
  }
  const wrap = (part: unknown, isBroken: () => boolean): unknown => {
    if (typeof part === 'function')
      return (...given: readonly unknown[]) => (isBroken() ? fail() : wrap(part(...given) as unknown, isBroken))
    if (typeof part !== 'object' || part === null || part instanceof Promise) return part
    return new Proxy(part, { get: (target, name) => wrap(Reflect.get(target, name), isBroken) })
  }
  const parts = Object.entries(whole).map(([name, part]) => [
    name,
    UNBROKEN.has(name) ? part : wrap(part, () => state.broken === name),
  ])
  return Object.assign(state, { knowledge: Object.fromEntries(parts) as KnowledgePort })
}

/** Asked at the start and the end only. */
const UNBROKEN = new Set(['close', 'settleSamples'])
