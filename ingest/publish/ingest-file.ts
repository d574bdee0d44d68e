// One file from bytes to a stored version: unchanged files are skipped, changed ones become a new version.
import { createHash } from 'node:crypto'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { PlanArchive, PlanLibrary, StoredSource } from '../../knowledge/store/plan-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { READING_MAKE, readPlan } from '../read-plan.ts'
import { readAny } from '../read/read-any.ts'
import type { SourceDocument } from '../read/source-document.ts'
import { identityWarnings } from './identity-warnings.ts'
import { isTaughtBy, type Lessons } from '../repair/lessons.ts'
import { isScanned, restoreSource } from '../repair/restore-source.ts'

export type IngestOutcome =
  | { readonly kind: 'read'; readonly reading: PlanReading }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'stored'; readonly reading: PlanReading; readonly version: number; readonly live: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

export type IngestFileDeps = {
  /** undefined: read only, store nothing. */
  readonly archive: (PlanArchive & Pick<PlanLibrary, 'livePlans' | 'passageRange'>) | undefined
  readonly clock: Clock
  /** Leaves the version for a person to review. */
  readonly asDraft: boolean
}

export type InputFile = {
  /** Identity of the plan and name in citations. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Each version is saved and made live in transactions of its own: an interruption leaves the last good state. */
export async function ingestFile(
  { name, bytes }: InputFile,
  deps: IngestFileDeps,
  lessons: Lessons,
): Promise<IngestOutcome> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await deps.archive?.findSource(name)
  const isSame = known !== undefined && known.sha256 === sha256 && (await isCurrent(known, lessons))
  if (known && isSame && (known.state === 'live' || (known.state === 'draft' && deps.asDraft)))
    return { kind: 'unchanged', version: known.version }
  const twin = await deps.archive?.findFileByHash(sha256)
  if (twin !== undefined && twin !== name) return { kind: 'duplicate', of: twin }
  const outcome = await readAny(name, bytes)
  if (outcome.kind === 'unreadable') return { kind: 'failed', reason: outcome.reason }
  const { reading: read, make } = await readWithLessons(outcome.document, lessons)
  if (!deps.archive) return { kind: 'read', reading: read }
  const replaced = known && known.sha256 !== sha256 ? await findLive(deps.archive, name) : undefined
  const reading = { ...read, warnings: [...identityWarnings(replaced?.head, read.head), ...read.warnings] }
  const at = deps.clock.now()
  const stored =
    isSame && known.state === 'draft' ? known : await deps.archive.saveDraft({ file: name, sha256, make, reading, at })
  if (!deps.asDraft) await deps.archive.activate(stored.versionId, at)
  return { kind: 'stored', reading, version: stored.version, live: !deps.asDraft }
}

const findLive = async (library: Pick<PlanLibrary, 'livePlans'>, name: string) =>
  (await library.livePlans()).find(({ file }) => file === name)

/** A scan's make also names the plans that its restoration was learnt from. */
async function isCurrent({ make }: StoredSource, lessons: Lessons): Promise<boolean> {
  const [, learnt] = make.split(`${READING_MAKE}, `)
  return make === READING_MAKE || (learnt !== undefined && isTaughtBy(learnt, await lessons.make()))
}

const scanMake = (learnt: string) => `${READING_MAKE}, ${learnt}`

async function readWithLessons(
  document: SourceDocument,
  lessons: Lessons,
): Promise<{ reading: PlanReading; make: string }> {
  if (!isScanned(document)) {
    lessons.add(document.file, document.lines.map((line) => line.text).join('\n'))
    return { reading: await readPlan(document), make: READING_MAKE }
  }
  const restorer = await lessons.restorer()
  const make = scanMake(await lessons.make())
  const reading = await readPlan(restorer ? restoreSource(document, restorer) : document)
  const message = restorer
    ? 'Bản quét mất dấu: chữ đã được khôi phục theo các kế hoạch sạch đã nạp, nguyên văn bản quét vẫn được giữ.'
    : 'Bản quét mất dấu: chưa có kế hoạch sạch nào để học cách khôi phục, giữ nguyên như đọc được.'
  return { reading: { ...reading, warnings: [{ message, line: undefined }, ...reading.warnings] }, make }
}
