// Chooses the reader of a file by what it is, not by what its name says. Readers are loaded when first needed: their libraries are large.
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import { readText } from './text/read-text.ts'
import { nameKnownFormat, nameZip } from './known-formats.ts'
import type { OnScannedPage } from './pdf/ocr-words.ts'
import type { ReadOutcome } from './source-document.ts'

/** @param onPage told before each page that is recognised from a picture */
export async function readAny(file: string, bytes: Uint8Array, onPage?: OnScannedPage): Promise<ReadOutcome> {
  const format = formatOf(file, bytes)
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(file, bytes, onPage ? { onPage } : {})
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx(file, bytes)
    case 'xlsx':
      return (await import('./excel/read-xlsx.ts')).readXlsx(file, bytes)
    case 'zip':
      return { kind: 'unreadable', reason: nameZip(bytes) }
    case 'image':
      return (await import('./pdf/read-image.ts')).readImage(file, bytes, onPage ? { onPage } : {})
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(file, bytes)
    case 'text':
      return readText(file, bytes)
    default:
      return assertNever(format)
  }
}

/** PNG and JPEG. */
const PICTURES = [Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from([0xff, 0xd8, 0xff])]

type Format = 'pdf' | 'image' | 'docx' | 'xlsx' | 'zip' | 'html' | 'text'

function formatOf(file: string, bytes: Uint8Array): Format {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (PICTURES.some((magic) => data.subarray(0, magic.length).equals(magic))) return 'image'
  // The names of a ZIP's parts stand uncompressed in its directory.
  if (data.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    // Word on the web numbers its main part: "word/document2.xml".
    if (data.includes('word/document')) return 'docx'
    return data.includes('xl/workbook.xml') ? 'xlsx' : 'zip'
  }
  // What the text reader names stays with it, whatever the ending says.
  if (nameKnownFormat(bytes) !== undefined) return 'text'
  const start = data.subarray(0, 512).toString('latin1').toLowerCase()
  return /\.html?$/i.test(file) || /^\W*<(!doctype html|html)\b/.test(start) ? 'html' : 'text'
}
