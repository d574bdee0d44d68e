// Reads a scanned page that came as a picture: .png, .jpg.
import { recognisePicture, type OnScannedPage } from './ocr-words.ts'
import { readPdfLines } from './pdf-lines.ts'
import { runProgram, withTemporaryFile, type RunProgram } from './run-program.ts'
import type { ReadFailure, ReadOutcome } from '../source-document.ts'

/** A3 at 400 dots an inch has 31 million; more would only take memory. */
const MOST_PIXELS = 50_000_000
/** The long side of A4, in points: a picture does not say how large its paper was. */
const LONG_SIDE_POINTS = 842

export async function readImage(
  file: string,
  bytes: Uint8Array,
  { run = runProgram, onPage }: { readonly run?: RunProgram; readonly onPage?: OnScannedPage } = {},
): Promise<ReadOutcome> {
  const size = imageSize(bytes)
  if (!size) return unreadable('Tệp ảnh bị hỏng hoặc không phải PNG, JPEG; hãy quét lại.')
  const { width, height } = size
  if (width * height > MOST_PIXELS)
    return unreadable(`Ảnh quá lớn (${width} × ${height} điểm ảnh); hãy quét lại ở 300 dpi.`)
  onPage?.({ page: 1, pages: 1 })
  const scale = LONG_SIDE_POINTS / Math.max(width, height)
  const read = await withTemporaryFile(bytes, isPng(bytes) ? '.png' : '.jpg', (path) =>
    recognisePicture(path, scale, run),
  )
  if (read.kind === 'refused') return unreadable(`Ảnh chụp văn bản: ${read.reason}`)
  if (read.words.length === 0) return unreadable('Không nhận ra chữ nào trong ảnh; hãy quét lại rõ hơn, ở 300 dpi.')
  const page = { number: 1, width: width * scale, height: height * scale, words: read.words }
  return { kind: 'read', document: { file, lines: readPdfLines([page], () => undefined) } }
}

const unreadable = (reason: string): ReadFailure => ({ kind: 'unreadable', reason })
const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50

type Size = { readonly width: number; readonly height: number }

/** From the header alone: nothing is decoded before the size is known. */
function imageSize(bytes: Uint8Array): Size | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPng(bytes)) return data.length < 24 ? undefined : known(data.readUInt32BE(16), data.readUInt32BE(20))
  return data.length > 4 && data[0] === 0xff && data[1] === 0xd8 ? jpegSize(data) : undefined
}

const known = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined

/** Walks the segments to the frame header (SOF0–SOF15 without the tables between them: ITU T.81, B.1). */
function jpegSize(data: Buffer): Size | undefined {
  let at = 2
  while (at + 9 < data.length) {
    const marker = data[at + 1] ?? 0
    if (data[at] !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return known(data.readUInt16BE(at + 7), data.readUInt16BE(at + 5))
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}
