// Damaged and hostile files by the thousand, read as ingest reads them: what became of them, and what the worst of them cost.
import { bombs } from '../ingest/hostile/bombs.ts'
import { mutatedFiles, soundFiles } from '../ingest/hostile/mutated-files.ts'
import { readHostile, type HostileEnd, type HostileResult } from '../ingest/hostile/read-hostile.ts'
import { stallingTexts } from '../ingest/hostile/stalling-texts.ts'
import { formatTable } from './table.ts'

/** As long as the largest text that an office would ever send, several times over. */
const TEXT_BYTES = 10_000_000
const SLOWEST_SHOWN = 12
/** What is asked. The limit of reading (ingest/reading-process/reading-pool.ts) is shorter: an end of a process takes its time. */
const MOST_SECONDS = 20

export type HostileFigures = {
  readonly files: number
  readonly ends: Readonly<Partial<Record<HostileEnd, number>>>
  readonly slowestMs: number
  readonly overTime: number
  readonly withoutReason: number
  readonly peakMb: { readonly reader: number; readonly program: number }
}
export type HostileReport = {
  readonly figures: HostileFigures
  readonly table: string
  readonly stopped: readonly string[]
}

export async function measureHostile(
  mutations: number,
  onProgress: (done: number, of: number) => void,
): Promise<HostileReport> {
  const files = [...mutatedFiles(await soundFiles(), mutations), ...bombs, ...stallingTexts(TEXT_BYTES)]
  let done = 0
  const { results, peakMb } = await readHostile(files, () => onProgress((done += 1), files.length))
  const slowest = results.toSorted((a, b) => b.ms - a.ms)
  return {
    figures: {
      files: results.length,
      ends: countEnds(results),
      slowestMs: Math.round(slowest[0]?.ms ?? 0),
      overTime: results.filter(({ ms }) => ms > MOST_SECONDS * 1000).length,
      withoutReason: results.filter(({ end, reason }) => end !== 'read' && reason.length < 20).length,
      peakMb,
    },
    table: formatTable([
      ['slowest', 'ms', 'end', 'said'],
      ...slowest
        .slice(0, SLOWEST_SHOWN)
        .map(({ what, ms, end, reason }) => [what, String(Math.round(ms)), end, reason.slice(0, 70)]),
    ]),
    stopped: results
      .filter(({ end }) => end !== 'read' && end !== 'refused')
      .map(({ what, end }) => `${end}: ${what}`)
      .toSorted(),
  }
}

function countEnds(results: readonly HostileResult[]): HostileFigures['ends'] {
  const counts: Partial<Record<HostileEnd, number>> = {}
  for (const { end } of results) counts[end] = (counts[end] ?? 0) + 1
  return counts
}
