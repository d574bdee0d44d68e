// Of which time a column of numbers is, and whether that is the time asked for.
import type { Period } from '../../domain/plan.ts'
import { readPeriods } from '../question/mentions.ts'

/** "2025-2026" is not the year of a head that says "2024-2025"; a head without one is of its table's time, or its plan's. */
export function isOfAskedYear(asked: readonly Period[], own: readonly Period[], ofTable: readonly Period[]): boolean {
  const times = own.length > 0 ? own : ofTable
  return asked.length === 0 || times.length === 0 || times.some((one) => asked.some((other) => isSameTime(one, other)))
}

/** "Đến 31/12/2025" is of that year. */
export function periodsOf(head: string): readonly Period[] {
  const said = readPeriods(head)
  const day = /\d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?!\d)/.exec(head)?.[1]
  return said.length > 0 || day === undefined ? said : [{ kind: 'years', from: Number(day), to: Number(day) }]
}

/** A single year is within either school year. */
export const isSameTime = (one: Period, other: Period): boolean =>
  one.from === one.to || other.from === other.to || one.kind !== other.kind
    ? one.from <= other.to && other.from <= one.to
    : one.from === other.from && one.to === other.to
