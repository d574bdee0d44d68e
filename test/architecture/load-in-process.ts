// Imports modules in a process of its own, in an empty folder, and tells what they did.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Fault } from './source-file.ts'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const LOADER = fileURLToPath(new URL('load-quietly.ts', import.meta.url))

/** @param files with their full paths, in the order in which they are imported */
export function loadInProcess(files: readonly string[]): readonly Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'load-'))
  try {
    const options = { cwd: folder, encoding: 'utf8', timeout: 60_000 } as const
    // Our own script wrote it: a list of strings.
    return JSON.parse(execFileSync(process.execPath, ['--import', TSX, LOADER, ...files], options)) as string[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
