// How fast and how right restoration is, how fast it learns, and whether its confidence means what it says.
import { createDocumentRestorer } from '../../ingest/repair/restore-document.ts'
import type { RestoredWord } from '../../ingest/repair/restore-text.ts'
import { findRestorationPairs, type RestorationPair } from './restoration-material.ts'
import { formatTable } from './table.ts'
import { alignWords, wordsOf } from './word-alignment.ts'

export type RestorationFigures = {
  readonly accuracy: readonly { readonly what: string; readonly syllables: number; readonly percent: number }[]
  /** Of syllables that restoration changed. */
  readonly confidence: readonly { readonly from: number; readonly syllables: number; readonly percentRight: number }[]
  readonly speed: {
    readonly newPerSecond: number
    readonly repeatedPerSecond: number
    readonly learntSyllables: number
    readonly learntPerSecond: number
    /** Growth of the process by one model of that size. */
    readonly modelMb: number
  }
}

/** The machine is shared: the best of several rounds says what the program can do. */
const ROUNDS = 6
/** Learning is measured on as much text as it ever takes. */
const LESSON_SYLLABLES = 1_500_000
const BANDS = [0.99, 0.9, 0.7, 0.5, 0]

export function measureRestoration(): RestorationFigures {
  const pairs = findRestorationPairs()
  return { ...measureAccuracy(pairs), speed: measureSpeed(pairs) }
}

export function measureAccuracy(pairs: readonly RestorationPair[]): Omit<RestorationFigures, 'speed'> {
  const bands = BANDS.map((from) => ({ from, syllables: 0, right: 0 }))
  const accuracy = pairs.map((pair) => {
    const words = createDocumentRestorer(pair.lessons).restore(pair.damaged, true)
    return { what: pair.what, ...scoreWords(pair, words, bands) }
  })
  const confidence = bands.map(({ from, syllables, right }) => ({
    from,
    syllables,
    percentRight: percent(right, syllables),
  }))
  return { accuracy, confidence }
}

type Band = { readonly from: number; syllables: number; right: number }

function scoreWords({ truth }: RestorationPair, words: readonly RestoredWord[], bands: readonly Band[]) {
  const expected = wordsOf(truth)
  const got = words.flatMap((word) => wordsOf(word.text).map((text) => ({ text, word })))
  const { errors, isRight } = alignWords(expected, got.map(({ text }) => text)) // prettier-ignore
  for (const [at, { word }] of got.entries()) {
    const band = bands.find(({ from }) => word.confidence >= from)
    if (!band || word.text === word.raw) continue
    band.syllables += 1
    if (isRight[at]) band.right += 1
  }
  return { syllables: expected.length, percent: percent(expected.length - errors, expected.length) }
}

function measureSpeed(pairs: readonly RestorationPair[]): RestorationFigures['speed'] {
  const syllables = pairs.reduce((sum, { damaged }) => sum + wordsOf(damaged).length, 0)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const restorers = pairs.map(({ lessons, damaged }) => ({ damaged, restorer: createDocumentRestorer(lessons) }))
    const restoreAll = () => restorers.forEach(({ damaged, restorer }) => restorer.restore(damaged, true))
    return { fresh: seconds(restoreAll), repeated: seconds(restoreAll) }
  })
  const lessons = lessonsOf(pairs)
  const before = process.memoryUsage()
  let learnt = 0
  const learning = seconds(() => {
    learnt = createDocumentRestorer(lessons).learnt
  })
  const after = process.memoryUsage()
  return {
    newPerSecond: Math.round(syllables / Math.min(...rounds.map(({ fresh }) => fresh))),
    repeatedPerSecond: Math.round(syllables / Math.min(...rounds.map(({ repeated }) => repeated))),
    learntSyllables: learnt,
    learntPerSecond: Math.round(learnt / learning),
    modelMb: Math.round((after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6),
  }
}

/** The same plans again and again would teach no new pairs: each copy has its sentences in another order. */
function* lessonsOf(pairs: readonly RestorationPair[]): Iterable<string> {
  const words = [...new Set(pairs.flatMap(({ lessons }) => lessons))].flatMap((text) => text.split(/(?<=\s)/))
  const step = 7_919
  for (let from = 0, given = 0; given < LESSON_SYLLABLES; from += 1, given += words.length) {
    const shuffled = words.map(
      (_, at) => words[(Math.floor(at / 3) * step * 3 + (at % 3) + from * 3) % words.length] ?? '',
    )
    yield shuffled.join('')
  }
}

/** Of one core, whoever else uses the machine. */
function seconds(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000_000
}

const percent = (part: number, whole: number) => Math.round((10_000 * part) / Math.max(1, whole)) / 100

/** The three tables, one below the other. */
export function restorationTables({ accuracy, confidence, speed }: RestorationFigures): string {
  return [
    formatTable([
      ['restored text', 'syllables', 'right'],
      ...accuracy.map(({ what, syllables, percent: right }) => [what, String(syllables), `${right} %`]),
    ]),
    formatTable([
      ['changed syllables, confidence from', 'syllables', 'right'],
      ...confidence.map(({ from, syllables, percentRight }) => [String(from), String(syllables), `${percentRight} %`]),
    ]),
    formatTable([
      ['speed, best of six', 'measured'],
      ['documents not seen before', perSecond(speed.newPerSecond)],
      ['the same documents again', perSecond(speed.repeatedPerSecond)],
      [`learning ${speed.learntSyllables} syllables`, perSecond(speed.learntPerSecond)],
      ['memory of that model', `${speed.modelMb} MB`],
    ]),
  ].join('\n\n')
}

const perSecond = (value: number) => `${value} syllables a second`
