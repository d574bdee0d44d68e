// Starts a reading process: with a heap limit and a folder of its own, which goes with it.
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { forkWithParent } from '../../knowledge/fork-with-parent.ts'
import { makeOwnFolder } from './own-folder.ts'

const ENTRY = fileURLToPath(new URL('main', import.meta.url))

/** Beside the heap stand code, buffers and stacks: together they stay below the limit that is watched from outside. */
const HEAP_MB = 160
/** Room for new things, three times over: larger, a page of a scan keeps its dead pictures; smaller, plain texts take longer. */
const YOUNG_MB = 8

export type StartedProcess = {
  readonly process: ChildProcess
  /** With every program that it has started; the files that they left go with it. */
  readonly kill: () => void
}

export function startProcess(): StartedProcess {
  const folder = makeOwnFolder()
  const nodeOptions = ['--expose-gc', `--max-semi-space-size=${YOUNG_MB}`, `--max-old-space-size=${HEAP_MB}`]
  const started = forkWithParent({ entry: ENTRY, args: [folder], nodeOptions })
  let hasEnded = false
  started.once('exit', () => {
    killGroup(started)
    hasEnded = true
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    process: started,
    kill() {
      // By then its number may be another's.
      if (!hasEnded) killGroup(started)
    },
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Nobody of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
