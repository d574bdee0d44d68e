// A copying process: does one thing with the copies for the program that started it, and ends. The program goes on answering meanwhile.
import { workHere } from '../../store/sqlite/backup/copy-work.ts'
import type { Answer, FailureFacts, Request } from './messages.ts'

// Sent by the program only (messages.ts), once.
process.on('message', (request) => void serve(request as Request))
process.on('disconnect', () => process.exit())
// Whoever stops the service means the program, and that waits for what is being copied.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)

async function serve(request: Request): Promise<void> {
  const answer = await work(request).catch((error: unknown): Answer => ({ kind: 'failed', facts: factsOf(error) }))
  process.send?.(answer, undefined, undefined, () => process.exit())
}

async function work(request: Request): Promise<Answer> {
  if (request.kind === 'back-up') return { kind: 'backed-up', done: await workHere.backUp(request.places, request.at) }
  return { kind: 'erased', names: await workHere.eraseInCopies(request.places, request.searched) }
}

function factsOf(error: unknown): FailureFacts {
  if (!(error instanceof Error))
    return { name: typeof error, message: String(error), stack: undefined, code: undefined }
  const { name, message, stack } = error
  return { name, message, stack, code: 'code' in error ? String(error.code) : undefined }
}
