// Has hostile files read as ingest has them read, and tells what became of each and what it cost.
import { openReadingPool } from '../../../ingest/reading-process/reading-pool.ts'
import { peakBytes } from '../../../ingest/reading-process/process-memory.ts'
import { descendants } from '../../support/process-tree.ts'
import type { HostileFile } from './hostile-file.ts'

export type HostileEnd =
  | 'read'
  | 'refused'
  | 'took too long'
  | 'took too much memory'
  | 'ended its process'
  | 'broke a rule'
export type HostileResult = {
  readonly what: string
  readonly file: string
  readonly end: HostileEnd
  readonly reason: string
  readonly ms: number
}
export type HostileRun = {
  readonly results: readonly HostileResult[]
  /** Highest resident size of a reading process, and of a program that it started; 0 where the system is no Linux. */
  readonly peakMb: { readonly reader: number; readonly program: number }
}

/** What is said of a file whose process was stopped (ingest/reading-process/reading-pool.ts). */
const ENDS: readonly (readonly [RegExp, HostileEnd])[] = [
  [/MB bộ nhớ để đọc/, 'took too much memory'],
  [/giây chưa xong/, 'took too long'],
  [/dừng đột ngột/, 'ended its process'],
  [/Lỗi của chương trình/, 'broke a rule'],
]
const TOGETHER = 2
const LOOK_EVERY_MS = 15
/** Scans are to be restored from something. */
const LESSONS = { make: 'none', texts: async () => [] }

export async function readHostile(
  files: readonly HostileFile[],
  onResult: (result: HostileResult) => void = () => undefined,
): Promise<HostileRun> {
  const pool = openReadingPool({ processes: TOGETHER })
  const peak = { reader: 0, program: 0 }
  const look = setInterval(() => {
    for (const { pid, name } of descendants(process.pid)) {
      const kind = name === 'node' ? 'reader' : 'program'
      peak[kind] = Math.max(peak[kind], (peakBytes(pid) ?? 0) / 2 ** 20)
    }
  }, LOOK_EVERY_MS)
  const left = [...files].toReversed()
  const results: HostileResult[] = []
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const bytes = await next.bytes()
      const started = performance.now()
      const read = await pool.readDocument({ name: next.file, bytes }, { lessons: LESSONS })
      const reason = read.kind === 'failed' ? read.reason : ''
      const result = {
        what: next.what,
        file: next.file,
        end: read.kind === 'failed' ? (ENDS.find(([said]) => said.test(reason))?.[1] ?? 'refused') : 'read',
        reason,
        ms: performance.now() - started,
      } as const
      results.push(result)
      onResult(result)
    }
  }
  try {
    await Promise.all(Array.from({ length: TOGETHER }, work))
  } finally {
    clearInterval(look)
    await pool.close()
  }
  return { results, peakMb: { reader: Math.round(peak.reader), program: Math.round(peak.program) } }
}
