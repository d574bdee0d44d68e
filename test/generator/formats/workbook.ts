// Writes the annexes of a plan as a workbook: a sheet each, title rows above, merged heads and cells, numbers and days as such.
import exceljs from 'exceljs'
import type { Cell, Worksheet } from 'exceljs'
import { chance, type Random } from '../../support/seeded-random.ts'
import {
  gridOf,
  textOf,
  type PrintedBlock,
  type PrintedCell,
  type PrintedDocument,
  type PrintedRow,
  type PrintedTable,
} from '../printed.ts'

export async function writeWorkbook({ blocks }: PrintedDocument, random: Random): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const annexes = annexesOf(blocks)
  const named = chance(random, 0.5)
  for (const [index, annex] of annexes.entries())
    writeSheet(book.addWorksheet(named ? `Phụ lục ${index + 1}` : `Sheet${index + 1}`), annex, random)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What stands over a table, the table, and what stands below it: a letterhead, titles, a signature. */
type Annex = {
  readonly over: readonly PrintedBlock[]
  readonly table: PrintedTable
  readonly below: readonly PrintedBlock[]
}

/** A page break begins the next sheet. */
function annexesOf(blocks: readonly PrintedBlock[]): readonly Annex[] {
  const pages: PrintedBlock[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'page-break') pages.push([])
    else pages.at(-1)!.push(block)
  return pages.flatMap((page) => {
    const at = page.findIndex(({ kind }) => kind === 'table')
    const table = page[at]
    return table?.kind === 'table' ? [{ over: page.slice(0, at), table, below: page.slice(at + 1) }] : []
  })
}

function writeSheet(sheet: Worksheet, { over, table, below }: Annex, random: Random): void {
  const first = chance(random, 0.2) ? 2 : 1
  const last = first + table.widths.length - 1
  const top = writeTexts(sheet, over, { row: 1, first, last }) + (chance(random, 0.5) ? 1 : 0)
  const rows = [...table.header, ...table.rows]
  writeRows(sheet, rows, { row: top, first, last, asNumbers: chance(random, 0.6) })
  writeTexts(sheet, below, { row: top + rows.length + 1, first, last })
  for (const [index, letters] of table.widths.entries()) sheet.getColumn(first + index).width = letters
}

/** A sheet may leave its first column empty, as a margin. */
type Where = { readonly row: number; readonly first: number; readonly last: number }

/** Lines over the whole width, or in its two halves. @returns the row below */
function writeTexts(sheet: Worksheet, blocks: readonly PrintedBlock[], { row, first, last }: Where): number {
  let at = row
  const put = (text: string, from: number, to: number) => {
    if (text !== '') sheet.getCell(at, from).value = text
    if (to > from) sheet.mergeCells(at, from, at, to)
  }
  for (const block of blocks) {
    if (block.kind !== 'pair') {
      put(textOf(block), first, last)
      at += 1
      continue
    }
    const middle = Math.max(first, Math.floor((first + last) / 2))
    for (let line = 0; line < Math.max(block.left.length, block.right.length); line += 1) {
      put(block.left[line] ?? '', first, middle)
      put(block.right[line] ?? '', middle + 1, last)
      at += 1
    }
  }
  return at
}

type Body = Where & { readonly asNumbers: boolean }

function writeRows(sheet: Worksheet, rows: readonly PrintedRow[], { row: top, first, last, asNumbers }: Body): void {
  for (const [index, row] of gridOf(rows, last - first + 1).entries())
    for (const [offset, { cell, own }] of row.entries()) {
      if (!own) continue
      const { down = 1, across = 1 } = cell
      const [y, x] = [top + index, first + offset]
      writeCell(sheet.getCell(y, x), cell, asNumbers)
      if (down > 1 || across > 1) sheet.mergeCells(y, x, y + down - 1, Math.min(last, x + across - 1))
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
