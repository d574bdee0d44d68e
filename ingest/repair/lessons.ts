// What scans are restored from: the clean plans that are live in the store, and those of the same run.
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { PlanHead } from '../../knowledge/domain/plan.ts'
import type { PlanLibrary } from '../../knowledge/store/plan-store.ts'
import type { TaughtTexts } from '../publish/read-document.ts'

export type Lessons = {
  /** A clean plan read in this run, also where nothing is stored. */
  readonly add: (file: string, reading: Pick<PlanReading, 'head' | 'passages'>) => void
  /** As they stand now: what is added later does not change them, so that all scans of a run are restored alike. */
  readonly taught: () => Promise<TaughtTexts>
}

/** As many plans of 40 KB as some 3 MB of text: the model of a million syllables, and its reader, must fit into 256 MB. */
const MOST_PLANS = 75
const MOST_CHARACTERS = 2_400_000

type Lesson = {
  readonly file: string
  readonly issuedOn: PlanHead['issuedOn']
  readonly text: () => Promise<string>
}

/** @param library undefined: only what this run reads */
export function createLessons(library: Pick<PlanLibrary, 'livePlans' | 'passageRange'> | undefined): Lessons {
  const read = new Map<string, Lesson>()
  let held = 0

  async function storedLessons(): Promise<readonly Lesson[]> {
    const plans = (await library?.livePlans()) ?? []
    return plans
      .filter(({ file, head }) => head.quality.kind === 'clean' && !read.has(file))
      .map(({ file, head, versionId }) => ({
        file,
        issuedOn: head.issuedOn,
        text: async () => textOf((await library?.passageRange(versionId, 0, Number.MAX_SAFE_INTEGER)) ?? []),
      }))
  }

  return {
    add(file, { head, passages }) {
      if (read.size >= MOST_PLANS || held > MOST_CHARACTERS) return
      const text = textOf(passages).slice(0, MOST_CHARACTERS)
      held += text.length
      read.set(file, { file, issuedOn: head.issuedOn, text: () => Promise.resolve(text) })
    },
    async taught() {
      const chosen = [...read.values(), ...(await storedLessons())].toSorted(newestFirst).slice(0, MOST_PLANS)
      const files = chosen.map(({ file }) => file).toSorted()
      return { make: `learnt from ${files.length}: ${files.join('|')}`, texts: once(() => readTexts(chosen)) }
    },
  }
}

const textOf = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text).join('\n')

/** The newest plans use the words of the newest scans. Without a day last; the order never depends on who was read first. */
const newestFirst = (one: Lesson, other: Lesson) =>
  (other.issuedOn ?? '').localeCompare(one.issuedOn ?? '') || (one.file < other.file ? -1 : 1)

async function readTexts(lessons: readonly Lesson[]): Promise<readonly string[]> {
  const texts: string[] = []
  let left = MOST_CHARACTERS
  for (const lesson of lessons) {
    if (left <= 0) break
    const text = (await lesson.text()).slice(0, left)
    left -= text.length
    texts.push(text)
  }
  return texts
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => (result ??= work())
}

/** Whether a restoration of the earlier make was learnt from every plan of the current one: fewer plans do not spoil it. */
export function isTaughtBy(earlier: string, current: string): boolean {
  const known = new Set(files(earlier))
  return earlier === current || files(current).every((file) => known.has(file))
}

const files = (make: string) =>
  make
    .replace(/^learnt from \d+: /, '')
    .split('|')
    .filter((file) => file !== '')
