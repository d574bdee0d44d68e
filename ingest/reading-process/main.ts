// A reading process: reads one file after the other for the program that started it, and ends with it.
import type { TaughtTexts } from '../publish/read-document.ts'
import { createDocumentReader } from '../read-document.ts'
import type { Answer, Request } from './messages.ts'

const readDocument = createDocumentReader()
let lessons: TaughtTexts | undefined

/** What readers leave behind when they are stopped goes with this folder, which the program removes. */
const [, , folder] = process.argv
if (folder !== undefined) Object.assign(process.env, { TMPDIR: folder })

// Sent by the program only (messages.ts), one request at a time.
process.on('message', (request) => void serve(request as Request))
process.on('disconnect', () => process.exit())
say({ kind: 'ready' })

async function serve(request: Request): Promise<void> {
  try {
    if (request.kind === 'learn') learn(request)
    else await read(request)
  } catch (error) {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) })
  }
}

function learn({ make, texts }: Extract<Request, { kind: 'learn' }>): void {
  lessons = { make, texts: () => Promise.resolve(texts) }
  say({ kind: 'learnt' })
}

async function read({ name, bytes, withLessons }: Extract<Request, { kind: 'read' }>): Promise<void> {
  const options = { lessons: withLessons ? lessons : undefined, onPage: sayPage }
  say({ kind: 'done', read: await readDocument({ name, bytes }, options) })
}

function sayPage(progress: { readonly page: number; readonly pages: number }): void {
  say({ kind: 'page', ...progress })
}

function say(answer: Answer): void {
  process.send?.(answer)
}
