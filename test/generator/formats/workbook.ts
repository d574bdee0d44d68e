// Writes the annexes of a plan as a workbook: a sheet each, title rows above, merged heads and cells, numbers and days as such.
import exceljs from 'exceljs'
import type { Cell, Worksheet } from 'exceljs'
import { chance, type Random } from '../../support/seeded-random.ts'
import type { PrintedBlock, PrintedCell, PrintedDocument, PrintedRow, PrintedTable } from '../printed.ts'

export async function writeWorkbook({ blocks }: PrintedDocument, random: Random): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const annexes = annexesOf(blocks)
  const named = chance(random, 0.5)
  for (const [index, annex] of annexes.entries())
    writeSheet(book.addWorksheet(named ? `Phụ lục ${index + 1}` : `Sheet${index + 1}`), annex, random)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

type Annex = { readonly titles: readonly string[]; readonly table: PrintedTable }

/** The lines over each table, and the table. */
function annexesOf(blocks: readonly PrintedBlock[]): readonly Annex[] {
  const annexes: Annex[] = []
  let titles: string[] = []
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'caption') titles.push(block.text)
    if (block.kind !== 'table') continue
    annexes.push({ titles, table: block })
    titles = []
  }
  return annexes
}

function writeSheet(sheet: Worksheet, { titles, table }: Annex, random: Random): void {
  const width = table.widths.length
  for (const [index, title] of titles.entries()) {
    sheet.getCell(index + 1, 1).value = title
    if (width > 1) sheet.mergeCells(index + 1, 1, index + 1, width)
  }
  const top = titles.length + (chance(random, 0.5) ? 2 : 1)
  const asNumbers = chance(random, 0.6)
  writeRows(sheet, [...table.header, ...table.rows], { top, width, asNumbers })
  for (const [index, letters] of table.widths.entries()) sheet.getColumn(index + 1).width = letters
}

type Where = { readonly top: number; readonly width: number; readonly asNumbers: boolean }

function writeRows(sheet: Worksheet, rows: readonly PrintedRow[], { top, width, asNumbers }: Where): void {
  const taken = new Set<string>()
  for (const [index, row] of rows.entries()) {
    let column = 1
    for (const cell of row) {
      while (taken.has(`${top + index} ${column}`)) column += 1
      const { down = 1, across = 1 } = cell
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1) taken.add(`${top + index + below} ${column + beside}`)
      writeCell(sheet.getCell(top + index, column), cell, asNumbers)
      if (down > 1 || across > 1)
        sheet.mergeCells(top + index, column, top + index + down - 1, Math.min(width, column + across - 1))
    }
  }
}

const NUMBER = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/

/** A number keeps the decimals and the dots that are printed; a day is shown as it is printed. */
function writeCell(target: Cell, { text }: PrintedCell, asNumbers: boolean): void {
  const number = NUMBER.exec(text)
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  if (asNumbers && number && !/^0\d/.test(text)) {
    target.value = Number(text.replaceAll('.', '').replace(',', '.'))
    const decimals = number[1] === undefined ? '' : `.${'0'.repeat(number[1].length)}`
    target.numFmt = `${text.includes('.') ? '#,##0' : '0'}${decimals}`
  } else if (asNumbers && day) {
    target.value = new Date(`${day[3]}-${day[2]}-${day[1]}T00:00:00Z`)
    target.numFmt = 'dd/mm/yyyy'
  } else if (text !== '') target.value = text
  target.alignment = { wrapText: true, vertical: 'top' }
}
