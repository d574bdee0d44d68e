// A sheet as an .xlsx file: a header that stays in view, widths, wrapped text, and cells that are text and nothing else. Made in a thread of its own.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Sheet } from '../views/sheet.ts'

/** Excel's own limit on a cell. */
const CELL_LENGTH = 32_767

/** Two thousand rows take half of it. */
const HEAP_MB = 256

/** Packing two thousand rows holds a thread for more than a second: meanwhile others are answered. Rejects where the thread fails. */
export function makeWorkbook({ name, columns, rows }: Sheet): Promise<Buffer> {
  const texts = rows.map((row) => row.map(asText))
  const library = pathToFileURL(createRequire(import.meta.url).resolve('exceljs')).href
  const worker = new Worker(CODE, {
    eval: true,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    workerData: { library, name, columns, rows: texts },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The thread that makes workbooks ended with ${code} and gave none.`)),
    )
  })
}

/** A thread without the loader of TypeScript, so plain JavaScript. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { library, name, columns, rows } = workerData

async function run() {
  const { default: Excel } = await import(library)
  const workbook = new Excel.Workbook()
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.columns = columns
  page.getRow(1).font = { bold: true }
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  for (const row of rows) page.addRow(row).alignment = { wrapText: true, vertical: 'top' }
  parentPort.postMessage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

run().catch((error) => setImmediate(() => { throw error }))
`

/**
 * Always a string: what a file says is never a formula here. A spreadsheet that is saved as CSV and opened again would make one of what
 * begins like one, so such a text gets the apostrophe that spreadsheets use for "this is text". List marks ("- Tổ chức", "+ Rà soát")
 * have a blank behind them and stay as printed.
 */
export function asText(text: string): string {
  const clean = text.replace(UNWRITABLE, '').slice(0, CELL_LENGTH - 1)
  return /^\s*(?:[=@]|[+-](?!\s))/.test(clean) ? `'${clean}` : clean
}

/** XML 1.0 cannot hold control characters (but for tab and line ends), nor halves of surrogate pairs. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu
