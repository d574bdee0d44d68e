// PNG pictures: their size, their letters, and each made once.
import { describe, expect, test } from 'vitest'
import { encode } from 'uqr'
import { createMakePicture } from '../../../bot/pictures/make-picture.ts'
import { drawPicture } from '../../../bot/pictures/draw-picture.ts'
import { renderPng } from '../../../bot/pictures/png.ts'
import { svgDocument, svgText } from '../../../bot/pictures/svg.ts'
import { barsPicture, coursePicture, pairRow, QR_PICTURE, timelinePicture } from '../../support/picture-data.ts'
import { readPng } from '../../support/read-png.ts'

describe.each([
  ['bars', barsPicture([pairRow('Tỷ lệ trẻ 5 tuổi', 90, 95)])],
  ['a course', coursePicture()],
  ['a timeline', timelinePicture()],
  ['a QR code', QR_PICTURE],
])('a picture of %s', (_, picture) => {
  test('is a PNG, 1,080 pixels wide, as high as what it shows, small enough to send', async () => {
    const { bytes, width, height } = await createMakePicture()(picture)
    const read = readPng(bytes)
    expect([read.width, read.height]).toEqual([width, height])
    expect(width).toBe(1080)
    expect(height).toBeGreaterThan(500)
    expect(height).toBeLessThan(1800)
    expect(bytes.length).toBeLessThan(300_000)
    expect(drawPicture(picture)).toContain(`height="${height}"`)
  })
})

test('the same data is drawn once', async () => {
  const makePicture = createMakePicture()
  const [first, second] = await Promise.all([makePicture(coursePicture()), makePicture(coursePicture())])
  expect(second).toBe(first)
  expect(await makePicture(coursePicture({ title: 'Khác' }))).not.toBe(first)
})

const inkOf = async (text: string) => {
  const svg = svgDocument([svgText({ x: 40, y: 140, text, size: 100, weight: 'regular' })], 200)
  return readPng((await renderPng(svg)).bytes)
}
const darkOf = ({ pixels }: Awaited<ReturnType<typeof inkOf>>) =>
  pixels.filter((value, index) => index % 4 === 0 && value < 128).length

describe('letters', () => {
  test('are drawn with their marks: above, below, and both', async () => {
    const [plain, ...marked] = await Promise.all(['Truong de an', 'Trường đề án', 'Trượng đệ ạn'].map(inkOf))
    for (const one of marked) {
      expect(darkOf(one)).toBeGreaterThan(darkOf(plain!) * 1.05)
      expect(Buffer.compare(one.pixels, plain!.pixels)).not.toBe(0)
    }
  })

  test('all differ: none is drawn as the box that stands for a missing letter', async () => {
    const letters = Array.from('ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĂÂĐÊÔƠƯ')
    const drawn = await Promise.all(letters.map(async (letter) => (await inkOf(letter)).pixels.toString('latin1')))
    expect(new Set(drawn).size).toBe(letters.length)
  })

  test('that were typed in parts are the same as whole ones', async () => {
    const [composed, decomposed] = await Promise.all(
      ['Tỷ lệ đạt'.normalize('NFC'), 'Tỷ lệ đạt'.normalize('NFD')].map(inkOf),
    )
    expect(Buffer.compare(composed!.pixels, decomposed!.pixels)).toBe(0)
  })
})

test('a QR code has every module of its link, dark and light, with a light zone around', async () => {
  const { pixels, width, height } = readPng((await createMakePicture()(QR_PICTURE)).bytes)
  const { data, size } = encode(QR_PICTURE.link, { ecc: 'Q', border: 4 })
  const black = (x: number, y: number) => pixels[(y * width + x) * 4] === 0 && pixels[(y * width + x) * 4 + 1] === 0
  const module = Math.floor(800 / size)
  const left = 140 + Math.floor((800 - module * size) / 2)
  // The upper edge of the corner sign: seven modules of black.
  const isEdge = (y: number) =>
    Array.from({ length: 7 * module }, (_, x) => left + 4 * module + x).every((x) => black(x, y))
  const firstInk = Array.from({ length: height }, (_, y) => y).find(isEdge)!
  const top = firstInk - 4 * module
  const read = data.map((row, y) =>
    row.map((_, x) => black(left + Math.floor((x + 0.5) * module), top + Math.floor((y + 0.5) * module))),
  )
  expect(read).toEqual(data)
})
