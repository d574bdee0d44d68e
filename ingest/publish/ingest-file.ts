// One file from bytes to a stored version: unchanged files are skipped, changed ones become a new version.
import { createHash } from 'node:crypto'
import type { Doer } from '../../knowledge/domain/act.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { PlanArchive, PlanLibrary, StoredSource } from '../../knowledge/store/plan-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { READING_MAKE } from '../read-plan.ts'
import { isTaughtBy } from '../repair/lessons.ts'
import { identityWarnings } from './identity-warnings.ts'
import type { DocumentRead, InputFile, ReadDocument, ReadOptions } from './read-document.ts'

export type IngestOutcome =
  | { readonly kind: 'read'; readonly reading: PlanReading }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'stored'; readonly reading: PlanReading; readonly version: number; readonly live: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

export type IngestFileDeps = {
  /** undefined: read only, store nothing. */
  readonly archive: (PlanArchive & Pick<PlanLibrary, 'livePlan' | 'livePlans' | 'passageRange'>) | undefined
  readonly clock: Clock
  /** Leaves the version for a person to review. */
  readonly asDraft: boolean
  /** undefined: the program itself, of which nothing stands in the audit log. */
  readonly by?: Doer
  readonly readDocument: ReadDocument
}

/** `lessons-wanted`: a scan, which is read when all clean plans of the run are. */
export type FileRead =
  | { readonly kind: 'settled'; readonly outcome: IngestOutcome }
  | { readonly kind: 'lessons-wanted' }
  | {
      readonly kind: 'to-store'
      readonly name: string
      readonly sha256: string
      /** The version of this name that is stored; `isCurrent`: of these bytes, as they would be read now. */
      readonly known: StoredSource | undefined
      readonly isCurrent: boolean
      readonly make: string
      readonly isScan: boolean
      readonly reading: PlanReading
    }

/** Everything that several files may do at a time: nothing is written. */
export async function readFileOnce(
  file: InputFile,
  { archive, asDraft, readDocument }: IngestFileDeps,
  options: ReadOptions,
): Promise<FileRead> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = await archive?.findSource(file.name)
  const isSame = known?.sha256 === sha256
  if (isSame && learntOf(known) !== undefined && !options.lessons) return { kind: 'lessons-wanted' }
  const isCurrent = isSame && isReadAsNow(known, options)
  if (isCurrent && (known.state === 'live' || (known.state === 'draft' && asDraft)))
    return settled({ kind: 'unchanged', version: known.version })
  const twin = await archive?.findFileByHash(sha256)
  if (twin !== undefined && twin !== file.name) return settled({ kind: 'duplicate', of: twin })
  const read = await readDocument(file, options)
  if (read.kind === 'failed') return settled(read)
  if (read.kind === 'scan') return { kind: 'lessons-wanted' }
  const { reading, isScan } = read
  return { kind: 'to-store', name: file.name, sha256, known, isCurrent, make: makeOf(read, options), isScan, reading }
}

/** Each version is saved and made live in transactions of its own: an interruption leaves the last good state. */
export async function storeFile(
  { name, sha256, known, isCurrent, make, reading: read }: Extract<FileRead, { kind: 'to-store' }>,
  { archive, asDraft, clock, by }: IngestFileDeps,
): Promise<IngestOutcome> {
  if (!archive) return { kind: 'read', reading: read }
  // Asked again: a file of the same run, read at the same time, may be stored by now.
  const twin = await archive.findFileByHash(sha256)
  if (twin !== undefined && twin !== name) return { kind: 'duplicate', of: twin }
  const replaced = known && known.sha256 !== sha256 ? await archive.livePlan(name) : undefined
  const reading = { ...read, warnings: [...identityWarnings(replaced?.head, read.head), ...read.warnings] }
  const at = clock.now()
  const stored =
    known && isCurrent && known.state === 'draft'
      ? known
      : await archive.saveDraft({ file: name, sha256, make, reading, at, by })
  if (!asDraft) await archive.activate(stored.versionId, at, { by })
  return { kind: 'stored', reading, version: stored.version, live: !asDraft }
}

const settled = (outcome: IngestOutcome): FileRead => ({ kind: 'settled', outcome })

/** A scan's make also names the plans that its restoration was learnt from. */
function makeOf({ isScan }: Extract<DocumentRead, { kind: 'read' }>, { lessons }: ReadOptions): string {
  return isScan ? `${READING_MAKE}, ${lessons?.make ?? ''}` : READING_MAKE
}

/** undefined: read from its own letters alone, or by an older reader. */
const learntOf = ({ make }: StoredSource): string | undefined => make.split(`${READING_MAKE}, `)[1]

function isReadAsNow(known: StoredSource, { lessons }: ReadOptions): boolean {
  const learnt = learntOf(known)
  return known.make === READING_MAKE || (learnt !== undefined && isTaughtBy(learnt, lessons?.make ?? ''))
}
