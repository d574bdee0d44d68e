// What a scanner makes of a printed page: grey pixels, turned a little, blurred, with noise and a grey ground.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Random } from './seeded-random.ts'

/** A byte a pixel, row by row; 0 is black. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

export function drawPage(pdf: Uint8Array, dotsPerInch: number, page = 1): GreyPicture {
  const folder = mkdtempSync(join(tmpdir(), 'quet-'))
  try {
    const path = join(folder, 'a.pdf')
    writeFileSync(path, pdf)
    const pages = ['-f', `${page}`, '-l', `${page}`, '-singlefile']
    execFileSync('pdftoppm', ['-gray', '-r', `${dotsPerInch}`, ...pages, path, join(folder, 'a')])
    return parsePgm(readFileSync(join(folder, 'a.pgm')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function parsePgm(bytes: Buffer): GreyPicture {
  const [header = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(bytes.subarray(header.length)) }
}

/** Turns around the middle; positive is clockwise. What comes in from outside is white. */
export function turn({ width, height, pixels }: GreyPicture, degrees: number): GreyPicture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const turned = new Uint8Array(width * height)
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 255 : pixels[y * width + x]!)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [sx, sy] = [cosine * dx + sine * dy + width / 2, cosine * dy - sine * dx + height / 2]
      const [left, top] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - left, sy - top]
      const above = at(left, top) * (1 - fx) + at(left + 1, top) * fx
      const below = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx
      turned[y * width + x] = above * (1 - fy) + below * fy
    }
  return { width, height, pixels: turned }
}

/** A quarter turn clockwise. */
export function turnQuarter({ width, height, pixels }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = pixels[y * width + x]!
  return { width: height, height: width, pixels: turned }
}

export function blur({ width, height, pixels }: GreyPicture): GreyPicture {
  const blurred = Uint8Array.from(pixels)
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const sides = pixels[at - 1]! + pixels[at + 1]! + pixels[at - width]! + pixels[at + width]!
      blurred[at] = (2 * pixels[at]! + sides) / 6
    }
  return { width, height, pixels: blurred }
}

/** @param ground how light paper is; @param noise the most that a pixel differs */
export function soil(
  picture: GreyPicture,
  random: Random,
  { ground, noise }: { ground: number; noise: number },
): GreyPicture {
  const pixels = picture.pixels.map((value) => {
    const speck = random() < 0.0002 ? -120 : 0
    return Math.max(0, Math.min(255, 30 + (value / 255) * (ground - 30) + (random() - 0.5) * 2 * noise + speck))
  })
  return { ...picture, pixels }
}

export function encodePng({ width, height, pixels }: GreyPicture): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** ISO 3309, as PNG has it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
