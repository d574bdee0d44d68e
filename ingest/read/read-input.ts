// A file from the disk as ingest takes it: a regular one, small enough to be held several times over.
import { readFile, stat } from 'node:fs/promises'

export type InputRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** In a Vietnamese sentence. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Office files are small; anything larger is a mistake, and would not fit into memory several times over. */
const LARGEST_FILE_BYTES = 20_000_000

const failed = (reason: string): InputRead => ({ kind: 'failed', reason })

export async function readInput(path: string): Promise<InputRead> {
  try {
    const facts = await stat(path)
    // A pipe or a device has no end.
    if (!facts.isFile()) return failed('Không phải tệp thường.')
    if (facts.size > LARGEST_FILE_BYTES)
      return failed(`Tệp lớn ${Math.round(facts.size / 1e6)} MB, vượt giới hạn ${LARGEST_FILE_BYTES / 1e6} MB.`)
    return { kind: 'read', bytes: await readFile(path) }
  } catch (error) {
    return failed(`Không mở được tệp: ${error instanceof Error ? error.message : String(error)}`)
  }
}
