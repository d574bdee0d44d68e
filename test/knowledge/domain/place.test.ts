// The rule book of places: what one says to a person, and what holds several of them.
import { describe, expect, it } from 'vitest'
import { formatPlace, joinPlaces, lines, type Place } from '../../../knowledge/domain/place.ts'

describe('a place says where to look', () => {
  it.each<[Place, string]>([
    [lines(12), 'dòng 12'],
    [lines(12, 14), 'dòng 12–14'],
    [{ kind: 'page', page: 3 }, 'trang 3'],
    [{ kind: 'sheet', sheet: 'Biểu 1', first: 5, last: 5 }, 'trang tính Biểu 1, hàng 5'],
    [{ kind: 'block', first: 8, last: 9 }, 'đoạn 8–9'],
  ])('%j reads "%s"', (place, words) => {
    expect(formatPlace(place)).toBe(words)
  })
})

describe('joined places hold all of them', () => {
  it('spans lines from the first to the last', () => {
    expect(joinPlaces([lines(21), lines(25), lines(9, 10)])).toEqual(lines(9, 25))
  })
  it('stays on the first of two pages, since a person opens one', () => {
    expect(
      joinPlaces([
        { kind: 'page', page: 2 },
        { kind: 'page', page: 3 },
      ]),
    ).toEqual({ kind: 'page', page: 2 })
  })
  it('stays on the first of two sheets', () => {
    const first: Place = { kind: 'sheet', sheet: 'A', first: 3, last: 3 }
    expect(joinPlaces([first, { kind: 'sheet', sheet: 'B', first: 1, last: 1 }])).toEqual(first)
    expect(joinPlaces([first, { kind: 'sheet', sheet: 'A', first: 7, last: 7 }])).toEqual({ ...first, last: 7 })
  })
})
