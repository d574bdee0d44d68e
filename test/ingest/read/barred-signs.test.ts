// Where a cell begins with "≥", by its ink, and what its words become.
import { describe, expect, it } from 'vitest'
import { mendBarredSign, opensWithBar } from '../../../ingest/read/scan/barred-signs.ts'
import { findParts } from '../../../ingest/read/scan/ink-parts.ts'

/** "#" is ink. */
function partsOf(...rows: readonly string[]) {
  const width = Math.max(...rows.map((row) => row.length))
  const ink = Uint8Array.from(rows.flatMap((row) => Array.from(row.padEnd(width), (sign) => (sign === '#' ? 1 : 0))))
  return findParts({ width, height: rows.length, ink })
}
const AT_LEAST = ['##       ', '  ##    #', '    ## ##', '  ##    #', '##      #', '        #', '######  #']
const MORE = AT_LEAST.map((row, index) => (index === 6 ? '        #' : row))
const DOT_BELOW = ['##### ', '#   # ', '##### ', '      ', '  #   ']
const EQUALS = ['######  #', '        #', '######  #']

describe('a bar below the first sign', () => {
  it.each([
    ['≥ 1', AT_LEAST, true],
    ['> 1', MORE, false],
    ['ọ', DOT_BELOW, false],
    ['= 1', EQUALS, false],
  ])('%s', (_, rows, expected) => expect(opensWithBar(partsOf(...rows))).toBe(expected))

  it.each([
    ['> 1,59', '≥ 1,59'],
    ['21,59', '≥1,59'],
    ['2 95%', '≥ 95%'],
    ['< 3', '≤ 3'],
    ['Tỷ lệ', 'Tỷ lệ'],
  ])('%s becomes %s', (read, meant) => {
    const words = read
      .split(' ')
      .map((text) => ({ text, picture: 0, left: 0, right: 1, top: 0, bottom: 1, middle: 0.5, confidence: 0.9 }))
    const mended = mendBarredSign(words).map(({ text }) => text)
    expect(mended.join(' ')).toBe(meant)
  })
})
