// Rules that look at one line take time in proportion to its length: a quadratic one would take ten seconds and more for these.
import { expect, it } from 'vitest'
import { findPlaceGrid } from '../../ingest/extract/grid-by-place.ts'
import { writeOutDittoInList } from '../../ingest/structure/ditto.ts'
import { restoreName } from '../../ingest/structure/restored-name.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { tableOf } from './table-of.ts'

const LENGTH = 100_000
/** Each takes a few milliseconds, and a busy machine makes that some hundred; by the quadratic rules they took 14,000 to 31,000. */
const LIMIT = { timeout: 2_000 }

// All phrases of time are tried at each word, 250 ms for 100,000 letters: at four times as many the quadratic rule took 20 seconds.
it('a list of weekdays without an end', { timeout: 10_000 }, () => {
  expect(readTimeline('thứ hai, '.repeat((4 * LENGTH) / 9), 2026).kind).toBe('unreadable')
})

it('blanks between two names', LIMIT, () => {
  expect(writeOutDittoInList(`Sở Y tế${' '.repeat(LENGTH)}xã`, 'Sở Nội vụ')).toBeUndefined()
})

it('marks in the middle of a scanned name', LIMIT, () => {
  expect(restoreName(`${'?'.repeat(LENGTH)}xa`, (text) => text)).toMatch(/xa$/)
})

it('blanks in a head', LIMIT, () => {
  const head = `Số trẻ${' '.repeat(LENGTH)}học bơi`
  const grid = findPlaceGrid(
    tableOf(['TT', 'Xã', `${head} năm 2025`, `${head} năm 2026`], ['1', 'Nậm Cáy', '12', '15']),
    2026,
  )
  expect(grid?.values[0]?.measure).toBe('Số trẻ học bơi')
})
