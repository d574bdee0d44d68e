// One reading process under watch: asked one thing at a time, and ended when it passes its limit of memory or of time.
import type { PageProgress } from '../publish/read-document.ts'
import type { Answer, Request } from './messages.ts'
import { startProcess } from './start-process.ts'
import type { MemoryWatch, WatchedMemory } from './watch-memory.ts'

export type ReadingLimits = {
  readonly bytes: number
  /** Of one file, until the first page of a scan. */
  readonly seconds: number
  /** Of each page of a scan, whose programs have limits of their own. */
  readonly pageSeconds: number
  /** Until it can read, and to learn from lessons: a machine that is busy takes long, and no file is to blame. */
  readonly readySeconds: number
}

export type StopReason = 'memory' | 'time' | 'died'
export type ChildAnswer = Exclude<Answer, { kind: 'page' }> | { readonly kind: 'stopped'; readonly why: StopReason }

export type ReadingChild = {
  readonly pid: number | undefined
  readonly ask: (request: Request, onPage?: (progress: PageProgress) => void) => Promise<ChildAnswer>
  /** How many files it was given. */
  readonly filesRead: () => number
  readonly isStopped: () => boolean
  /** Resolves when it has ended. */
  readonly close: () => Promise<void>
}

/** What it asks for between two looks still belongs below the limit. */
const STOP_AT = 0.9
/** How V8 ends a process whose heap is full. */
const ABORTED = ['SIGABRT', 'SIGTRAP', 'SIGILL']

export function startReadingChild(limits: ReadingLimits, memory: MemoryWatch): ReadingChild {
  const { process: child, kill } = startProcess()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let stopped: StopReason | undefined
  let files = 0
  let watched: WatchedMemory | undefined
  let settle: ((answer: ChildAnswer) => void) | undefined
  let hearPage: ((progress: PageProgress) => void) | undefined

  function stop(why: StopReason): void {
    stopped ??= why
    kill()
    settle?.({ kind: 'stopped', why: stopped })
  }
  child.once('exit', (_, signal) =>
    stop(watched?.wasExceeded() === true || (signal !== null && ABORTED.includes(signal)) ? 'memory' : 'died'),
  )
  child.once('error', () => stop('died'))
  child.on('message', (message) => {
    // From our own entry file: messages.ts.
    const answer = message as Answer
    if (answer.kind === 'page') hearPage?.(answer)
    else settle?.(answer)
  })

  /** Until the next answer, or until it is stopped. */
  function watch(seconds: number, onPage?: (progress: PageProgress) => void): Promise<ChildAnswer> {
    return new Promise((resolve) => {
      watched = child.pid === undefined ? undefined : memory.watch(child.pid, STOP_AT * limits.bytes)
      let patience = setTimeout(() => stop('time'), seconds * 1000)
      hearPage = (progress) => {
        clearTimeout(patience)
        patience = setTimeout(() => stop('time'), limits.pageSeconds * 1000)
        onPage?.(progress)
      }
      settle = (answer) => {
        watched?.end()
        clearTimeout(patience)
        settle = undefined
        resolve(answer)
      }
      if (stopped !== undefined) settle({ kind: 'stopped', why: stopped })
    })
  }

  const ready = watch(limits.readySeconds)
  return {
    pid: child.pid,
    filesRead: () => files,
    isStopped: () => stopped !== undefined,
    async ask(request, onPage) {
      await ready
      if (request.kind === 'read') files += 1
      const answer = watch(request.kind === 'read' ? limits.seconds : limits.readySeconds, onPage)
      if (stopped === undefined) child.send(request)
      return answer
    },
    async close() {
      stop('died')
      await ended
    },
  }
}
