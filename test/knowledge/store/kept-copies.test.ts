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
  const madeAt = new Date(Math.max(0, ...copies.map(({ at }) => at.getTime())))
  const removed = new Set(copiesToRemove(copies, keeping, madeAt))
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

test('of what restores put aside the newest of each day stays, as many days as backups stay', () => {
  const backups = ['2026-10-01T02:00', '2026-11-26T02:00'].map((at) => copyAt(at))
  const aside = [
    copyAt('2026-11-19T09:00', 'replaced'),
    copyAt('2026-11-20T08:00', 'replaced'),
    copyAt('2026-11-20T09:00', 'unread'),
    copyAt('2026-11-24T09:00', 'replaced'),
  ]
  const removedAt = (madeAt: string) =>
    copiesToRemove([...backups, ...aside], { days: 7, weeks: 9 }, new Date(`${madeAt}:00+07:00`))
  expect(removedAt('2026-11-26T02:00')).toEqual([aside[1], aside[0]])
  expect(removedAt('2026-12-01T02:00')).toEqual([aside[0], aside[1], aside[2], aside[3]])
  expect(removedAt('2026-11-25T02:00')).toEqual([aside[1]])
})

test('a copy of a clock that was wrong pushes out nothing, the one just made least of all', () => {
  const copies = ['2026-11-25T02:00', '2026-11-26T02:00', '2099-01-01T02:00'].map((at) => copyAt(at))
  const aside = copyAt('2026-11-26T01:00', 'replaced')
  expect(copiesToRemove([...copies, aside], { days: 1, weeks: 0 }, copies[1]!.at)).toEqual([copies[0]])
})
