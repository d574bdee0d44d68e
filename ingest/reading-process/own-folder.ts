// A folder of temporary files for one reading process; what killed programs left behind is removed by the next one.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Named after the program that started the process. */
const NAME = 'tro-ly-ke-hoach-doc-'
const OF_PROGRAM = new RegExp(`^${NAME}(\\d+)-`)

export const makeOwnFolder = (): string => mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`))

/** Plans may stand in there: they are not left to the next restart of the machine. */
export function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir())) {
    const program = OF_PROGRAM.exec(name)?.[1]
    if (program !== undefined && !isRunning(Number(program))) remove(join(tmpdir(), name))
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Another user's: theirs to remove.
  }
}
