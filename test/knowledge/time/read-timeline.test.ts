// The rule book of time wordings: what officials print, and what it is read as.
import { describe, expect, test } from 'vitest'
import { readTimeline } from '../../../knowledge/time/read-timeline.ts'
import { timelineDueOn, timelineRecurs } from '../../../knowledge/time/timeline-facts.ts'
import type { WordingRow } from './wording-row.ts'
import * as dated from './wordings-dated.ts'
import * as repeated from './wordings-repeated.ts'

const TABLES: Readonly<Record<string, readonly WordingRow[]>> = { ...dated, ...repeated }
const ROWS = Object.values(TABLES).flat()

function read([wording, , , , planYear = 2025]: WordingRow, written = wording) {
  const timeline = readTimeline(written, planYear === 'none' ? undefined : planYear)
  return { kind: timeline.kind, dueOn: timelineDueOn(timeline), recurs: timelineRecurs(timeline) }
}
const expected = ([, kind, dueOn, recurs]: WordingRow) => ({ kind, dueOn, recurs })

describe.each(Object.entries(TABLES))('%s', (_name, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%j', (_wording, row) => {
    expect(read(row)).toEqual(expected(row))
  })
})

describe('however it is written', () => {
  test('the table has more than 300 distinct wordings', () => {
    expect(new Set(ROWS.map(([wording]) => wording)).size).toBeGreaterThan(300)
  })

  test.each([
    ['decomposed', (wording: string) => wording.normalize('NFD')],
    ['in capitals', (wording: string) => wording.toUpperCase()],
    [
      'unaccented',
      (wording: string) => wording.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    ],
    ['with wide spaces', (wording: string) => ` ${wording.replaceAll(' ', '\u00A0  ')} `],
    ['in bold', (wording: string) => `**${wording}**`],
  ])('each wording reads the same %s', (_name, write) => {
    for (const row of ROWS) expect([row[0], read(row, write(row[0]))]).toEqual([row[0], expected(row)])
  })

  test('the wording is kept as printed, and the confidence lies between 0 and 1', () => {
    for (const [wording] of ROWS) {
      const timeline = readTimeline(wording, 2025)
      expect(timeline.wording).toBe(wording)
      expect(timeline.confidence).toBeGreaterThanOrEqual(0)
      expect(timeline.confidence).toBeLessThanOrEqual(1)
    }
  })
})

describe('what is more than kind and day', () => {
  test('a compound keeps its parts with their own words', () => {
    const timeline = readTimeline('Hoàn thành trong Quý III/2024 và thực hiện thường xuyên', 2024)
    expect(timeline).toMatchObject({
      kind: 'compound',
      parts: [
        { kind: 'by-quarter', dueOn: '2024-09-30', wording: 'Quý III/2024' },
        { kind: 'standing', wording: 'thường xuyên' },
      ],
    })
  })

  test('a goal keeps its vision, a span its years, an event its days, a term its school year', () => {
    expect(readTimeline('đến năm 2030, tầm nhìn 2045', undefined)).toMatchObject({ visionYear: 2045 })
    expect(readTimeline('giai đoạn 2024-2030', undefined)).toMatchObject({ fromYear: 2024, toYear: 2030 })
    expect(readTimeline('trong 15 ngày kể từ ngày ban hành', undefined)).toMatchObject({ afterDays: 15 })
    expect(readTimeline('HK2 năm học 2027-2028', undefined)).toMatchObject({ from: 2027, term: 2, dueOn: undefined })
  })

  test('one rule that read all is sure; words left over and an assumed year make it less so', () => {
    expect(readTimeline('Quý III/2024', undefined).confidence).toBe(1)
    expect(readTimeline('Quý III', 2024).confidence).toBeLessThan(1)
    expect(readTimeline('dự kiến Quý III/2024', 2024).confidence).toBeLessThan(1)
    const left = readTimeline('Sở Nội vụ họp vào Quý III/2024', 2024).confidence
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(0.8)
  })

  test('a calendar of another province is the one that counts when it is given', () => {
    const terms: [{ startOn: string; lastOn: string }, { startOn: string; lastOn: string }] = [
      { startOn: '2027-09-06', lastOn: '2028-01-14' },
      { startOn: '2028-01-17', lastOn: '2028-05-26' },
    ]
    const calendar = [{ from: 2027, locality: 'tỉnh X', terms }]
    expect(readTimeline('năm học 2027-2028', undefined, calendar)).toMatchObject({ dueOn: '2028-05-26' })
    expect(readTimeline('năm học 2025-2026', undefined, calendar)).toMatchObject({ dueOn: undefined })
  })
})
