// Reads files in processes of their own: what a file does to its reader, it never does to the program.
import { availableParallelism } from 'node:os'
import type { DocumentRead, ReadDocument, TaughtTexts } from '../publish/read-document.ts'
import { residentBytes } from './process-memory.ts'
import { startReadingChild, type ReadingChild, type ReadingLimits, type StopReason } from './reading-child.ts'

export type ReadingPool = {
  readonly readDocument: ReadDocument
  readonly close: () => Promise<void>
}

export type ReadingPoolOptions = {
  readonly processes?: number
  readonly limits?: ReadingLimits
}

/** Issue 3, point 5. A page has 18 seconds of the processor (read/pdf/run-program.ts), for which a busy machine may take a minute. */
export const READING_LIMITS: ReadingLimits = { bytes: 256 * 2 ** 20, seconds: 20, pageSeconds: 60, readySeconds: 60 }
/** More would not fit into 700 MB together with the program. */
const MOST_PROCESSES = 2
/** A process takes half a second to start, in which another one reads some twenty plans. */
const RELIEF_AFTER_MS = 1_000
/** Node keeps memory that it has once had: a process above this share of its limit makes room for a new one. */
const FULL_SHARE = 0.6

/** The first process starts at once, the others when a file waits long. */
export function openReadingPool({
  processes = Math.min(MOST_PROCESSES, availableParallelism()),
  limits = READING_LIMITS,
}: ReadingPoolOptions = {}): ReadingPool {
  const all = new Set<ReadingChild>()
  const idle: ReadingChild[] = []
  const waiting: ((child: ReadingChild) => void)[] = []
  const learnt = new WeakMap<ReadingChild, TaughtTexts>()
  const start = () => {
    const child = startReadingChild(limits)
    all.add(child)
    return child
  }
  idle.push(start())

  async function borrow(): Promise<ReadingChild> {
    const free = idle.pop()
    if (free) return free
    if (all.size === 0) return start()
    return new Promise((resolve) => {
      const relief = setTimeout(() => {
        if (all.size < processes) waiting.splice(waiting.indexOf(take), 1)[0]?.(start())
      }, RELIEF_AFTER_MS)
      const take = (child: ReadingChild) => {
        clearTimeout(relief)
        resolve(child)
      }
      waiting.push(take)
    })
  }

  function giveBack(child: ReadingChild): void {
    const isFull = (residentBytes(child.pid ?? 0) ?? 0) > FULL_SHARE * limits.bytes
    const isDone = child.isStopped() || isFull
    if (isDone) {
      all.delete(child)
      void child.close()
    }
    const next = waiting.shift()
    if (next) next(isDone ? start() : child)
    else if (!isDone) idle.push(child)
  }

  async function teach(child: ReadingChild, lessons: TaughtTexts | undefined): Promise<void> {
    if (!lessons || learnt.get(child) === lessons) return
    const { kind } = await child.ask({ kind: 'learn', make: lessons.make, texts: await lessons.texts() })
    if (kind === 'learnt') learnt.set(child, lessons)
  }

  async function readOnce(...[{ name, bytes }, { lessons, onPage } = {}]: Parameters<ReadDocument>): Promise<Attempt> {
    const child = await borrow()
    try {
      await teach(child, lessons)
      const isFirst = child.filesRead() === 0
      const answer = await child.ask({ kind: 'read', name, bytes, withLessons: lessons !== undefined }, onPage)
      if (answer.kind === 'done') return { read: answer.read, again: false }
      if (answer.kind === 'stopped')
        return { read: failed(sayStop(answer.why, limits)), again: !isFirst && answer.why !== 'time' }
      return { read: failed(`Lỗi của chương trình khi đọc tệp này (${whatBroke(answer)}).`), again: false }
    } finally {
      giveBack(child)
    }
  }

  return {
    async readDocument(file, options) {
      const { read, again } = await readOnce(file, options)
      // What the process had read before may be to blame: a new one decides, and the outcome depends on the file alone.
      return again ? (await readOnce(file, options)).read : read
    },
    close: async () => void (await Promise.all([...all].map((child) => child.close()))),
  }
}

type Attempt = { readonly read: DocumentRead; readonly again: boolean }

const failed = (reason: string): DocumentRead => ({ kind: 'failed', reason })
const whatBroke = (answer: { readonly kind: string; readonly message?: string }) => answer.message ?? answer.kind

function sayStop(why: StopReason, { bytes, seconds }: ReadingLimits): string {
  if (why === 'memory')
    return `Tệp cần quá ${Math.round(bytes / 2 ** 20)} MB bộ nhớ để đọc nên đã dừng; hãy tách nhỏ tài liệu, hoặc bỏ ảnh và phần thừa rồi lưu lại.`
  if (why === 'time')
    return `Đọc quá ${seconds} giây chưa xong nên đã dừng; hãy tách nhỏ tài liệu, hoặc mở tệp rồi lưu lại thành .docx hay .pdf mới.`
  return 'Trình đọc dừng đột ngột vì tệp này; tệp có thể bị hỏng, hãy mở bằng chương trình đã tạo ra nó rồi lưu lại.'
}
