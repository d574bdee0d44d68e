// What scans are restored from: the clean plans that are live in the store, and those of the same run.
import type { PlanLibrary } from '../../knowledge/store/plan-store.ts'
import { createDocumentRestorer, type DocumentRestorer } from './restore-document.ts'

export type Lessons = {
  /** A clean plan read in this run, also where nothing is stored. */
  readonly add: (file: string, text: string) => void
  /** undefined while there is too little to learn from: then a scan stays as it was read. */
  readonly restorer: () => Promise<DocumentRestorer | undefined>
  /** Names the plans that were learnt from: a scan restored from others is read again. */
  readonly make: () => Promise<string>
}

/** Fewer syllables than a short plan has teach more errors than they mend. */
const FEWEST_SYLLABLES = 1_000

/** @param library undefined: only what this run reads */
export function createLessons(library: Pick<PlanLibrary, 'livePlans' | 'passageRange'> | undefined): Lessons {
  const read = new Map<string, string>()
  let made: { readonly make: string; readonly restorer: DocumentRestorer } | undefined

  async function storedPlans() {
    const plans = (await library?.livePlans()) ?? []
    return plans.filter((plan) => plan.head.quality.kind === 'clean' && !read.has(plan.file))
  }

  async function make(): Promise<string> {
    const files = [...read.keys(), ...(await storedPlans()).map((plan) => plan.file)].toSorted()
    return `learnt from ${files.length}: ${files.join('|')}`.slice(0, LONGEST_MAKE)
  }

  return {
    add: (file, text) => read.set(file, text),
    make,
    async restorer() {
      const current = await make()
      if (made?.make !== current) {
        const texts = [...read.values()]
        for (const { versionId } of await storedPlans()) {
          const passages = (await library?.passageRange(versionId, 0, Number.MAX_SAFE_INTEGER)) ?? []
          texts.push(passages.map((passage) => passage.text).join('\n'))
        }
        made = { make: current, restorer: createDocumentRestorer(texts) }
      }
      return made.restorer.learnt >= FEWEST_SYLLABLES ? made.restorer : undefined
    },
  }
}

/** Enough to tell one set of plans from another; the column is text, but nobody reads a thousand names. */
const LONGEST_MAKE = 400

/** Whether a restoration of the earlier make was learnt from every plan of the current one: fewer plans do not spoil it. */
export function isTaughtBy(earlier: string, current: string): boolean {
  const known = new Set(files(earlier))
  return earlier === current || (earlier.length < LONGEST_MAKE && files(current).every((file) => known.has(file)))
}

const files = (make: string) =>
  make
    .replace(/^learnt from \d+: /, '')
    .split('|')
    .filter((file) => file !== '')
