// A sheet as an .xlsx file: a header that stays in view, widths, wrapped text, and cells that are text and nothing else.
import type { Sheet } from '../views/sheet.ts'

/** Loaded when the first file is wanted: nobody's start is longer for it. */
const loadExcel = async () => (await import('exceljs')).default

/** Excel's own limit on a cell. */
const CELL_LENGTH = 32_767

/** Rows between two breaths: whoever asks meanwhile is answered. */
const ROWS_AT_ONCE = 100

export async function makeWorkbook(sheet: Sheet): Promise<Buffer> {
  const Excel = await loadExcel()
  const workbook = new Excel.Workbook()
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.columns = sheet.columns.map(({ header, width }) => ({ header, width }))
  page.getRow(1).font = { bold: true }
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } }
  for (let start = 0; start < sheet.rows.length; start += ROWS_AT_ONCE) {
    for (const row of sheet.rows.slice(start, start + ROWS_AT_ONCE)) {
      const added = page.addRow(row.map(asText))
      added.alignment = { wrapText: true, vertical: 'top' }
    }
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/**
 * Always a string: what a file says is never a formula here. A spreadsheet that is saved as CSV and opened again would make one of what
 * begins like one, so such a text gets the apostrophe that spreadsheets use for "this is text". List marks ("- Tổ chức", "+ Rà soát") begin with a blank after
 * them and stay as printed.
 */
export function asText(text: string): string {
  const clean = text.replace(CONTROLS, '').slice(0, CELL_LENGTH - 1)
  return /^\s*(?:[=@]|[+-](?!\s))/.test(clean) ? `'${clean}` : clean
}

/** XML 1.0 cannot hold control characters (but for tab and line ends), nor halves of surrogate pairs. */
const CONTROLS = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu
