// Reads every file that the paths mean, several at a time; a file that fails stops none of the others.
import { resolve } from 'node:path'
import { inOrder } from './in-order.ts'
import {
  readFileOnce,
  storeFile,
  type FileRead,
  type IngestFileDeps,
  type IngestOutcome,
} from './publish/ingest-file.ts'
import type { PageProgress, TaughtTexts } from './publish/read-document.ts'
import { findFiles, type FoundFile } from './read/find-files.ts'
import { readInput } from './read/read-input.ts'
import { looksScanned } from './read/looks-scanned.ts'
import { createLessons } from './repair/lessons.ts'

export type IngestedFile = { readonly file: string; readonly outcome: IngestOutcome }

/** Without what was read: a thousand readings would fill the memory. */
export type IngestSummary = {
  readonly files: number
  readonly failed: readonly { readonly file: string; readonly reason: string }[]
}

/** Told while the work goes on. */
export type IngestWatch = {
  /** Once, before the first file: how many there are. */
  readonly onFound?: (files: number) => void
  readonly onPage?: (file: string, progress: PageProgress) => void
  /** After each file. */
  readonly onFile?: (ingested: IngestedFile) => void
}

/** Twice as many as processes read: so that none of them waits for the store. What they have read is held in memory. */
const AT_ONCE = 4

/**
 * Clean plans first, since scans are restored from what they teach; each part in order of name. Files are read side by side and
 * stored one by one in that order: ids, duplicates and lessons do not depend on which of them was read faster.
 */
export async function ingestPaths(
  paths: readonly string[],
  deps: IngestFileDeps,
  { onFound, onPage, onFile }: IngestWatch = {},
): Promise<IngestSummary> {
  const { files, missing } = await findFiles(paths)
  const failures: { readonly file: string; readonly reason: string }[] = []
  let count = 0
  const report = (file: string, outcome: IngestOutcome) => {
    count += 1
    if (outcome.kind === 'failed') failures.push({ file, reason: outcome.reason })
    onFile?.({ file, outcome })
  }
  const { first, twins } = firstOfEachName(files)
  onFound?.(first.length + twins.length + missing.length)
  for (const path of missing) report(path, { kind: 'failed', reason: 'Không tìm thấy tệp hoặc thư mục này.' })
  for (const { name, path, other } of twins)
    report(name, {
      kind: 'failed',
      reason: `Trùng tên trong cùng một lượt nạp: ${path} và ${other}. Hãy đổi tên một tệp, hoặc nạp thư mục chứa cả hai.`,
    })
  const lessons = createLessons(deps.archive)
  const scans = new Set<FoundFile>()
  const ingest = (some: readonly FoundFile[], taught?: TaughtTexts) =>
    inOrder(some, {
      atOnce: AT_ONCE,
      work: (file) => readFound(file, deps, { lessons: taught, onPage: (progress) => onPage?.(file.name, progress) }),
      take: async (file, read) => {
        if (read.kind === 'to-store' && !read.isScan) lessons.add(file.name, read.reading)
        if (read.kind === 'lessons-wanted') scans.add(file)
        else report(file.name, read.kind === 'settled' ? read.outcome : await storeFile(read, deps))
      },
    })
  for (const file of first) if (await looksScanned(file.path)) scans.add(file)
  await ingest(first.filter((file) => !scans.has(file)))
  if (scans.size > 0)
    await ingest(
      first.filter((file) => scans.has(file)),
      await lessons.taught(),
    )
  return { files: count, failed: failures }
}

/** The name is a plan's identity: a second file of that name would replace the first one's plan. A file named twice is one. */
function firstOfEachName(files: readonly FoundFile[]) {
  const byName = new Map<string, FoundFile>()
  const twins: (FoundFile & { readonly other: string })[] = []
  for (const file of files) {
    const known = byName.get(file.name)
    if (!known) byName.set(file.name, file)
    else if (resolve(known.path) !== resolve(file.path)) twins.push({ ...file, other: known.path })
  }
  return { first: [...byName.values()], twins }
}

async function readFound(
  { path, name }: FoundFile,
  deps: IngestFileDeps,
  options: Parameters<typeof readFileOnce>[2],
): Promise<FileRead> {
  const input = await readInput(path)
  if (input.kind === 'failed') return { kind: 'settled', outcome: input }
  return readFileOnce({ name, bytes: input.bytes }, deps, options)
}
