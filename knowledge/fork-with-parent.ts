// Starts one of our entry files as a process of its own: without the program's secrets, and never longer-lived than the program.
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Sources start sources, compiled files compiled ones. */
const ENDING = extname(import.meta.url)
/** Sources need the loader that npm scripts name; found from here, wherever the program was started. */
const LOADER = ENDING === '.ts' ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : []
/** util-linux, on every Debian. The kernel ends the process with its parent, even one that is killed and in the middle of a file. */
const WITH_PARENT = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
/** What Node and the programs that it starts need to run; the bot's token is not theirs to see. */
const ENVIRONMENT = ['PATH', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'NODE_ENV']

export type Forked = {
  /** Path of a file, without its ending. */
  readonly entry: string
  readonly args?: readonly string[]
  readonly nodeOptions?: readonly string[]
}

/** Leader of a group: one signal ends what it has started, too, and a terminal's is not for it. */
export function forkWithParent({ entry, args = [], nodeOptions = [] }: Forked): ChildProcess {
  const options = [...LOADER, ...nodeOptions]
  const started = fork(entry + ENDING, [...args], {
    ...(WITH_PARENT === undefined
      ? { execArgv: options }
      : { execPath: WITH_PARENT, execArgv: ['--pdeathsig', 'KILL', process.execPath, ...options] }),
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => ENVIRONMENT.includes(name))),
    serialization: 'advanced',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // A message to a process that has just ended fails; its end is told of by "exit".
  started.on('error', () => undefined)
  return started
}
