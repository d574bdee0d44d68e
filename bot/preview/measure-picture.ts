// Width and height of a PNG or JPEG, read from its first bytes.

export type PictureSize = { readonly width: number; readonly height: number }

/** @returns undefined for anything else, and for a picture that breaks off too early */
export function measurePicture(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === PNG_START) return sized(view.getUint32(16), view.getUint32(20))
  if (bytes.length >= 4 && view.getUint16(0) === JPEG_START) return measureJpeg(view)
  return undefined
}

/** The letters "PNG" behind a byte that no text begins with. */
const PNG_START = 0x89504e47
const JPEG_START = 0xffd8

function measureJpeg(view: DataView): PictureSize | undefined {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // The segment that begins a frame; c4, c8 and cc are tables in the same range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function sized(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined
}
