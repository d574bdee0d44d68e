// A program that is killed in the middle of a file leaves no process behind, and its files go with the next start.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeOwnFolder, removeLeftOvers } from '../../../ingest/reading-process/own-folder.ts'
import { descendants } from '../../support/process-tree.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun, REPOSITORY } from '../../support/program.ts'

const fresh = temporaryPaths()
const hasPrograms = process.platform === 'linux' && existsSync('/usr/bin/setpriv')
const POLLING = { timeout: 60_000, interval: 50 }

/** "R" runs, "Z" has ended and waits for its parent, undefined is gone. */
function stateOf(pid: number): string | undefined {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
  } catch {
    return undefined
  }
}

it.skipIf(!hasPrograms)(
  'its reading process ends with it, however busy (skipped without Linux and setpriv)',
  { timeout: 120_000 },
  async () => {
    const slow = fresh('cham.txt')
    mkdirSync(dirname(slow), { recursive: true })
    writeFileSync(slow, '12/QĐ-'.repeat(500_000))
    const program = spawn(process.execPath, [...argumentsToRun('ingest/main.ts'), '--dry', slow], {
      cwd: REPOSITORY,
      stdio: 'ignore',
    })
    const reading = () => descendants(program.pid ?? 0).map(({ pid }) => pid)
    await expect.poll(reading, POLLING).toHaveLength(1)
    const [reader = 0] = reading()
    program.kill('SIGKILL')
    await expect.poll(() => stateOf(reader) ?? 'Z', POLLING).toBe('Z')
  },
)

it('files of a program that is no more are removed, those of a living one stay', () => {
  const own = makeOwnFolder()
  // No process has this number: Linux ends at 4,194,304.
  const left = mkdtempSync(join(tmpdir(), 'tro-ly-ke-hoach-doc-4999999-'))
  removeLeftOvers()
  expect([existsSync(own), existsSync(left)]).toEqual([true, false])
  rmSync(own, { recursive: true })
})
