// One of the program's commands as a process of its own, started as npm starts it, with its time and its memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { REPOSITORY } from '../support/program.ts'

export type TimedProcess = {
  readonly ms: number
  /** Highest resident size. */
  readonly peakMb: number
  readonly output: string
}

export type Command = {
  /** As in package.json: the entry file and its arguments. */
  readonly args: readonly string[]
  readonly dataDir: string
}

/** @throws when the command fails, with what it said */
export async function timeProcess({ args, dataDir }: Command): Promise<TimedProcess> {
  const notes = mkdtempSync(join(tmpdir(), 'bench-memory-'))
  try {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATA_DIR: dataDir, ...noting(notes) },
    })
    const [output, complaints, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ])
    const ms = performance.now() - started
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${complaints}`)
    const peaks = readdirSync(notes).map((name) => Number(readFileSync(join(notes, name), 'utf8')))
    return { ms, peakMb: Math.max(...peaks), output }
  } finally {
    rmSync(notes, { recursive: true, force: true })
  }
}

/** Makes the process write down its peak when it ends. maxRSS is in KB. */
function noting(folder: string): { readonly NODE_OPTIONS: string } {
  const script = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(`${folder}/`)}+process.pid,String(process.resourceUsage().maxRSS/1024)))`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
}
