// Damaged and hostile workbooks: each is read or refused in a sentence, soon, and nothing is thrown.
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../../ingest/read/excel/read-xlsx.ts'
import { readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { mutateBytes } from '../../support/mutate-bytes.ts'
import { createRandom, pick } from '../../support/seeded-random.ts'
import { storedZip } from '../../support/stored-zip.ts'

const LONGEST_MS = 5_000
const SHEET = 'xl/worksheets/sheet1.xml'

async function workbook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Biểu')
  sheet.getCell('A1').value = 'KẾ HOẠCH NĂM HỌC'
  sheet.mergeCells('A1:D1')
  sheet.getRow(3).values = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']
  for (let row = 4; row < 30; row += 1)
    sheet.getRow(row).values = [row - 3, `Nhiệm vụ số ${row}`, 'Phòng Kinh tế', new Date(Date.UTC(2025, row % 12, 1))]
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const partsOf = async (bytes: Uint8Array) => new Map(await readZipParts(bytes, () => true))

/** The workbook with one part rewritten. */
async function changed(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await partsOf(await workbook())
  parts.set(part, Buffer.from(change(parts.get(part)!.toString('utf8'))))
  return storedZip(parts)
}

const merge = (range: string) => (xml: string) => xml.replace('ref="A1:D1"', `ref="${range}"`)

async function outcomeOf(bytes: Uint8Array) {
  const started = performance.now()
  const outcome = await readXlsx('la.xlsx', bytes)
  expect(performance.now() - started).toBeLessThan(LONGEST_MS)
  return outcome
}

test('the workbook itself, packed again, is read', async () => {
  expect(await outcomeOf(await changed(SHEET, (xml) => xml))).toMatchObject({ kind: 'read' })
})

describe('refused with a reason', () => {
  test.each([
    ['a merge over the whole sheet', changed(SHEET, merge('A1:XFD1048576')), 'ô gộp'],
    ['the same behind a character reference', changed(SHEET, merge('&#65;1:XFD1048576')), 'ô gộp'],
    ['a row number beyond Excel', changed(SHEET, (xml) => xml.replace('<row r="4"', '<row r="4294967295"')), 'hàng'],
    [
      'rows without end',
      changed(SHEET, (xml) => xml.replace('</sheetData>', `${'<row/>'.repeat(20_001)}</sheetData>`)),
      '20000 hàng',
    ],
    ['a cell far right', changed(SHEET, (xml) => xml.replace('r="A4"', 'r="XFD4"')), '256 cột'],
    ['a sheet that is no XML', changed(SHEET, () => '<<<<'), 'hỏng'],
    ['a truncated file', workbook().then((bytes) => bytes.subarray(0, bytes.length / 2)), 'ZIP'],
    ['nothing but the magic', Promise.resolve(Uint8Array.from([0x50, 0x4b, 3, 4])), 'ZIP'],
    ['a ZIP of something else', Promise.resolve(storedZip(new Map([['a.txt', Buffer.from('a')]]))), 'Excel'],
    ['a DTD', changed(SHEET, (xml) => xml.replace('<worksheet', '<!DOCTYPE x []><worksheet')), 'DTD'],
  ])('%s', async (_, bytes, words) => {
    const outcome = await outcomeOf(await bytes)
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining(words) })
  })

  test('a data validation over the whole sheet costs nothing', async () => {
    const rule = '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>'
    const bytes = await changed(SHEET, (xml) => xml.replace('<pageMargins', `${rule}<pageMargins`))
    expect(await outcomeOf(bytes)).toMatchObject({ kind: 'read' })
  })
})

describe('200 seeded mutations never throw and never stall', () => {
  test('100 of the file itself', async () => {
    const bytes = await workbook()
    const random = createRandom(20250912)
    for (let round = 0; round < 100; round += 1)
      expect(await outcomeOf(mutateBytes(bytes, random))).toHaveProperty('kind')
  }, 60_000)

  test('100 of what is inside', async () => {
    const parts = await partsOf(await workbook())
    const random = createRandom(20251209)
    const kinds = new Set<string>()
    for (let round = 0; round < 100; round += 1) {
      const name = pick(random, [...parts.keys()])
      const damaged = new Map(parts).set(name, Buffer.from(mutateBytes(parts.get(name)!, random)))
      kinds.add((await outcomeOf(storedZip(damaged))).kind)
    }
    expect([...kinds].toSorted()).toEqual(['read', 'unreadable'])
  }, 60_000)
})
