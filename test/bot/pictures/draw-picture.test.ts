// Pictures as SVG: every word is there and whole, no words lie over one another, and there is a bar for every number and for nothing else.
import { describe, expect, test } from 'vitest'
import { COLOURS } from '../../../bot/pictures/colours.ts'
import { drawPicture } from '../../../bot/pictures/draw-picture.ts'
import type { PictureData } from '../../../bot/pictures/picture-data.ts'
import { PICTURE_WIDTH } from '../../../bot/pictures/svg.ts'
import { filledWith, overlapping, textsOf } from '../../support/drawn-svg.ts'
import { barsPicture, coursePicture, pairRow, QR_PICTURE, timelinePicture } from '../../support/picture-data.ts'

const LONG =
  'Tỷ lệ trường phổ thông dân tộc bán trú trung học cơ sở đạt chuẩn quốc gia mức độ 2 trên địa bàn các xã biên giới và xã đặc biệt khó khăn'
const wordsOf = (picture: PictureData) => textsOf(drawPicture(picture)).map(({ text }) => text)
const sides = { left: 40, right: PICTURE_WIDTH - 40 }

const KINDS: readonly (readonly [string, PictureData])[] = [
  ['bars', barsPicture([pairRow('Tỷ lệ trẻ 5 tuổi', 90, 95), pairRow(LONG, 12.5, undefined)])],
  ['bars without any number', barsPicture([pairRow('a', undefined, undefined)])],
  ['a course', coursePicture()],
  ['a timeline', timelinePicture()],
  ['a QR code', QR_PICTURE],
  [
    'hostile names',
    barsPicture(
      ['<b>&amp;"\'</b>', '', '​', '\u202eđảo', 'x'.repeat(4000), '{a}{b|c}'].map((name) => pairRow(name, 1, 2)),
    ),
  ],
  [
    'sixty indicators',
    barsPicture(Array.from({ length: 60 }, (_, index) => pairRow(`${index}. ${LONG}`, index, index + 1))),
  ],
  [
    'extreme numbers',
    barsPicture([pairRow('a', 0, 1e12), pairRow('b', -3, 0.001)], {
      panels: [{ heading: 'Tính theo đồng', isPercent: false, rows: [pairRow('a', 0, 1e12), pairRow('b', -3, 0.001)] }],
    }),
  ],
  [
    'a long title',
    coursePicture({ title: LONG.repeat(4), subtitle: LONG.repeat(4), notes: [LONG.repeat(5)], source: LONG.repeat(5) }),
  ],
  [
    'a course of one year',
    coursePicture({
      points: [
        {
          period: 'giai đoạn 2026-2030',
          result: undefined,
          target: { number: 5, label: 'ít nhất 5 trường', isDoubtful: false },
        },
      ],
    }),
  ],
]

describe.each(KINDS)('a picture of %s', (_, picture) => {
  const svg = drawPicture(picture)
  const texts = textsOf(svg)

  test('has no words over one another, and none beyond the sides', () => {
    expect(texts.length).toBeGreaterThan(1)
    expect(overlapping(texts)).toEqual([])
    expect(texts.filter(({ left, right }) => left < sides.left || right > sides.right)).toEqual([])
  })

  test('has letters that can be read on a phone, where it is a third as large', () => {
    expect(texts.filter(({ size }) => size / 3 < 11)).toEqual([])
  })

  test('is well-formed, with its own letters only', () => {
    expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    expect(svg).not.toMatch(/<script|<b>|NaN|undefined|Infinity/)
    const families = [...svg.matchAll(/font-family[:=]"?([^;"]+)/g)].map(([, family]) => family)
    expect(new Set(families)).toEqual(new Set(['Be Vietnam Pro']))
  })
})

describe('bars', () => {
  const rows = [pairRow('Mầm non', 56.3, 59.5), pairRow('Tiểu học', 51.2, undefined), pairRow('THCS', undefined, 0)]
  const svg = drawPicture(barsPicture(rows))

  test('are as many as there are numbers, beside those of the legend; nothing is drawn for a missing one', () => {
    expect(filledWith(svg, COLOURS.result)).toBe(2 + 1)
    expect(filledWith(svg, COLOURS.target)).toBe(2 + 1)
    expect(textsOf(svg).filter(({ text }) => text === 'không có số liệu')).toHaveLength(2)
  })

  test('have their values, names, title, legend and source in words', () => {
    const words = wordsOf(barsPicture(rows))
    for (const word of [
      '56,3 %',
      '59,5 %',
      '0 %',
      'Mầm non',
      'Trường đạt chuẩn quốc gia',
      'Kết quả 2024-2025',
      'Tính theo %',
    ])
      expect(words).toContain(word)
    expect(words.at(-1)).toBe('Nguồn: Kế hoạch 12/KH-UBND, dòng 5–9')
  })

  test('are as long as their numbers are large, from 0, on an axis to 100', () => {
    const lengths = [...svg.matchAll(/d="M([\d.]+) \d+l([\d.]+) 0/g)].map(([, , length]) => Number(length))
    const [result = 0, target = 0, other = 0, none] = lengths
    expect(target / result).toBeCloseTo(59.5 / 56.3, 2)
    expect(other / result).toBeCloseTo(51.2 / 56.3, 2)
    expect(none).toBe(0)
    expect(wordsOf(barsPicture(rows)).filter((text) => /^\d+$/.test(text))).toEqual(['0', '25', '50', '75', '100'])
  })

  test('of a doubtful value are an empty frame, and its words say so', () => {
    const doubtful = { look: 'target', number: 3, label: '3: cần đối chiếu', isDoubtful: true } as const
    const drawn = drawPicture(barsPicture([{ name: 'Xã', bars: [doubtful] }], { legend: [] }))
    expect(filledWith(drawn, COLOURS.target)).toBe(0)
    expect(drawn).toMatch(/stroke="#a3341b"[^>]*stroke-dasharray/)
    expect(textsOf(drawn).map(({ text }) => text)).toContain('3: cần đối chiếu')
  })

  test('of two units stand on two axes', () => {
    const panels = [
      { heading: 'Tính theo %', isPercent: true, rows: [pairRow('Tỷ lệ', 50, 60)] },
      { heading: 'Tính theo xã', isPercent: false, rows: [pairRow('Số xã', 106, 38)] },
    ]
    const words = wordsOf(barsPicture([], { panels }))
    expect(words.filter((text) => /^\d+$/.test(text))).toEqual([
      '0',
      '25',
      '50',
      '75',
      '100',
      '0',
      '30',
      '60',
      '90',
      '120',
    ])
  })

  test('of whole numbers have whole numbers on their axis, thousands parted by dots', () => {
    const panel = { heading: 'Tính theo học sinh', isPercent: false, rows: [pairRow('a', 95_022, 1)] }
    expect(wordsOf(barsPicture([], { panels: [panel] }))).toContain('100.000')
    const small = { heading: 'Tính theo huyện', isPercent: false, rows: [pairRow('a', 0, 1)] }
    expect(wordsOf(barsPicture([], { panels: [small] })).filter((text) => /^\d+(,\d+)?$/.test(text))).toEqual([
      '0',
      '1',
    ])
  })
})

test('a course has a point for every number, results and targets in shapes of their own', () => {
  const svg = drawPicture(coursePicture())
  // Round: one that is sure, one that is not, one of the legend. Diamonds: two and one.
  expect(filledWith(svg, COLOURS.result)).toBe(1 + 1)
  expect(filledWith(svg, COLOURS.target)).toBe(2 + 1)
  expect(svg).toMatch(/fill="#ffffff" stroke="#a3341b"/)
  const words = wordsOf(coursePicture())
  for (const word of ['2023-2024', '2024-2025', '2025-2026', '94 %', '95 %', '96 %', '97 %'])
    expect(words).toContain(word)
})

test('a year without a number parts the line of a course', () => {
  const mark = { number: 1, label: '1', isDoubtful: false }
  const gap = { number: undefined, label: 'không có số liệu', isDoubtful: false }
  const point = (period: string, result: typeof mark | typeof gap) => ({ period, result, target: undefined })
  const linesIn = (points: readonly ReturnType<typeof point>[]) =>
    [...drawPicture(coursePicture({ points })).matchAll(/d="(M[^"]*)"[^>]*stroke-linejoin="bevel"/g)].map(
      ([, d]) => d!.split('L').length,
    )
  expect(linesIn([point('2023', mark), point('2024', mark), point('2025', mark)])).toEqual([3])
  expect(
    linesIn([point('2023', mark), point('2024', gap), point('2025', mark)]).filter((points) => points > 1),
  ).toEqual([])
})

test('a timeline says the state of a deadline in words and by its own shape', () => {
  const svg = drawPicture(timelinePicture())
  const words = wordsOf(timelinePicture())
  expect(words).toContain('30/9/2026 · đã qua 57 ngày')
  expect(words).toContain('30/11/2026 · còn 4 ngày')
  expect(words.filter((text) => text.startsWith('Tháng'))).toHaveLength(12 + 2)
  // An empty ring, a diamond, a full circle: each once in the legend too.
  expect(filledWith(svg, COLOURS.near)).toBe(2)
  expect(filledWith(svg, COLOURS.far)).toBe(2)
  expect(svg.match(/<circle[^>]*fill="#ffffff"[^>]*stroke="#5b6773"/g)).toHaveLength(2)
})

const twice = (x: number) =>
  `<svg>${[48, x].map((left) => `<text x="${left}" y="100" font-size="36" font-weight="400">Tỷ lệ</text>`).join('')}</svg>`

test('words over one another would be found', () => {
  expect(overlapping(textsOf(twice(100)))).toEqual([['Tỷ lệ', 'Tỷ lệ']])
  expect(overlapping(textsOf(twice(200)))).toEqual([])
})
