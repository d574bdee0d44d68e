// Starts a reading process: without the program's secrets, in a group of its own, with a heap limit, and never longer-lived than the program.
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeOwnFolder } from './own-folder.ts'

const ENTRY = fileURLToPath(new URL('main.ts', import.meta.url))

/** The same that npm scripts name; found from here, wherever the program was started. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Beside the heap stand code, buffers and stacks: together they stay below the limit that is watched from outside. */
const HEAP_MB = 160
/** Room for new things, three times over: larger, a page of a scan keeps its dead pictures; smaller, plain texts take longer. */
const YOUNG_MB = 8
/** util-linux, on every Debian. The kernel ends the process with its parent, even one that is killed and in the middle of a file. */
const WITH_PARENT = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
/** What Node and the programs that read need to run; the bot's token is not theirs to see. */
const ENVIRONMENT = ['PATH', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'NODE_ENV']

export type StartedProcess = {
  readonly process: ChildProcess
  /** With every program that it has started; the files that they left go with it. */
  readonly kill: () => void
}

export function startProcess(): StartedProcess {
  const folder = makeOwnFolder()
  const options = [
    '--import',
    LOADER,
    '--expose-gc',
    `--max-semi-space-size=${YOUNG_MB}`,
    `--max-old-space-size=${HEAP_MB}`,
  ]
  const started = fork(ENTRY, [folder], {
    ...(WITH_PARENT === undefined
      ? { execArgv: options }
      : { execPath: WITH_PARENT, execArgv: ['--pdeathsig', 'KILL', process.execPath, ...options] }),
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => ENVIRONMENT.includes(name))),
    serialization: 'advanced',
    // Leader of its group: one signal ends what it has started, too.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // A message to a process that has just ended fails; its end is told of by "exit".
  started.on('error', () => undefined)
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
