// A folder that plans are dropped into: each new file becomes a draft, once it has lain still over two looks, and is told of once.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { WatchedFile, WatchedFiles } from '../../knowledge/store/watched-files.ts'
import type { InputFile } from '../publish/read-document.ts'
import type { TakeInOptions, TakenIn } from '../publish/take-in-draft.ts'
import { findFiles, type FoundFile } from '../read/find-files.ts'
import { readInput } from '../read/read-input.ts'

/** What came of a file, for administrators. */
export type WatchNews =
  | { readonly kind: 'draft'; readonly file: string; readonly versionId: number }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }

export type WatchFolderDeps = {
  readonly folder: string
  readonly files: WatchedFiles
  readonly takeIn: (file: InputFile, options: Omit<TakeInOptions, 'by'>) => Promise<TakenIn>
  /** Rejects where nobody could be told and somebody may be, later: then it is told again. */
  readonly tell: (news: readonly WatchNews[]) => Promise<void>
  /** A file over which taking in threw: it is taken up again, and keeps the others from nothing. */
  readonly onBroken: (error: unknown) => void
}

/** `missing`: the folder is not there (any more). */
export type Look = (signal: AbortSignal) => Promise<'looked' | 'missing'>

/** What is left over comes with the next look: of a hundred files that are dropped at once the first are told of soon. */
const MOST_A_LOOK = 10

/**
 * Each look compares sizes and times with the look before: what is still being written, or copied over a slow line, waits.
 * What was dealt with is noted after it was told: a kill in between tells it once more, and makes no second draft, since the bytes are known.
 */
export function createWatchFolder(deps: WatchFolderDeps): Look {
  let before: ReadonlyMap<string, Facts> = new Map()
  return async (signal) => {
    const { files, missing } = await findFiles([deps.folder])
    if (missing.length > 0) return 'missing'
    const settled = await deps.files.settled()
    const isSettled = ({ name, ...facts }: Seen) => settled.some((one) => one.name === name && isSame(one, facts))
    const unsettled = (await lookAt(files)).filter((file) => !isSettled(file))
    const still = unsettled.filter((file) => isSame(before.get(file.name), file)).slice(0, MOST_A_LOOK)
    before = new Map(unsettled.map((file) => [file.name, file]))
    const known = new Set(settled.flatMap(({ sha256 }) => sha256 ?? []))
    const { done, broken } = await takeFiles(still, { deps, known, signal })
    // They wait for a look: more of them than a look takes would otherwise stand before all others for good.
    before = new Map([...before].filter(([name]) => !broken.has(name)))
    const news = done.flatMap((one) => one.news ?? [])
    if (news.length > 0) await deps.tell(news)
    for (const { settles } of done) await deps.files.settle(settles)
    return 'looked'
  }
}

type Facts = Pick<WatchedFile, 'size' | 'modifiedMs'>
type Seen = Facts & FoundFile

const isSame = (one: Facts | undefined, other: Facts): boolean =>
  one !== undefined && one.size === other.size && one.modifiedMs === other.modifiedMs

/** One that goes between being listed and looked at is left out. */
async function lookAt(files: readonly FoundFile[]): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const file of files) {
    const facts = await stat(file.path).catch(() => undefined)
    if (facts !== undefined) seen.push({ ...file, size: facts.size, modifiedMs: facts.mtimeMs })
  }
  return seen
}

/** `news` undefined: there is nothing to tell. */
type Done = { readonly settles: WatchedFile; readonly news: WatchNews | undefined }

type Taking = {
  readonly deps: WatchFolderDeps
  /** Bytes that were dealt with, under whatever name. */
  readonly known: ReadonlySet<string>
  readonly signal: AbortSignal
}

async function takeFiles(files: readonly Seen[], taking: Taking) {
  const done: Done[] = []
  const broken = new Set<string>()
  for (const file of files) {
    if (taking.signal.aborted) break
    try {
      const taken = await takeFile(file, taking)
      if (taken === 'stopped') break
      done.push(taken)
    } catch (error) {
      broken.add(file.name)
      taking.deps.onBroken(error)
    }
  }
  return { done, broken }
}

async function takeFile(
  { path, name, size, modifiedMs }: Seen,
  { deps, known, signal }: Taking,
): Promise<Done | 'stopped'> {
  const settledAs = (sha256: string | undefined): WatchedFile => ({ name, size, modifiedMs, sha256 })
  const failed = (reason: string): WatchNews => ({ kind: 'failed', file: name, reason })
  const input = await readInput(path)
  if (input.kind === 'failed') return { settles: settledAs(undefined), news: failed(input.reason) }
  const settles = settledAs(createHash('sha256').update(input.bytes).digest('hex'))
  // A draft that was discarded does not come back with a copy of its file.
  if (known.has(settles.sha256 ?? '')) return { settles, news: undefined }
  const taken = await deps.takeIn({ name, bytes: input.bytes }, { signal })
  switch (taken.kind) {
    case 'stopped':
      return 'stopped'
    case 'failed':
      // Its bytes stay unknown: what failed may succeed, with a copy or after it was touched, and is told of once more if it does not.
      return { settles: settledAs(undefined), news: failed(taken.reason) }
    case 'draft':
      return { settles, news: { kind: 'draft', file: name, versionId: taken.versionId } }
    default:
      return { settles, news: undefined }
  }
}
