// The time of a row with a start and an end in cells of their own: due when it ends.
import { describe, expect, it } from 'vitest'
import { readDayOfMonth, readStartAndEnd } from '../../../ingest/extract/cell-time.ts'
import { timelineDueOn } from '../../../knowledge/time/timeline-facts.ts'

const read = (start: string, end: string) => {
  const timeline = readStartAndEnd(start, end, 2025)
  return [timeline.kind, timelineDueOn(timeline), timeline.wording]
}

describe('a start and an end', () => {
  it.each([
    ['Tháng 2', 'Tháng 5', 'span', '2025-05-31'],
    ['Tháng 2/2026', 'Tháng 5/2026', 'span', '2026-05-31'],
    // What begins late in the year ends in the next one.
    ['Tháng 11', 'Tháng 02', 'span', '2026-02-28'],
    ['Tháng 11/2025', 'Tháng 3', 'span', '2026-03-31'],
    ['01/10', '15/01', 'span', '2026-01-15'],
    ['Tháng 11', 'Tháng 3/2025', 'span', '2025-03-31'],
    ['Quý IV', 'Quý I', 'span', '2026-03-31'],
  ])('%s – %s', (start, end, kind, dueOn) =>
    expect(read(start, end)).toEqual([kind, dueOn, `bắt đầu ${start}; hoàn thành ${end}`]),
  )

  it('two years that contradict each other leave the end', () =>
    expect(read('Tháng 5/2026', 'Tháng 2/2026').slice(0, 2)).toEqual(['by-month', '2026-02-28']))

  it('days of one month in the wrong order are no year apart', () =>
    expect(read('20/8', '10/8').slice(0, 2)).toEqual(['by-date', '2025-08-10']))

  it('the end alone, or the same twice, is a time like any other', () => {
    expect(read('', 'Tháng 5')).toEqual(['by-month', '2025-05-31', 'Tháng 5'])
    expect(read('Tháng 5', 'Tháng 5')).toEqual(['by-month', '2025-05-31', 'Tháng 5'])
  })

  it.each(['Năm 2025', 'Tháng 2', '15/3/2025'])('%s alone is a start, and no day to be done by', (start) =>
    expect(read(start, '')).toEqual(['unreadable', undefined, `bắt đầu ${start}`]),
  )

  it.each([
    ['Thường xuyên', 'standing'],
    ['Hằng quý', 'recurring'],
  ])('%s in the column of starts needs no end', (start, kind) =>
    expect(read(start, '')).toEqual([kind, undefined, start]),
  )
})

describe('a day in a cell of its own', () => {
  it.each([
    ['15', '11/2026', '2026-11-15'],
    ['Ngày 15', '11/2026', '2026-11-15'],
    ['15 - 20', '11/2026', '2026-11-20'],
    ['Trước ngày 20', '11/2026', '2026-11-19'],
    ['14/11/2026', '11/2026', '2026-11-14'],
    ['Tuần 4', '11/2026', '2026-11-30'],
    ['', 'Tháng 11/2026', '2026-11-30'],
  ])('%s of %s', (day, month, dueOn) => {
    expect(timelineDueOn(readDayOfMonth(day, month, 2026))).toBe(dueOn)
  })

  it('that cannot be read makes the month unsure', () => {
    expect(readDayOfMonth('theo giấy mời', '11/2026', 2026).confidence).toBeLessThan(0.7)
  })
})
