// Lines of a scan say how sure they are; doubtful ones are named with their page. Roman quarters keep their numeral.
import { describe, expect, it } from 'vitest'
import type { PdfPage, Word } from '../../../ingest/read/pdf/pdf-words.ts'
import { withConfidence } from '../../../ingest/read/scan/line-confidence.ts'
import { mendQuarters } from '../../../ingest/read/scan/quarter-numerals.ts'
import type { SourceLine } from '../../../ingest/read/source-document.ts'

const word = (text: string, confidence?: number): Word => ({
  text,
  left: 0,
  right: 1,
  top: 0,
  bottom: 1,
  ...(confidence === undefined ? {} : { confidence }),
})
const page = (number: number, words: readonly Word[]): PdfPage => ({ number, width: 595, height: 842, words })
const line = (text: string, number: number, cells?: readonly string[]): SourceLine => ({
  text,
  raw: text,
  place: { kind: 'page', page: number },
  number: 1,
  headingDepth: undefined,
  cells,
  startsPage: false,
})

describe('confidence', () => {
  const pages = [page(1, [word('Chữ'), word('có')]), page(2, [word('Kế', 1), word('hoạch', 0.9), word('mờ', 0.2)])]

  it('is the mean of the words, of a row the lowest of its cells, and missing where nothing was recognised', () => {
    const { lines } = withConfidence([line('Chữ có', 1), line('Kế hoạch', 2), line('Kế | mờ', 2, ['Kế', 'mờ'])], pages)
    expect(lines.map(({ confidence }) => confidence)).toEqual([undefined, 0.95, 0.2])
  })

  it('warns of the doubtful cell alone, with its page', () => {
    const { warnings } = withConfidence([line('Kế hoạch', 2), line('Kế | mờ', 2, ['Kế', 'mờ'])], pages)
    expect(warnings).toEqual([{ message: 'Trang 2: chữ quét không rõ (chắc 20 %): "mờ".', line: undefined }])
  })

  it('counts what is too much to name', () => {
    const { warnings } = withConfidence(
      Array.from({ length: 25 }, () => line('mờ', 2)),
      pages,
    )
    expect(warnings).toHaveLength(21)
    expect(warnings.at(-1)?.message).toBe('Còn 5 chỗ chữ quét không rõ nữa.')
  })
})

const textsOf = (...texts: readonly string[]) =>
  mendQuarters([
    page(
      1,
      texts.map((text) => word(text, 0.9)),
    ),
  ])[0]
    ?.words.map(({ text }) => text)
    .join(' ')

describe('quarters', () => {
  it.each([
    ['Quý 1/2026 Quý II/2026', 'Quý I/2026 Quý II/2026'],
    ['Quý 1/2026 Quý 3/2026 Quý IV/2026', 'Quý 1/2026 Quý 3/2026 Quý IV/2026'],
    ['Quý 1/2026', 'Quý I/2026'],
    ['quý H/2026', 'quý II/2026'],
    ['Quý l/2026', 'Quý I/2026'],
    ['Quý 11/2026 Quý I1/2026 Quý 1V/2026 Quý 1/2026', 'Quý II/2026 Quý II/2026 Quý IV/2026 Quý I/2026'],
    ['quý 12 quý III', 'quý 12 quý III'],
    ['Tháng 1/2026 Quý IV', 'Tháng 1/2026 Quý IV'],
    ['Quý TV/2026 quý IH/2025 quý HI/2026', 'Quý IV/2026 quý III/2025 quý III/2026'],
    ['quý IL2027', 'quý II/2027'],
    ['Quý I, 11/2026', 'Quý I, II/2026'],
    ['Quý I và 11/2026', 'Quý I và II/2026'],
    ['Quý IV, ngày 11/2', 'Quý IV, ngày 11/2'],
  ])('%s', (read, meant) => expect(textsOf(...read.split(' '))).toBe(meant))
})
