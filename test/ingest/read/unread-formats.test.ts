// What nobody here reads is named by its bytes, whatever it is called, with what a person can do; what is read is not.
import { describe, expect, it } from 'vitest'
import { readAny } from '../../../ingest/read/read-any.ts'
import { describeUnread } from '../../../ingest/read/unread-formats.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(stream, 'utf16le'),
    ]),
  )

const UNREAD: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['.doc', ole('WordDocument'), /Word đời cũ \(\.doc\).*\.docx/],
  ['.xls', ole('Workbook'), /Excel đời cũ.*\.xlsx/],
  ['.xls of Excel 5', ole('Book'), /Excel đời cũ.*\.xlsx/],
  ['.ppt', ole('PowerPoint Document'), /PowerPoint đời cũ.*\.pdf/],
  ['a locked .docx', ole('EncryptedPackage'), /mật khẩu/],
  ['.msg', ole('__substg1.0_0037001F'), /Outlook/],
  ['some other compound file', ole('Nothing'), /đời cũ/],
  ['.rtf', latin('{\\rtf1\\ansi'), /RTF.*\.docx/],
  ['.odt', latin('PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.text'), /\.odt.*\.docx/],
  ['.ods', latin('PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /\.ods.*\.xlsx/],
  ['.pptx', latin('PK\u0003\u0004 ppt/presentation.xml'), /\.pptx.*\.pdf/],
  ['.xlsb', latin('PK\u0003\u0004 xl/workbook.bin'), /\.xlsb.*\.xlsx/],
  ['.rar', latin('Rar!\u001A\u0007\u0001\u0000'), /RAR.*giải nén/],
  ['.7z', latin('7z\u00BC\u00AF\u0027\u001C'), /7z.*giải nén/],
  ['.gz', latin('\u001F\u008B\u0008'), /GZIP.*giải nén/],
  ['.heic', latin('\u0000\u0000\u0000\u0018ftypheic'), /HEIC.*\.jpg/],
  ['.tiff', latin('II*\u0000'), /TIFF.*\.png/],
  ['.tif, big end first', latin('MM\u0000*'), /TIFF/],
  ['.webp', latin('RIFF\u0000\u0000\u0000\u0000WEBP'), /WebP/],
  ['.gif', latin('GIF89a'), /GIF/],
  ['.p7m', latin('0\u0082\u0001\u0000\u0006\u0009*\u0086H\u0086\u00F7\r\u0001\u0007\u0002'), /ký số/],
  ['.p7s as text', latin('-----BEGIN PKCS7-----'), /ký số/],
  ['Word 2003 XML', latin('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), /Word 2003/],
  ['.mht', latin('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a'), /\.mht/],
]

describe('said by its bytes', () => {
  it.each(UNREAD)('%s', async (_, bytes, reason) => {
    expect(describeUnread(bytes)).toMatch(reason)
    expect(await readAny('ke-hoach.docx', bytes)).toMatchObject({ kind: 'unreadable', reason: describeUnread(bytes) })
  })
})

describe('left to its reader', () => {
  it.each([
    ['text', latin('Ke hoach so 1')],
    ['a text about RTF', latin('Tệp {\\rtf'.normalize('NFD').replace(/\p{M}/gu, ''))],
    ['Word', latin('PK\u0003\u0004 word/document.xml')],
    ['a PDF', latin('%PDF-1.7')],
    ['nothing', new Uint8Array()],
  ])('%s', (_, bytes) => expect(describeUnread(bytes)).toBeUndefined())
})
