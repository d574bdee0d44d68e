// From deadlines to pictures of a year: months, states, and nothing that is not stated.
import { expect, test } from 'vitest'
import { timelineOfDeadlines, type DeadlineShown } from '../../../bot/pictures/timeline-of-deadlines.ts'
import { parseVietnamDate, type VietnamDate } from '../../../knowledge/time/vietnam-date.ts'

const day = (year: number, month: number, date: number): VietnamDate => parseVietnamDate(year, month, date)!
const TODAY = day(2026, 11, 26)

function due(dueOn: VietnamDate, changes: Partial<DeadlineShown> = {}): DeadlineShown {
  return {
    dueOn,
    text: 'Báo cáo kết quả',
    agencies: ['Sở GD&ĐT'],
    plan: 'Kế hoạch 1/KH-UBND',
    isDerived: false,
    ...changes,
  }
}

const timeline = (...deadlines: readonly DeadlineShown[]) =>
  timelineOfDeadlines({ year: 2026, deadlines, today: TODAY, style: 'short' })

test('months come in order, each deadline with its day, state and agency', () => {
  const { pictures } = timeline(due(day(2026, 12, 31)), due(day(2026, 9, 5)), due(day(2026, 11, 30), { agencies: [] }))!
  expect(pictures).toHaveLength(1)
  expect(
    pictures[0]!.months.map(({ heading, entries }) => [
      heading,
      entries.map((entry) => [entry.day, entry.state, entry.stateWords, entry.agency]),
    ]),
  ).toEqual([
    ['Tháng 9/2026', [['05/09/2026', 'past', 'đã qua 82 ngày', 'Sở GD&ĐT']]],
    ['Tháng 11/2026', [['30/11/2026', 'near', 'còn 4 ngày', undefined]]],
    ['Tháng 12/2026', [['31/12/2026', 'far', 'còn 35 ngày', 'Sở GD&ĐT']]],
  ])
})

test.each([
  [day(2026, 11, 25), 'past', 'đã qua 1 ngày'],
  [day(2026, 11, 26), 'near', 'hạn hôm nay'],
  [day(2026, 12, 26), 'near', 'còn 30 ngày'],
  [day(2026, 12, 27), 'far', 'còn 31 ngày'],
])('%s is %s: %s', (dueOn, state, words) => {
  expect(timeline(due(dueOn))!.pictures[0]!.months[0]!.entries[0]).toMatchObject({ state, stateWords: words })
})

test('the year at a glance counts every month and marks the one that it is', () => {
  const { pictures } = timeline(due(day(2026, 3, 1)), due(day(2026, 3, 31)), due(day(2026, 11, 30)))!
  expect(pictures[0]!.year.map(({ count }) => count)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0])
  expect(pictures[0]!.year.filter(({ isCurrent }) => isCurrent).map(({ month }) => month)).toEqual(['Tháng 11'])
})

test('many deadlines are parted into pictures that lose none; the current one has the next deadline', () => {
  const all = Array.from({ length: 60 }, (_, index) => due(day(2026, 1 + (index % 12), 15), { text: `Việc ${index}` }))
  const { pictures, current } = timeline(...all)!
  const shown = pictures.flatMap(({ months }) => months.flatMap(({ entries }) => entries))
  expect(new Set(shown.map(({ text }) => text)).size).toBe(60)
  expect(pictures.length).toBeGreaterThan(6)
  expect(pictures[current]!.months.some(({ entries }) => entries.some(({ state }) => state !== 'past'))).toBe(true)
  expect(pictures[current - 1]!.months.every(({ entries }) => entries.every(({ state }) => state === 'past'))).toBe(
    true,
  )
  expect(pictures.map(({ year }) => year.length)).toEqual([12, ...pictures.slice(1).map(() => 0)])
})

test('where all have passed, the last picture is the current one', () => {
  expect(timeline(due(day(2026, 1, 5)))!.current).toBe(0)
})

test('a day that the plan does not state is marked, and the mark explained', () => {
  const { pictures } = timeline(due(day(2026, 12, 31), { isDerived: true }))!
  expect(pictures[0]!.months[0]!.entries[0]!.day).toBe('31/12/2026 *')
  expect(pictures[0]!.notes).toEqual(['* Ngày suy ra: kế hoạch không ghi đúng ngày này.'])
})

test('nothing due in the year is no picture; other years stay out', () => {
  expect(timeline()).toBeUndefined()
  expect(timeline(due(day(2027, 1, 1)))).toBeUndefined()
})

test('the source names three plans and counts the others', () => {
  const { pictures } = timeline(...['a', 'b', 'a', 'c', 'd', 'e'].map((plan) => due(day(2026, 12, 1), { plan })))!
  expect(pictures.at(-1)!.source).toMatch(/^Nguồn: .*\.$/)
  expect(
    timeline(...['a', 'b', 'c', 'd'].map((plan) => due(day(2026, 12, 1), { plan, text: 'x' })))!.pictures[0]!.source,
  ).toBe('Nguồn: a; b; c; và 1 kế hoạch khác.')
})
