// A folder for one test file's databases and indexes, gone when it ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** @returns a path that nothing has used yet, each time it is called */
export function temporaryPaths(): (name: string) => string {
  const root = mkdtempSync(join(tmpdir(), 'tro-ly-ke-hoach-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  let count = 0
  return (name) => {
    count += 1
    return join(root, String(count), name)
  }
}
