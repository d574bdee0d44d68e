// Reads every file that the paths mean, one after the other; a file that fails stops none of the others.
import { readFile } from 'node:fs/promises'
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
  const lessons = createLessons(deps.archive)
  const later: FoundFile[] = []
  for (const file of files) {
    if (await looksScanned(file.path)) later.push(file)
    else report(file.name, await ingestOne(file, deps, lessons))
  }
  for (const file of later) report(file.name, await ingestOne(file, deps, lessons))
  return done
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
