// Days as the oracle of the simulated year reckons them: by the plain calendar, from the file of days off, without the program's own functions.
import { readFileSync } from 'node:fs'

const DAY_MS = 86_400_000
const data = JSON.parse(readFileSync(new URL('../../../knowledge/data/days-off.json', import.meta.url), 'utf8')) as {
  readonly fixed: readonly string[]
  readonly periods: readonly { readonly from: string; readonly to: string }[]
}

export const addCalendarDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

export function isOff(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return true
  return data.fixed.includes(day.slice(5)) || data.periods.some(({ from, to }) => from <= day && day <= to)
}

/** The nearest day on which offices are open; `step` is -1 or 1. */
export function openDay(day: string, step: number): string {
  let found = day
  while (isOff(found)) found = addCalendarDays(found, step)
  return found
}

export const instantOf = (day: string, minute: number): number => Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000

export const dayAt = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)

/** With the days in order. */
export function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) days.push(day)
  return days
}
