// Reads a PDF with pdf.js, on machines without poppler: glyphs where they stand, and the lines that are drawn. The one file that knows pdf.js.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { MOST_PAGES, tooManyPages, type PdfPage, type PdfWords } from './pdf-words.ts'
import { interpretPage, type PageCommand } from './page-commands.ts'

const LOCKED = 'Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.'
const BROKEN = 'Tệp PDF bị hỏng hoặc không đầy đủ; hãy tải lại, hoặc mở bằng trình đọc PDF rồi in ra tệp PDF mới.'

/** Pages that are pictures of text cannot be recognised without poppler: then the document is refused as a whole. */
export async function readPdfJsPages(bytes: Uint8Array): Promise<PdfWords> {
  const worker = startWorker(bytes)
  try {
    return await listen(worker)
  } finally {
    await worker.terminate()
  }
}

function listen(worker: Worker): Promise<PdfWords> {
  const pages: PdfPage[] = []
  return new Promise((resolve) => {
    const refuse = (reason: string) => resolve({ kind: 'refused', reason })
    worker.on('message', (message: Message) => {
      if (message.kind === 'end') resolve({ kind: 'pages', pages })
      else if (message.kind === 'failed') refuse(message.name === 'PasswordException' ? LOCKED : BROKEN)
      else if (message.kind === 'pages') {
        if (message.count > MOST_PAGES) refuse(tooManyPages(message.count))
      } else {
        const { number, width, height, view, commands } = message
        const { words, rules, isPicture } = interpretPage(commands, view)
        if (words.length === 0 && isPicture) refuse(sayScan(number))
        pages.push({ number, width, height, words, rules })
      }
    })
    worker.once('error', () => refuse(BROKEN))
    worker.once('exit', () => refuse(BROKEN))
  })
}

const sayScan = (page: number) =>
  `Trang ${page} của tệp PDF là bản quét (ảnh chụp, không có lớp chữ): cần nhận dạng chữ (OCR); hãy cài các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils rồi nạp lại.`

/** What our own code in the thread sends. */
type Message =
  | { readonly kind: 'pages'; readonly count: number }
  | {
      readonly kind: 'page'
      readonly number: number
      readonly width: number
      readonly height: number
      /** From the page's own axes to points from the top left corner, turned as the page is shown. */
      readonly view: readonly number[]
      readonly commands: readonly PageCommand[]
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly name: string }

/** Of the memory limit of a reading process, what it leaves free. */
const HEAP_MB = 128

/**
 * A thread without the loader of TypeScript: that would rewrite the three megabytes of pdf.js, which takes seconds and 300 MB.
 * So the thread's code is plain JavaScript.
 */
function startWorker(bytes: Uint8Array): Worker {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return new Worker(CODE, {
    eval: true,
    execArgv: [],
    env: {},
    // What pdf.js says of a missing canvas, which we do not use, is for nobody.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    workerData: {
      bytes,
      library: pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href,
      // Widths of fonts that a PDF may leave out, and tables of Asian encodings.
      fonts: join(folder, 'standard_fonts/'),
      tables: join(folder, 'cmaps/'),
    },
  })
}

const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { bytes, library, fonts, tables } = workerData
// pdf.js names these classes of browsers when it is loaded; only drawing on a canvas uses them.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {}

async function run() {
  const { getDocument, OPS } = await import(library)
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const document = await getDocument({
    data: bytes, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false,
    standardFontDataUrl: fonts, cMapUrl: tables, cMapPacked: true,
  }).promise
  parentPort.postMessage({ kind: 'pages', count: document.numPages })
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    const commands = fnArray.map((code, index) => commandOf(names, names.get(code), argsArray[index] ?? []))
    parentPort.postMessage({ kind: 'page', number, width, height, view: transform, commands })
    page.cleanup()
  }
}

function commandOf(names, name, values) {
  if (name === 'constructPath') return { name: 'path', values: [names.get(values[0]) ?? '', [...(values[1]?.[0] ?? [])]] }
  if (name === 'showText')
    return { name, values: [(values[0] ?? []).map((item) => typeof item === 'object' && item !== null
      ? { unicode: String(item.unicode), width: Number(item.width), isSpace: item.isSpace === true } : item)] }
  const plain = [...values].map((value) => ArrayBuffer.isView(value) || Array.isArray(value) ? [...value].map(Number) : value)
  return { name, values: plain.map((value) => (typeof value === 'object' && !Array.isArray(value) ? null : value)) }
}

run().then(
  () => parentPort.postMessage({ kind: 'end' }),
  (error) => parentPort.postMessage({ kind: 'failed', name: String(error?.name) }),
)
`
