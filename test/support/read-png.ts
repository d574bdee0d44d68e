// Reads a PNG back: its signature and header by hand, its points as any reader of pictures would see them.
import { Resvg } from '@resvg/resvg-js'

export type ReadPng = {
  readonly width: number
  readonly height: number
  /** Four bytes a point: red, green, blue, opacity. */
  readonly pixels: Buffer
}

/** Throws where the bytes are no PNG. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no signature of a PNG')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${file.toString('base64')}"/>`
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return { width, height, pixels: new Resvg(whole).render().pixels }
}
