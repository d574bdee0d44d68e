// Has copies made, and people taken out of them, by a process of its own: SQLite holds whoever asks it, for seconds where a store is large.
import { fileURLToPath } from 'node:url'
import { forkWithParent } from '../../fork-with-parent.ts'
import { BackupNotWrittenError } from '../../store/backups.ts'
import type { BackupPlaces, CopyWork } from '../../store/sqlite/backup/copy-work.ts'
import type { Answer, FailureFacts, Request } from './messages.ts'

const ENTRY = fileURLToPath(new URL('main', import.meta.url))

/** What went wrong in the copying process, under the name that it had there. */
export class CopyingFailedError extends Error {
  override readonly name: string
  readonly code: string | undefined
  constructor({ name, message, stack, code }: FailureFacts) {
    super(message)
    this.name = name
    this.code = code
    if (stack !== undefined) this.stack = stack
  }
}

/** It was killed, or could not be started; what it left half done is swept by the next one. */
export class CopyingEndedError extends Error {
  override readonly name = 'CopyingEndedError'
  constructor(how: string) {
    super(`The copying process ended before it had answered (${how}). It is tried again; is there memory enough?`)
  }
}

/** Nothing waits in between: each request starts its process, as a copy is made once a night and hardly anybody is erased. */
export const workInProcess: CopyWork = {
  async backUp(places, at) {
    const answer = await ask({ kind: 'back-up', places, at })
    if (answer.kind === 'backed-up') return answer.done
    throw failureOf(answer, places)
  },
  async eraseInCopies(places, searched) {
    const answer = await ask({ kind: 'erase', places, searched })
    if (answer.kind === 'erased') return answer.names
    throw failureOf(answer, places)
  },
}

/** Resolves when the process has ended, too: whoever waits for it may end. */
function ask(request: Request): Promise<Answer> {
  const child = forkWithParent({ entry: ENTRY })
  let answer: Answer | undefined
  // From our own entry file: messages.ts.
  child.on('message', (message) => (answer = message as Answer))
  return new Promise((resolve, reject) => {
    const end = (how: string) => (answer === undefined ? reject(new CopyingEndedError(how)) : resolve(answer))
    child.once('error', ({ message }) => end(message))
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
    child.send(request)
  })
}

function failureOf(answer: Answer, { folder }: BackupPlaces): Error {
  if (answer.kind !== 'failed') return new CopyingEndedError(`answered ${answer.kind}`)
  const { name, code } = answer.facts
  const failed = new CopyingFailedError(answer.facts)
  return name === BackupNotWrittenError.name && code !== undefined
    ? new BackupNotWrittenError(folder, code, failed)
    : failed
}
