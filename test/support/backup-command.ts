// Runs npm run backup and npm run restore as an operator does: a program of its own, in a folder of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { argumentsToRun } from './program.ts'

const MAIN = 'knowledge/backups/main.ts'

export type Ran = { readonly status: number | null; readonly out: string; readonly error: string }

/**
 * @param folder where it is run
 * @param before words of the shell that come first, such as a limit
 */
export async function runBackupCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { folder, before = '' }: { readonly folder: string; readonly before?: string },
): Promise<Ran> {
  const { PATH = '' } = process.env
  const child = spawn('sh', ['-c', `${before} exec "$@"`, 'sh', process.execPath, ...argumentsToRun(MAIN), ...args], {
    cwd: folder,
    env: { PATH, ...environment },
  })
  const exit = once(child, 'exit')
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = (await exit) as [number | null]
  return { status, out, error }
}
