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

/** What a column measures: its head without its time and what is told of it, "Thực hiện 2025" or "CT 2026". */
export const measureOfHead = (head: string): string => head.replace(TIME, ' ').replace(/\s+/g, ' ').trim()
const TIME =
  /(?<!\p{L})(?:(?:ước )?(?:thực hiện|quyết toán|kết quả|dự toán|kế hoạch|chỉ tiêu)|(?:ước )?TH(?=\s+(?:năm )?20)|CT(?=\s+(?:năm )?20)|KH(?=\s+(?:năm )?20)|năm học|năm)(?!\p{L})|(?<!\d)20\d{2}(?:\s*[-–]\s*20\d{2})?(?!\d)/giu

/**
 * Of one measure at several times, where none is said: what was reached last, or the aim that is next.
 *
 * @param now the year that the plan is for
 */
export function ofTimeUnsaid<Column extends { readonly head: string }>(
  columns: readonly Column[],
  { now, asksAim }: { readonly now: number; readonly asksAim: boolean },
): Column | undefined {
  const [first, ...others] = columns
  const isOne = first && others.every(({ head }) => measureOfHead(head) === measureOfHead(first.head))
  const timed = columns.flatMap((column) => {
    const [period, ...more] = periodsOf(column.head)
    return period && more.length === 0 ? [{ column, period }] : []
  })
  if (!isOne || timed.length < columns.length) return undefined
  const sorted = timed.toSorted((a, b) => a.period.from - b.period.from)
  const isOver = ({ period: { from, to } }: { readonly period: Period }) => Math.max(from + 1, to) <= now
  const next = sorted.find((one) => !isOver(one))
  const reached = sorted.filter((one) => isOver(one) && !SAYS_AIM.test(one.column.head))
  return (asksAim ? next : (reached.at(-1) ?? next))?.column
}

/** What was planned for a year that is over was not reached for that. */
const SAYS_AIM = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|dự toán|KH|CT)(?!\p{L})/iu
