// A PNG or JPEG as a PDF of one page, so that poppler decodes, scales and greys it under the limits of a program from outside.
import { jpegFrame, pngHeader, pngParts } from './picture-header.ts'

/** undefined: a form of PNG that PDF cannot hold as it is (transparent, interlaced). */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = data[0] === 0x89 ? pngObject(data) : jpegObject(data)
  return picture && writePdf(picture)
}

type PictureObject = {
  readonly width: number
  readonly height: number
  readonly entries: string
  readonly stream: Buffer
}

const JPEG_COLOURS: Readonly<Record<number, string>> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  // Programs of Adobe, who alone write four colours, write them inverted.
  4: '/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]',
}

function jpegObject(data: Buffer): PictureObject | undefined {
  const frame = jpegFrame(data)
  const colours = frame && JPEG_COLOURS[frame.components]
  if (!frame || colours === undefined) return undefined
  const { width, height } = frame
  return { width, height, entries: `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`, stream: data }
}

/** Kinds of PNG without transparency: the number is the header's. */
const [GREY, TRUE_COLOUR, PALETTE] = [0, 2, 3]

function pngObject(data: Buffer): PictureObject | undefined {
  const header = pngHeader(data)
  if (!header || header.isInterlaced || ![GREY, TRUE_COLOUR, PALETTE].includes(header.colours)) return undefined
  const { width, height, depth, colours } = header
  const channels = colours === TRUE_COLOUR ? 3 : 1
  const palette = Buffer.concat(pngParts(data, 'PLTE'))
  const indexed = `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${palette.toString('hex')}>]`
  const space = colours === PALETTE ? indexed : colours === TRUE_COLOUR ? '/DeviceRGB' : '/DeviceGray'
  const packing = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${channels} /BitsPerComponent ${depth} /Columns ${width} >>`
  const stream = Buffer.concat(pngParts(data, 'IDAT'))
  return { width, height, entries: `/ColorSpace ${space} /BitsPerComponent ${depth} ${packing}`, stream }
}

function writePdf({ width, height, entries, stream }: PictureObject): Uint8Array {
  const draw = `${width} 0 0 ${height} 0 0 cm /I Do`
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>`,
    ),
    streamObject(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, stream),
    streamObject('', Buffer.from(draw)),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places = objects.map((object, index) => {
    const at = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
    return at
  })
  const end = parts.reduce((sum, part) => sum + part.length, 0)
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const streamObject = (entries: string, stream: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream'),
  ])
