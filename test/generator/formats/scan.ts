// Turns a printed PDF into a scan: a grey picture of each page, a little turned, with uneven paper and specks; as PNG or as a PDF of pictures.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePdf } from '../../support/pdf-document.ts'
import type { Random } from '../../support/seeded-random.ts'
import { writePng, type Picture } from './png.ts'

/** Office scanners save at 200 to 300 dots an inch. */
const DOTS_PER_INCH = 220
/** A sheet lies straight to about half a degree. */
const MOST_TURN_DEGREES = 0.5
/** Grey levels that paper and light differ by, and the share of specks among the points. */
const NOISE = 22
const SPECKS = 0.00004

/** One page becomes a picture of its own as often as not; several are always a PDF. */
export async function scanPdf(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const pages = picturesOf(pdf).map((page) => writePng(spoil(page, random)))
  const [first, ...others] = pages
  if (first !== undefined && others.length === 0 && random() < 0.5) return first
  const point = 72 / DOTS_PER_INCH
  return makePdf(
    (target) => {
      for (const page of pages) {
        const image = Buffer.from(page)
        const [width, height] = [image.readUInt32BE(16) * point, image.readUInt32BE(20) * point]
        target.addPage({ size: [width, height], margin: 0 })
        target.image(image, 0, 0, { width })
      }
    },
    { autoFirstPage: false },
  )
}

function picturesOf(pdf: Uint8Array): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf)
    execFileSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), join(folder, 'plan.pdf'), join(folder, 'page')])
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return names.toSorted().map((name) => readPgm(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** "P5 width height 255" and the bytes. */
function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1'))
  if (!head) throw new Error('pdftoppm wrote no grey picture')
  return { width: Number(head[1]), height: Number(head[2]), points: bytes.subarray(head[0].length) }
}

function spoil(picture: Picture, random: Random): Picture {
  const { width, height } = picture
  const spoilt = new Uint8Array(width * height)
  const turn = ((random() - 0.5) * 2 * MOST_TURN_DEGREES * Math.PI) / 180
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // Turned about the middle; so small an angle needs no more than a shift of rows and columns.
      const grey = greyAt(picture, x + turn * (y - height / 2), y - turn * (x - width / 2))
      const noisy = grey + (random() - 0.7) * NOISE
      spoilt[y * width + x] = random() < SPECKS ? 40 : Math.max(0, Math.min(255, noisy))
    }
  return { width, height, points: spoilt }
}

/** Between four points, as a scanner sees it; white beyond the sheet. */
function greyAt({ width, height, points }: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255
  const at = top * width + left
  const [right, down] = [x - left, y - top]
  const upper = points[at]! * (1 - right) + points[at + 1]! * right
  const lower = points[at + width]! * (1 - right) + points[at + width + 1]! * right
  return upper * (1 - down) + lower * down
}
