// Reads files in processes of their own: what a file does to its reader, it never does to the program.
import { availableParallelism } from 'node:os'
import type { DocumentRead, ReadDocument, TaughtTexts } from '../publish/read-document.ts'
import { lendProcesses, type LentProcesses } from './lent-processes.ts'
import type { ReadingChild, ReadingLimits, StopReason } from './reading-child.ts'

export type ReadingPool = {
  readonly readDocument: ReadDocument
  readonly close: () => Promise<void>
}

export type ReadingPoolOptions = {
  readonly processes?: number
  readonly limits?: ReadingLimits
}

/** A file is read or refused within 20 seconds, in which a process is also ended. A page has 18 seconds of the processor (read/pdf/run-program.ts), for which a busy machine may take a minute. */
export const READING_LIMITS: ReadingLimits = { bytes: 256 * 2 ** 20, seconds: 17, pageSeconds: 60, readySeconds: 60 }
/** More would not fit into 700 MB together with the program. */
const MOST_PROCESSES = 2

export function openReadingPool({
  processes = Math.min(MOST_PROCESSES, availableParallelism()),
  limits = READING_LIMITS,
}: ReadingPoolOptions = {}): ReadingPool {
  const lent = lendProcesses(processes, limits)
  const teach = createTeaching()
  const readOnce = (...request: Parameters<ReadDocument>) => withProcess(lent, (child) => readIn(child, ...request))

  async function readIn(child: ReadingChild, ...request: Parameters<ReadDocument>): Promise<Attempt> {
    const [{ name, bytes }, { lessons, onPage } = {}] = request
    await teach(child, lessons)
    const isFirst = child.filesRead() === 0
    const answer = await child.ask({ kind: 'read', name, bytes, withLessons: lessons !== undefined }, onPage)
    if (answer.kind === 'done') return { read: answer.read, again: false }
    if (answer.kind === 'stopped')
      return { read: failed(sayStop(answer.why, limits)), again: !isFirst && answer.why !== 'time' }
    return { read: failed(`Lỗi của chương trình khi đọc tệp này (${whatBroke(answer)}).`), again: false }
  }

  return {
    async readDocument(file, options) {
      const { read, again } = await readOnce(file, options)
      // What the process had read before may be to blame: a new one decides, and the outcome depends on the file alone.
      return again ? (await readOnce(file, options)).read : read
    },
    close: lent.close,
  }
}

type Attempt = { readonly read: DocumentRead; readonly again: boolean }

async function withProcess(
  { borrow, giveBack }: LentProcesses,
  use: (child: ReadingChild) => Promise<Attempt>,
): Promise<Attempt> {
  let child: ReadingChild
  try {
    child = await borrow()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { read: failed(`Không khởi động được tiến trình đọc (${why}); hãy nạp lại tệp này.`), again: false }
  }
  try {
    return await use(child)
  } finally {
    giveBack(child)
  }
}

/** Each process learns the same lessons once. */
function createTeaching() {
  const learnt = new WeakMap<ReadingChild, TaughtTexts>()
  return async (child: ReadingChild, lessons: TaughtTexts | undefined): Promise<void> => {
    if (!lessons || learnt.get(child) === lessons) return
    const { kind } = await child.ask({ kind: 'learn', make: lessons.make, texts: await lessons.texts() })
    if (kind === 'learnt') learnt.set(child, lessons)
  }
}

const failed = (reason: string): DocumentRead => ({ kind: 'failed', reason })
const whatBroke = (answer: { readonly kind: string; readonly message?: string }) => answer.message ?? answer.kind

function sayStop(why: StopReason, { bytes, seconds }: ReadingLimits): string {
  if (why === 'memory')
    return `Tệp cần quá ${Math.round(bytes / 2 ** 20)} MB bộ nhớ để đọc nên đã dừng; hãy tách nhỏ tài liệu, hoặc bỏ ảnh và phần thừa rồi lưu lại.`
  if (why === 'time')
    return `Đọc quá ${seconds} giây chưa xong nên đã dừng; hãy tách nhỏ tài liệu, hoặc mở tệp rồi lưu lại thành .docx hay .pdf mới.`
  return 'Trình đọc dừng đột ngột vì tệp này; tệp có thể bị hỏng, hãy mở bằng chương trình đã tạo ra nó rồi lưu lại.'
}
