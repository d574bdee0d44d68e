// What a file is, whatever its ending says; refused with a line that names it.
import { describe, expect, it } from 'vitest'
import { asTcvn3, asVni, asWindows1258 } from '../../support/old-encoders.ts'
import { detectContent } from '../../../ingest/read/detect-content.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1] ?? 0)
const PLAIN = 'Trường mua sách và sửa sân. '.repeat(5)

describe('refused', () => {
  it.each([
    ['an empty file', new Uint8Array(), /rỗng/],
    ['white space', utf8(' \n\t \r\n\uFEFF'), /khoảng trắng/],
    ['a PDF called .txt', utf8('%PDF-1.7 …'), /PDF/],
    ['a Word file', latin('PK\u0003\u0004…'), /Word/],
    ['an old Word file', latin('ÐÏ\u0011à…'), /đời cũ/],
    ['RTF', utf8('{\\rtf1 …'), /RTF.*lưu lại thành \.docx/],
    ['a TIFF', latin('II*\u0000\u0008\u0000'), /TIFF.*\.png hoặc \.jpg/],
    ['a WebP', latin('RIFF\u0001\u0002\u0003\u0000WEBPVP8 '), /WebP/],
    ['a bitmap', latin('BM\u0010\u0000\u0001\u0000\u0000\u0000\u0000\u0000'), /BMP/],
    ['a RAR', latin('Rar!\u001A\u0007'), /RAR.*giải nén/],
    ['zeros', utf8('abc\u0000def'), /byte 0 ở vị trí 3.*lưu lại thành \.docx/],
    ['control characters', utf8('\u0001\u0002\u0003\u0004 abc'), /điều khiển/],
    ['thousands of marks on a letter', utf8(`a${'\u0301\u0323'.repeat(50_000)}`), /dấu chồng lên nhau/],
    ['half a letter of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), /UTF-16 bị hỏng/],
    ['UTF-16 of nothing', utf16('\uFEFF \n'), /khoảng trắng/],
    [
      'bytes of a western language',
      latin('Das Schönste für die Größe, über Bäume '.repeat(3)),
      /Không phải UTF-8: byte 0xf6/,
    ],
    ['a lone surrogate', Uint8Array.of(0x61, 0xed, 0xa0, 0x80, 0x62), /Không phải UTF-8: byte 0xed ở vị trí 1/],
    ['a cut letter at the end', utf8('sách').slice(0, 2), /Không phải UTF-8/],
  ])('%s', (_, bytes, reason) => {
    const content = detectContent(bytes)
    expect(content.kind === 'other' && content.reason).toMatch(reason)
  })
})

describe('read', () => {
  it.each([
    ['Vietnamese', PLAIN],
    ['words that begin like a bitmap', 'BMTE Hòa Bình kế hoạch năm học'],
    ['decomposed letters', PLAIN.normalize('NFD')],
    ['no marks at all', 'Truong mua sach va sua san. '],
    ['a scan’s odd letters', 'Trién khai nhi¢m vu gido duc, ndm hoc m&i 6 truong, 1¢ huy dong. '.repeat(5)],
    ['an emoji and a byte order mark', '\uFEFFTrường 🏫 mới'],
    ['a form feed', 'Trang một\fTrang hai'],
    ['a little French', 'Le plan déjà prêt, à côté, très bien fait. '.repeat(4)],
  ])('%s', (_, text) =>
    expect(detectContent(utf8(text))).toEqual({ kind: 'text', text: text.replace('\uFEFF', ''), warnings: [] }),
  )
})

describe('converted', () => {
  const text = 'Tình hình giáo dục và đào tạo năm học mới, chào các bạn'
  it.each([
    ['UTF-16 with its mark', utf16(`\uFEFF${text}`), 0],
    ['UTF-16 without', utf16(text), 0],
    ['UTF-16, big end first', swapped(utf16(`\uFEFF${text}`)), 0],
    ['UTF-16, big end first, without', swapped(utf16(text)), 0],
    ['TCVN3 bytes', latin(asTcvn3(text)), 1],
    ['TCVN3 letters in UTF-8', utf8(asTcvn3(text)), 1],
    ['VNI bytes', latin(asVni(text)), 1],
    ['VNI letters in UTF-8', utf8(asVni(text)), 1],
    ['Windows-1258', latin(asWindows1258(text)), 1],
  ])('%s', (_, bytes, warnings) => {
    const content = detectContent(bytes)
    expect(content).toMatchObject({ kind: 'text', text })
    expect(content.kind === 'text' && content.warnings).toHaveLength(warnings)
  })
})
