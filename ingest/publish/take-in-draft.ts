// One file from somebody's hands to a draft: read under the limits of a reading process, one file at a time, and stoppable.
import type { Doer } from '../../knowledge/domain/act.ts'
import type { PlanVersionId } from '../../knowledge/domain/ids.ts'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { createLessons } from '../repair/lessons.ts'
import { readFileOnce, storeFile, type FileRead } from './ingest-file.ts'
import type { InputFile, PageProgress, ReadDocument } from './read-document.ts'

export type TakenIn =
  /** `isNew`: false where these bytes wait as a draft already. */
  | { readonly kind: 'draft'; readonly versionId: PlanVersionId; readonly isNew: boolean }
  /** These bytes are live already, under this name. */
  | { readonly kind: 'known'; readonly file: string; readonly version: number }
  /** In a Vietnamese sentence. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' }

export type TakeInOptions = {
  readonly by: Doer
  /** Aborted: nothing is stored. */
  readonly signal?: AbortSignal
  readonly onPage?: (progress: PageProgress) => void
  /** Asked when the file has been read, before anything is stored: rights may have gone meanwhile. */
  readonly mayStore?: () => Promise<boolean>
}

export type Reader = { readonly readDocument: ReadDocument; readonly close: () => Promise<void> }
/** Reading processes that end with `close`, in the middle of a file too. */
export type OpenReader = () => Reader

type Deps = { readonly store: PlanStore; readonly openReader: OpenReader; readonly clock: Clock }

export type TakeIn = (file: InputFile, options: TakeInOptions) => Promise<TakenIn>

/** One after another: a second reader at the same time would not fit into the memory that the program may have (reading-process/reading-pool.ts). */
export function createTakeIn(deps: Deps): TakeIn {
  let last: Promise<unknown> = Promise.resolve()
  return (file, options) => {
    const taken = last.then(() => takeIn(file, deps, options))
    last = taken.catch(() => undefined)
    return taken
  }
}

async function takeIn(file: InputFile, { store, openReader, clock }: Deps, options: TakeInOptions): Promise<TakenIn> {
  const { signal, onPage, mayStore, by } = options
  if (signal?.aborted) return { kind: 'stopped' }
  const reader = openReader()
  const stop = () => void reader.close()
  signal?.addEventListener('abort', stop, { once: true })
  const deps = { archive: store, clock, asDraft: true, by, readDocument: reader.readDocument }
  try {
    let read: FileRead = await readFileOnce(file, deps, { onPage })
    if (read.kind === 'lessons-wanted' && !signal?.aborted)
      read = await readFileOnce(file, deps, { onPage, lessons: await createLessons(store).taught() })
    if (signal?.aborted || (mayStore && !(await mayStore()))) return { kind: 'stopped' }
    const outcome =
      read.kind === 'settled'
        ? read.outcome
        : read.kind === 'to-store'
          ? await storeFile(read, deps)
          : ({ kind: 'failed', reason: 'Không khôi phục được bản quét này.' } as const)
    if (outcome.kind === 'failed') return outcome
    const name = outcome.kind === 'duplicate' ? outcome.of : file.name
    return await findStored(name, store, outcome.kind === 'stored')
  } finally {
    signal?.removeEventListener('abort', stop)
    await reader.close()
  }
}

async function findStored(file: string, store: PlanStore, isNew: boolean): Promise<TakenIn> {
  const source = await store.findSource(file)
  if (source?.state === 'draft') return { kind: 'draft', versionId: source.versionId, isNew }
  return { kind: 'known', file, version: source?.version ?? 1 }
}
