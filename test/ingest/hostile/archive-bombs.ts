// Word and Excel files that unfold without end, contradict themselves, or reach outside.
import exceljs from 'exceljs'
import { deflateRawSync } from 'node:zlib'
import { readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { storedZip } from '../../support/stored-zip.ts'
import { deflatedZip } from '../read/deflated-zip.ts'
import { paragraph, tableOf, wordOf } from '../read/word-document.ts'
import type { HostileFile } from './hostile-file.ts'

const MAIN = 'word/document.xml'
const SHEET = 'xl/worksheets/sheet1.xml'
const MEGABYTE = 2 ** 20

const partsOf = async (bytes: Uint8Array) => new Map(await readZipParts(bytes, (name) => !name.endsWith('/')))

/** A sound document with one part rewritten. */
async function wordWith(change: (xml: string) => string, part = MAIN): Promise<Uint8Array> {
  const parts = await partsOf(await wordOf(paragraph('KẾ HOẠCH'), tableOf(['TT', 'Nhiệm vụ'], ['1', 'Mua sách'])))
  parts.set(part, Buffer.from(change(parts.get(part)?.toString() ?? '')))
  return deflatedZip([...parts].map(([name, content]) => ({ name, content })))
}

async function workbookWith(change: (xml: string) => string, part = SHEET): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.addWorksheet('Biểu').addRows([
    ['TT', 'Nhiệm vụ'],
    [1, 'Mua sách'],
  ])
  const parts = await partsOf(new Uint8Array(await book.xlsx.writeBuffer()))
  parts.set(part, Buffer.from(change(parts.get(part)?.toString() ?? '')))
  return deflatedZip([...parts].map(([name, content]) => ({ name, content })))
}

const body = (content: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${content}`)
const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** Ten entities, each of ten of the one before. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

/** Every entry of the directory names the same compressed bytes: small outside, endless inside. */
function overlappingZip(entries: number): Uint8Array {
  const zip = Buffer.from(deflatedZip([{ name: MAIN, content: Buffer.alloc(MEGABYTE - 1, 'a') }]))
  const start = zip.indexOf(Buffer.from('PK\u0001\u0002'))
  const end = zip.indexOf(Buffer.from('PK\u0005\u0006'))
  const listing = Array.from({ length: entries }, (_, at) => {
    const entry = Buffer.from(zip.subarray(start, end))
    entry.write(String(at).padStart(4, '0'), 46 + 'word/'.length, 'latin1')
    return entry
  })
  const directory = Buffer.concat([zip.subarray(start, end), ...listing])
  const last = Buffer.from(zip.subarray(end))
  last.writeUInt16LE(entries + 1, 8)
  last.writeUInt16LE(entries + 1, 10)
  last.writeUInt32LE(directory.length, 12)
  return new Uint8Array(Buffer.concat([zip.subarray(0, start), directory, last]))
}

const many = (count: number) =>
  storedZip(new Map(Array.from({ length: count }, (_, at) => [`word/${at}.xml`, Buffer.from('<a/>')])))

export const archiveBombs: readonly HostileFile[] = [
  {
    what: 'a Word file of 150 MB of zeros',
    file: 'bom.docx',
    bytes: async () => deflatedZip([{ name: MAIN, content: Buffer.alloc(150 * MEGABYTE) }]),
  },
  {
    what: 'a Word file that hides its size',
    file: 'bom.docx',
    bytes: async () => deflatedZip([{ name: MAIN, content: Buffer.alloc(50 * MEGABYTE), claimedSize: 100 }]),
  },
  {
    what: 'a bomb packed three times',
    file: 'bom.docx',
    bytes: async () =>
      deflatedZip([{ name: MAIN, content: deflateRawSync(deflateRawSync(Buffer.alloc(100 * MEGABYTE))) }]),
  },
  {
    what: 'a Word file in a Word file',
    file: 'long.docx',
    bytes: async () => deflatedZip([{ name: MAIN, content: await wordWith((xml) => xml) }]),
  },
  { what: 'parts that share their bytes', file: 'chung.docx', bytes: async () => overlappingZip(2_500) },
  { what: '3,500 parts', file: 'nhieu.docx', bytes: async () => many(3_500) },
  { what: '60,000 parts', file: 'nhieu.xlsx', bytes: async () => many(60_000) },
  {
    what: 'entities that multiply, in Word',
    file: 'cuoi.docx',
    bytes: () => wordWith((xml) => xml.replace('?>', `?>${LAUGHS}`).replace('<w:body>', `<w:body>${words('&a12;')}`)),
  },
  {
    what: 'entities that multiply, in Excel',
    file: 'cuoi.xlsx',
    bytes: () => workbookWith((xml) => xml.replace('?>', `?>${LAUGHS}`)),
  },
  {
    what: 'an external entity',
    file: 'ngoai.docx',
    bytes: () => wordWith((xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
  },
  {
    what: '18,000 elements inside each other',
    file: 'sau.docx',
    bytes: () => wordWith(body(`${'<w:sdt>'.repeat(18_000)}${'</w:sdt>'.repeat(18_000)}`)),
  },
  {
    what: 'tables inside tables',
    file: 'bang.docx',
    bytes: () => wordWith(body(`${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`)),
  },
  {
    what: 'a cell over a million columns',
    file: 'rong.docx',
    bytes: () => wordWith((xml) => xml.replaceAll('<w:tc>', '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>')),
  },
  {
    what: '400,000 short paragraphs',
    file: 'dai.docx',
    bytes: () => wordWith(body(words('a').repeat(400_000))),
  },
  {
    what: 'a paragraph of 20 MB',
    file: 'dai.docx',
    bytes: () =>
      wordWith(
        body(words(Array.from({ length: 1_000_000 }, (_, at) => `Sở số ${(at * 7_919) % 1_000_003}`).join(' '))),
      ),
  },
  {
    what: 'a merge over a whole sheet',
    file: 'gop.xlsx',
    bytes: () =>
      workbookWith((xml) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      ),
  },
  {
    what: 'a row at the end of a sheet',
    file: 'xa.xlsx',
    bytes: () =>
      workbookWith((xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
  },
  {
    what: '390,000 cells',
    file: 'nhieu.xlsx',
    bytes: () =>
      workbookWith((xml) =>
        xml.replace(
          /<sheetData>.*<\/sheetData>/s,
          `<sheetData>${Array.from({ length: 19_500 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 20 }, (_cell, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}"><v>${row * 31 + column}</v></c>`).join('')}</row>`).join('')}</sheetData>`,
        ),
      ),
  },
  {
    what: 'the old format of Word',
    file: 'cu.doc',
    bytes: async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)]),
  },
]
