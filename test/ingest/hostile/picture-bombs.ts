// Pictures that claim, or unfold to, more points than any page has.
import { writePng } from '../../generator/formats/png.ts'
import { createRandom } from '../../support/seeded-random.ts'
import type { HostileFile } from './hostile-file.ts'

/** A small PNG whose head claims another size. */
function claiming(width: number, height: number): Uint8Array {
  const png = Buffer.from(writePng({ width: 64, height: 64, points: new Uint8Array(64 * 64).fill(255) }))
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

/** The head of a JPEG of that size, and nothing that could be drawn. */
function jpegClaiming(width: number, height: number): Uint8Array {
  const head = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc2001108000000000301220002110103110 1'.replace(' ', ''),
    'hex',
  )
  const frame = head.indexOf(Buffer.from([0xff, 0xc2]))
  head.writeUInt16BE(height, frame + 5)
  head.writeUInt16BE(width, frame + 7)
  return Buffer.concat([head, Buffer.alloc(10_000, 0x11)])
}

function noise(side: number): Uint8Array {
  const random = createRandom(1)
  return writePng({
    width: side,
    height: side,
    points: Uint8Array.from({ length: side * side }, () => (random() < 0.5 ? 0 : 255)),
  })
}

export const pictureBombs: readonly HostileFile[] = [
  { what: 'a PNG that claims 60,000 × 60,000 points', file: 'anh.png', bytes: async () => claiming(60_000, 60_000) },
  {
    what: 'a PNG that claims the most points there can be',
    file: 'anh.png',
    bytes: async () => claiming(0x7fffffff, 0x7fffffff),
  },
  { what: 'a PNG that claims 7,000 × 7,000 points', file: 'anh.png', bytes: async () => claiming(7_000, 7_000) },
  { what: 'a PNG that claims no points', file: 'anh.png', bytes: async () => claiming(0, 0) },
  {
    what: 'a JPEG that claims 65,500 × 65,500 points',
    file: 'anh.jpg',
    bytes: async () => jpegClaiming(65_500, 65_500),
  },
  { what: 'a JPEG that claims 7,000 × 7,000 points', file: 'anh.jpg', bytes: async () => jpegClaiming(7_000, 7_000) },
  {
    what: 'a JPEG whose segments never end',
    file: 'anh.jpg',
    bytes: async () => Buffer.from(`ffd8${'ffe00002'.repeat(500_000)}`, 'hex'),
  },
  {
    what: '49 million white points',
    file: 'anh.png',
    bytes: async () => writePng({ width: 7_000, height: 7_000, points: new Uint8Array(49_000_000).fill(255) }),
  },
  { what: 'black and white noise', file: 'anh.png', bytes: async () => noise(2_000) },
]
