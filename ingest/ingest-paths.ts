// Reads every file that the paths mean, one after the other; a file that fails stops none of the others.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ingestFile, type IngestFileDeps, type IngestOutcome } from './publish/ingest-file.ts'
import { findFiles, type FoundFile } from './read/find-files.ts'
import { createLessons, type Lessons } from './repair/lessons.ts'
import { looksScanned } from './read/looks-scanned.ts'

export type IngestedFile = { readonly file: string; readonly outcome: IngestOutcome }

/** Office files are small; anything larger is a mistake, and would not fit into memory several times over. */
const LARGEST_FILE_BYTES = 20_000_000

/**
 * Clean plans first, since scans are restored from what they teach; each part in order of name.
 *
 * @param onFile told at once after each file
 */
export async function ingestPaths(
  paths: readonly string[],
  deps: IngestFileDeps,
  onFile: (ingested: IngestedFile) => void = () => {},
): Promise<readonly IngestedFile[]> {
  const { files, missing } = await findFiles(paths)
  const done: IngestedFile[] = []
  const report = (file: string, outcome: IngestOutcome) => {
    done.push({ file, outcome })
    onFile({ file, outcome })
  }
  for (const path of missing) report(path, { kind: 'failed', reason: 'Không tìm thấy tệp hoặc thư mục này.' })
  const { first, twins } = firstOfEachName(files)
  for (const { name, path, other } of twins)
    report(name, {
      kind: 'failed',
      reason: `Trùng tên trong cùng một lượt nạp: ${path} và ${other}. Hãy đổi tên một tệp, hoặc nạp thư mục chứa cả hai.`,
    })
  const lessons = createLessons(deps.archive)
  const later: FoundFile[] = []
  for (const file of first) {
    if (await looksScanned(file.path)) later.push(file)
    else report(file.name, await ingestOne(file, deps, lessons))
  }
  for (const file of later) report(file.name, await ingestOne(file, deps, lessons))
  return done
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

async function ingestOne({ path, name }: FoundFile, deps: IngestFileDeps, lessons: Lessons): Promise<IngestOutcome> {
  const bytes = await readFile(path).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  if (bytes instanceof Error) return { kind: 'failed', reason: `Không mở được tệp: ${bytes.message}` }
  if (bytes.length > LARGEST_FILE_BYTES)
    return {
      kind: 'failed',
      reason: `Tệp lớn ${Math.round(bytes.length / 1e6)} MB, vượt giới hạn ${LARGEST_FILE_BYTES / 1e6} MB.`,
    }
  return ingestFile({ name, bytes }, deps, lessons)
}
