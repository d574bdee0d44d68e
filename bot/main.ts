// `npm start`: reads the environment, starts the program, stops it gently on Ctrl+C or SIGTERM.
import { loadDotEnv } from '../knowledge/environment.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import { startProgram, type Program } from './compose.ts'
import { parseConfig, type Config } from './config.ts'
import { errorFacts } from './error-facts.ts'
import {
  botReady,
  formatConfigFaults,
  pollingEnded,
  portTaken,
  previewReady,
  startFailed,
  stopping,
} from './messages/operator.ts'
import { openKnowledge } from './open-knowledge.ts'

await main()

async function main(): Promise<void> {
  loadDotEnv()
  const parsed = parseConfig(process.env)
  if (parsed.kind === 'invalid') return fail(formatConfigFaults(parsed.faults))
  const program = await start(parsed.config)
  if (program === undefined) return
  console.error(program.reach.kind === 'preview' ? previewReady(program.reach.url) : botReady(program.reach.username))
  process.once('SIGINT', () => void stop(program))
  process.once('SIGTERM', () => void stop(program))
  const end = await program.over
  if (end === 'stopped') return
  fail(pollingEnded(errorFacts(end.error).errorCode))
  await stop(program)
}

async function start(config: Config): Promise<Program | undefined> {
  try {
    return await startProgram(config, { openKnowledge, clock: systemClock })
  } catch (error) {
    const { cause, errorCode, errorName } = errorFacts(error)
    if (cause === 'EADDRINUSE') fail(portTaken(config.port))
    else fail(errorCode === undefined ? startFailed(errorName ?? '') : pollingEnded(errorCode))
    return undefined
  }
}

/** A second signal while this runs ends the process at once: `once` has given the signal back to Node. */
async function stop(program: Program): Promise<void> {
  console.error(stopping)
  await program.stop()
  // Pauses that Telegram asked for may still be waiting in the retry; they must not hold the process.
  process.exit()
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
