// What a PNG or JPEG says of itself: nothing is decoded before the size is known.

export type PictureSize = { readonly width: number; readonly height: number }
export type PngHeader = PictureSize & {
  readonly depth: number
  /** The standard's number: 0 grey, 2 true colour, 3 palette, 4 and 6 with transparency. */
  readonly colours: number
  readonly isInterlaced: boolean
}
export type JpegFrame = PictureSize & { readonly components: number }

/** undefined: damaged, or neither of the two. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isPng(bytes) ? pngHeader(data) : jpegFrame(data)
}

export const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50

export function pngHeader(data: Buffer): PngHeader | undefined {
  if (data.length < 29) return undefined
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)]
  if (width === 0 || height === 0) return undefined
  return { width, height, depth: data[24] ?? 0, colours: data[25] ?? 0, isInterlaced: data[28] !== 0 }
}

/** The data of each part of that name, in order. */
export function pngParts(data: Buffer, name: string): readonly Buffer[] {
  const parts: Buffer[] = []
  let at = 8
  while (at + 8 <= data.length) {
    const length = data.readUInt32BE(at)
    if (data.subarray(at + 4, at + 8).toString('latin1') === name) parts.push(data.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return parts
}

/** Walks the segments to the frame header (SOF0–SOF15 without the tables between them: ITU T.81, B.1). */
export function jpegFrame(data: Buffer): JpegFrame | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined
  let at = 2
  while (at + 9 < data.length) {
    const marker = data[at + 1] ?? 0
    if (data[at] !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [width, height] = [data.readUInt16BE(at + 7), data.readUInt16BE(at + 5)]
      return width > 0 && height > 0 ? { width, height, components: data[at + 9] ?? 0 } : undefined
    }
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}
