// Over-long paragraphs are cut at sentences, and each part can still be found in the file.
import { describe, expect, it } from 'vitest'
import { LONGEST_PASSAGE } from '../../../ingest/structure/long-passages.ts'
import { documentOf, readPlanText } from '../read-plan-text.ts'

const sentence = (at: number) => `Trường thứ ${at} mua sách, sửa sân; trồng cây và mở thư viện cho học sinh.`
const WALL = Array.from({ length: 120 }, (_, at) => sentence(at)).join(' ')

describe('a wall of text', () => {
  it('becomes passages that are short enough, end with a sentence, and together are the text', async () => {
    const { passages } = await readPlanText(WALL)
    expect(passages.length).toBeGreaterThan(3)
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(LONGEST_PASSAGE + 2)
      expect(text.endsWith('.')).toBe(true)
    }
    expect(passages.map(({ text }) => text).join(' ')).toBe(WALL)
  })

  it('quotes the file exactly, with its marks, doubled blanks and decomposed letters', async () => {
    const source = WALL.replaceAll('mua sách', '**mua   sách**').replaceAll('cây', 'cây'.normalize('NFD'))
    const { passages } = await readPlanText(source)
    let from = 0
    for (const { raw, text } of passages) {
      const at = source.indexOf(raw, from)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at + raw.length
      expect(documentOf(raw).lines[0]?.text).toBe(text)
    }
    expect(from).toBe(source.length)
  })

  it('of wrapped lines keeps the lines of each part', async () => {
    const lines = Array.from({ length: 90 }, (_, at) => `và trường thứ ${at} mua thêm sách mới cho học sinh các lớp`)
    const { passages } = await readPlanText(lines.join('\n'))
    const places = passages.map(({ place }) => (place.kind === 'lines' ? [place.first, place.last] : []))
    expect(places[0]?.[0]).toBe(1)
    expect(places.at(-1)?.[1]).toBe(90)
    for (const { raw, place } of passages) {
      if (place.kind !== 'lines') throw new Error('lines')
      expect(lines.slice(place.first - 1, place.last).join('\n')).toContain(raw)
    }
  })

  it('without a single blank is cut all the same', async () => {
    const { passages } = await readPlanText('a'.repeat(5000))
    expect(passages.map(({ text }) => text.length)).toEqual([1800, 1800, 1400])
  })
})

describe('what stays whole', () => {
  it('a duty, however long', async () => {
    const duty = `1. Sở Y tế chủ trì khám. ${'Việc khám làm kỹ. '.repeat(150)}`.trim()
    const { tasks, passages } = await readPlanText(`III. TỔ CHỨC THỰC HIỆN\n${duty}`)
    expect(passages[tasks[0]?.passages[0] ?? -1]?.text).toBe(duty)
  })

  it('a row of a table', async () => {
    const cell = 'Mua sách. '.repeat(300).trim()
    const { passages } = await readPlanText(`| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | ${cell} | Sở Y tế |`)
    expect(passages).toHaveLength(1)
  })
})
