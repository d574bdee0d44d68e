// `npm start`: reads the environment, starts the program, stops it gently on Ctrl+C or SIGTERM.
import { loadDotEnv } from '../knowledge/environment.ts'
import { findStoreTrouble } from '../knowledge/store-troubles.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import { startProgram, type Program } from './compose.ts'
import { parseConfig, type Config } from './config.ts'
import { endOnUncaught } from './end-on-uncaught.ts'
import { errorFacts } from './error-facts.ts'
import { createLog } from './log.ts'
import {
  botReady,
  connecting,
  endedByError,
  formatConfigFaults,
  healthAt,
  healthNotShown,
  notStarted,
  pollingEnded,
  portTaken,
  previewReady,
  startFailed,
  stopping,
} from './messages/operator.ts'
import { openKnowledge } from './open-knowledge.ts'

endOnUncaught(createLog({ level: 'error' }), (errorName) => console.error(endedByError(errorName)))
await main()

async function main(): Promise<void> {
  loadDotEnv()
  const parsed = parseConfig(process.env)
  if (parsed.kind === 'invalid') return fail(formatConfigFaults(parsed.faults))
  const giveUp = new AbortController()
  const abort = () => giveUp.abort()
  process.once('SIGINT', abort).once('SIGTERM', abort)
  const program = await start(parsed.config, giveUp.signal)
  process.off('SIGINT', abort).off('SIGTERM', abort)
  if (program === undefined) return
  console.error(program.reach.kind === 'preview' ? previewReady(program.reach.url) : botReady(program.reach.username))
  if (program.healthUrl !== undefined) console.error(healthAt(program.healthUrl))
  else if (program.reach.kind === 'telegram' && parsed.config.webhook === undefined)
    console.error(healthNotShown(parsed.config.port))
  void program.prepare()
  process.once('SIGINT', () => void stop(program))
  process.once('SIGTERM', () => void stop(program))
  const end = await program.over
  if (end === 'stopped') return
  fail(pollingEnded(errorFacts(end.error).errorCode))
  await stop(program)
}

/** undefined: it did not start, and the person was told why, or has stopped it. */
async function start(config: Config, signal: AbortSignal): Promise<Program | undefined> {
  try {
    return await startProgram(config, {
      openKnowledge,
      clock: systemClock,
      signal,
      onConnecting: () => console.error(connecting),
    })
  } catch (error) {
    // Everything is closed by now; a call to Telegram that is given up may still hold its connection.
    if (signal.aborted) process.exit()
    const { cause, errorCode, errorName } = errorFacts(error)
    const trouble = findStoreTrouble(error)
    if (trouble !== undefined) fail(notStarted(trouble))
    else if (cause === 'EADDRINUSE') fail(portTaken(config.port))
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
