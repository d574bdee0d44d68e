// Which copies stay, as the rule book: days and weeks that have a copy count, and the newest day stays whole.
import { expect, test } from 'vitest'
import type { StoreCopy } from '../../../knowledge/store/backups.ts'
import { copiesToRemove } from '../../../knowledge/store/kept-copies.ts'

const copyAt = (at: string, kind: StoreCopy['kind'] = 'backup'): StoreCopy => ({
  name: `${kind} ${at}`,
  kind,
  at: new Date(`${at}:00+07:00`),
  bytes: 1,
})
const left = (times: readonly string[], keeping: { days: number; weeks: number }) => {
  const copies = times.map((at) => copyAt(at))
  const removed = new Set(copiesToRemove(copies, keeping))
  return times.filter((_, index) => !removed.has(copies[index]!))
}

test.each<[string, readonly string[], { days: number; weeks: number }, readonly string[]]>([
  ['nothing of nothing', [], { days: 7, weeks: 4 }, []],
  [
    'the newest of each of the last days',
    ['2026-11-23T02:00', '2026-11-24T02:00', '2026-11-24T09:00', '2026-11-25T02:00', '2026-11-26T02:00'],
    { days: 3, weeks: 0 },
    ['2026-11-24T09:00', '2026-11-25T02:00', '2026-11-26T02:00'],
  ],
  [
    'all of the newest day: the copy before a mistake is not pushed out by the one after it',
    ['2026-11-25T02:00', '2026-11-26T02:00', '2026-11-26T14:00', '2026-11-26T14:20'],
    { days: 1, weeks: 0 },
    ['2026-11-26T02:00', '2026-11-26T14:00', '2026-11-26T14:20'],
  ],
  [
    'days are Vietnamese days',
    ['2026-11-25T23:59', '2026-11-26T00:01', '2026-11-27T00:00'],
    { days: 3, weeks: 0 },
    ['2026-11-25T23:59', '2026-11-26T00:01', '2026-11-27T00:00'],
  ],
  [
    'the newest of each week, which begins on Monday',
    [
      '2026-11-08T02:00',
      '2026-11-09T02:00',
      '2026-11-15T02:00',
      '2026-11-16T02:00',
      '2026-11-22T02:00',
      '2026-11-26T02:00',
    ],
    { days: 1, weeks: 3 },
    ['2026-11-15T02:00', '2026-11-22T02:00', '2026-11-26T02:00'],
  ],
  [
    'what is old, where nothing was made since: time alone removes nothing',
    ['2020-01-06T02:00', '2020-01-13T02:00', '2026-11-26T02:00'],
    { days: 7, weeks: 4 },
    ['2020-01-06T02:00', '2020-01-13T02:00', '2026-11-26T02:00'],
  ],
])('stays: %s', (_, times, keeping, expected) => {
  expect(left(times, keeping)).toEqual(expected)
})

test('what restores put aside counts by itself, by days alone', () => {
  const aside = ['2026-11-01T09:00', '2026-11-02T09:00', '2026-11-26T09:00'].map((at) => copyAt(at, 'replaced'))
  const unread = copyAt('2026-11-03T09:00', 'unread')
  const backup = copyAt('2026-10-01T02:00')
  expect(copiesToRemove([backup, ...aside, unread], { days: 2, weeks: 9 })).toEqual([aside[1], aside[0]])
})
