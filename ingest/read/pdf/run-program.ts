// Runs a program from outside without a shell, with limits of time, output and memory, on a file that is gone afterwards.
import { execFile, type ExecFileException } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `missing`: this machine has no such program; `stopped`: it passed a limit. */
export type ProgramOutcome =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }

export type RunProgram = (command: string, args: readonly string[], limits?: Limits) => Promise<ProgramOutcome>
export type Limits = { readonly seconds: number }

/** Each file, and each page of a scan, is read or refused within 20 seconds; most programs here need tenths of one. */
const USUAL_SECONDS = 12
/** Of the processor, for programs that are given more time because the machine may be busy. */
const MOST_PROCESSOR_SECONDS = 18
/** A thousand pages of words with their boxes are some 60 MB. */
const MOST_OUTPUT_BYTES = 128 * 2 ** 20
/** Address space. An A4 page at 300 dots an inch takes poppler and tesseract some 130 MB, an A3 page at 400 some 350 MB. */
const MOST_MEMORY_BYTES = 512 * 2 ** 20

export const runProgram: RunProgram = async (command, args, limits = { seconds: USUAL_SECONDS }) => {
  const most = [`--as=${MOST_MEMORY_BYTES}`, `--cpu=${Math.min(limits.seconds, MOST_PROCESSOR_SECONDS)}`]
  const limited = await execute('prlimit', [...most, command, ...args], limits)
  // Without prlimit (util-linux) the limits of time and output still hold.
  return limited.kind === 'missing' ? execute(command, args, limits) : limited
}

/** prlimit's own way to say that the program it was to start is not there. */
const NOT_FOUND = 127

function execute(command: string, args: readonly string[], { seconds }: Limits): Promise<ProgramOutcome> {
  const options = {
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT_BYTES,
    encoding: 'utf8',
    env: childEnvironment(),
  } as const
  return new Promise((resolve) => {
    execFile(command, [...args], options, (error, output, messages) => {
      if (!error) resolve({ kind: 'done', output })
      else if (error.code === 'ENOENT' || error.code === NOT_FOUND) resolve({ kind: 'missing' })
      else if (isStopped(error)) resolve({ kind: 'stopped' })
      else resolve({ kind: 'failed', message: messages.slice(0, 2_000) })
    })
  })
}

/** By us, or by the limits of the system. */
const isStopped = ({ killed, code, signal }: ExecFileException) =>
  killed || code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' || signal === 'SIGXCPU' || signal === 'SIGKILL'

/** Where programs are, and nothing else of ours: the bot's token is not theirs to see. */
function childEnvironment(): NodeJS.ProcessEnv {
  const path = Object.entries(process.env).filter(([name]) => name === 'PATH')
  return { ...Object.fromEntries(path), LC_ALL: 'C.UTF-8', OMP_THREAD_LIMIT: '1' }
}

/** @param use gets the path of a file with these bytes, in a folder of its own that it may write to */
export async function withTemporaryFile<Result>(
  bytes: Uint8Array,
  ending: string,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-ke-hoach-doc-'))
  try {
    const path = join(folder, `tep${ending}`)
    await writeFile(path, bytes)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
