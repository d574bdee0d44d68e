// Reads .xlsx through exceljs: what a person sees of its sheets, as grids of printed texts.
import exceljs from 'exceljs'
import type { Cell, CellValue, Worksheet } from 'exceljs'
import { checkOfficeXml } from '../zip/office-xml.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet-grid.ts'
import { withReadableCells } from './sheet-letters.ts'
import { readSheetLines } from './sheet-lines.ts'
import { findSheetFault } from './sheet-limits.ts'
import { formatSheetValue } from './sheet-value.ts'
import type { ReadFailure, ReadOutcome } from '../source-document.ts'

/** No table for people is wider. */
const MOST_COLUMNS = 256
/** Parts of a sheet that say nothing here; data validations of whole columns would be spread cell by cell. */
const IGNORED_PARTS = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'legacyDrawing', 'extLst']

/** Hidden sheets, rows and columns are left out; formulas give the result that was saved with them. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const checked = await checkOfficeXml(bytes)
  if (checked.kind === 'refused') return unreadable(checked.reason)
  const fault = await findSheetFault(bytes)
  if (fault !== undefined) return unreadable(fault)
  const worksheets = await loadVisibleSheets(bytes)
  if (!worksheets)
    return unreadable('Tệp Excel bị hỏng, không mở được; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.')
  const wide = worksheets.find((sheet) => sheet.columnCount > MOST_COLUMNS)
  if (wide)
    return unreadable(
      `Trang tính "${wide.name}" rộng hơn ${MOST_COLUMNS} cột; hãy bỏ phần không thuộc văn bản rồi lưu lại.`,
    )
  const { sheets, warnings } = withReadableCells(worksheets.map(readSheet))
  const lines = readSheetLines(sheets)
  if (lines.length === 0) return unreadable('Tệp Excel không có ô nào có chữ ở các trang tính đang hiện.')
  return { kind: 'read', document: { file, lines, warnings } }
}

const unreadable = (reason: string): ReadFailure => ({ kind: 'unreadable', reason })

/** undefined: exceljs cannot make sense of the file. */
async function loadVisibleSheets(bytes: Uint8Array): Promise<readonly Worksheet[] | undefined> {
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: IGNORED_PARTS })
    return workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  } catch {
    // exceljs throws whatever its parts throw at a damaged file; none of it helps the reader of the message.
    return undefined
  }
}

function readSheet(sheet: Worksheet): Sheet {
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1).filter(
    (column) => !sheet.getColumn(column).hidden,
  )
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    if (row.hidden) return
    const cells = columns.map((column) => readCell(row.getCell(column), number, column))
    if (cells.some(({ text }) => text.trim() !== '')) rows.push({ number, cells })
  })
  return { name: sheet.name, rows }
}

function readCell(cell: Cell, row: number, column: number): SheetCell {
  const text = textOf(cell.value, cell.numFmt ?? '').normalize('NFC')
  if (!cell.isMerged) return { text, top: row, left: column }
  const { row: top, col: left } = cell.master.fullAddress
  return { text, top, left }
}

function textOf(value: CellValue, format: string): string {
  if (value === null || typeof value !== 'object' || value instanceof Date)
    return formatSheetValue(value ?? undefined, format)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  // The text of a link may itself be rich text, whatever the types say.
  if ('hyperlink' in value) return textOf(value.text, format)
  if ('error' in value) return value.error
  return 'result' in value ? textOf(value.result ?? null, format) : ''
}
