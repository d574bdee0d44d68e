// Everything that a call to Telegram says and that a store keeps, as text: documents, workbooks and rows included.
import ExcelJS from 'exceljs'
import SqliteDatabase from 'better-sqlite3'
import { isUpload } from '../../bot/preview/file-store.ts'

export async function textOfCall(parameters: Readonly<Record<string, unknown>>): Promise<string> {
  const parts = await Promise.all(
    Object.values(parameters).map(async (value) => {
      if (!isUpload(value)) return JSON.stringify(value)
      const { name, bytes } = value
      return `${name} ${name.endsWith('.xlsx') ? await cellsOf(bytes) : Buffer.from(bytes).toString('utf8')}`
    }),
  )
  return parts.join('\n')
}

/** As a copy of the database would hold them. */
export function rowsOf(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true })
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  const rows = tables.map((table) => JSON.stringify(database.prepare(`select * from "${table}"`).all()))
  database.close()
  return rows.join('\n')
}

async function cellsOf(bytes: Uint8Array): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  // The library's types want a Buffer of other type parameters.
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n')
}
