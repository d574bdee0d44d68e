// PDFs written by hand: too many pages, pages without size, streams that unfold, trees that bite their tail.
import { deflateSync } from 'node:zlib'
import type { HostileFile } from './hostile-file.ts'

/** Objects by number, from 1; the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.isBuffer(object) ? object : Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    parts.push(whole)
    at += whole.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

function stream(content: Buffer, fields = ''): Buffer {
  const packed = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${fields} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** One page of a size with this content; the font is object 5, a picture object 6. */
const onePage = (box: string, content: Buffer, picture?: Buffer): Uint8Array =>
  pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${picture ? '/XObject << /I 6 0 R >>' : ''} >> >>`,
    stream(content),
    FONT,
    ...(picture ? [picture] : []),
  ])

const A4 = '[0 0 595 842]'
const words = (text: string) => Buffer.from(`BT /F 12 Tf 70 700 Td (${text}) Tj ET`)
const DRAWN_PICTURE = Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')

const bigPicture = (side: number): Buffer =>
  stream(
    Buffer.alloc((side / 8) * side),
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 1 /ColorSpace /DeviceGray`,
  )

const manyPages = (count: number): Uint8Array =>
  pdfOf([
    CATALOGUE,
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ')}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} >>`),
  ])

export const pdfBombs: readonly HostileFile[] = [
  { what: 'a PDF of 5,000 pages', file: 'dai.pdf', bytes: async () => manyPages(5_000) },
  {
    what: 'a PDF that claims a thousand million pages',
    file: 'dai.pdf',
    bytes: async () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>',
        `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} >>`,
      ]),
  },
  {
    what: 'a tree of pages that is its own child',
    file: 'vong.pdf',
    bytes: async () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
  },
  {
    what: 'a page of a thousand million points',
    file: 'rong.pdf',
    bytes: async () => onePage('[0 0 1000000000 1000000000]', words('Ke hoach')),
  },
  {
    what: 'a scanned page as long as a road',
    file: 'rong.pdf',
    bytes: async () => onePage('[0 0 10 1000000]', DRAWN_PICTURE, bigPicture(1_000)),
  },
  {
    what: 'a picture of 900 million points',
    file: 'anh.pdf',
    bytes: async () => onePage(A4, DRAWN_PICTURE, bigPicture(30_000)),
  },
  {
    what: 'a stream of 300 MB of text',
    file: 'bom.pdf',
    bytes: async () => onePage(A4, Buffer.from('BT /F 1 Tf 1 0 0 1 1 1 Tm (a) Tj ET '.repeat(8_000_000))),
  },
  {
    what: 'a million lines drawn on a page of columns',
    file: 'bom.pdf',
    bytes: async () =>
      onePage(
        A4,
        Buffer.concat([
          ...[700, 680, 660].map((y) =>
            Buffer.from(`BT /F 12 Tf 70 ${y} Td (TT) Tj 100 0 Td (Nhiem vu) Tj 200 0 Td (Chu tri) Tj ET `),
          ),
          Buffer.from('10 10 m 500 800 l S '.repeat(1_000_000)),
        ]),
      ),
  },
  {
    what: '100,000 words on one page',
    file: 'day.pdf',
    bytes: async () =>
      onePage(
        A4,
        Buffer.from(
          Array.from(
            { length: 100_000 },
            (_, at) => `BT /F 2 Tf ${20 + (at % 300) * 1.8} ${830 - Math.floor(at / 300) * 2.4} Td (a${at % 7}) Tj ET`,
          ).join('\n'),
        ),
      ),
  },
  { what: 'nothing but the first line of a PDF', file: 'rong.pdf', bytes: async () => Buffer.from('%PDF-1.7\n') },
]
