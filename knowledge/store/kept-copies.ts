// Which copies stay: every one of the newest day, the newest of each day before, and the newest of each week; what restores put aside, for days. Pure.
import { addDays, vietnamDateAt, weekdayOf, type VietnamDate } from '../time/vietnam-date.ts'
import type { Keeping, StoreCopy } from './backups.ts'

/**
 * Days and weeks count that have a copy: a bot that stood still for a month, or a clock that jumped, makes nothing go. What was made on
 * the newest day stays whole, since the copy before a mistake and the one after it are often of one day.
 * Whatever is dated after the copy just made comes of a clock that was wrong: it counts for nothing, and stays.
 *
 * @param madeAt of the backup just made, which stays
 * @returns what has to go
 */
export function copiesToRemove(
  copies: readonly StoreCopy[],
  { days, weeks }: Keeping,
  madeAt: Date,
): readonly StoreCopy[] {
  const dated = copies.filter(({ at }) => at <= madeAt)
  const backups = dated.filter(({ kind }) => kind === 'backup')
  const others = dated.filter(({ kind }) => kind !== 'backup')
  // What nobody has asked for while as many days were backed up as are kept is of no use, and tells of people.
  const lastDay = addDays(vietnamDateAt(madeAt), -days)
  const old = others.filter((copy) => dayOf(copy) <= lastDay)
  const recent = others.filter((copy) => dayOf(copy) > lastDay)
  return [...surplus(backups, { days, weeks }), ...surplus(recent, { days, weeks: 0 }), ...old]
}

function surplus(copies: readonly StoreCopy[], { days, weeks }: Keeping): readonly StoreCopy[] {
  const newestFirst = copies.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const [newest] = newestFirst
  if (newest === undefined) return []
  const ofDays = newestOfEach(newestFirst, dayOf).slice(0, days)
  const ofWeeks = newestOfEach(newestFirst, mondayOf).slice(0, weeks)
  const kept = new Set([...ofDays, ...ofWeeks])
  return newestFirst.filter((copy) => !kept.has(copy) && dayOf(copy) !== dayOf(newest))
}

function newestOfEach(newestFirst: readonly StoreCopy[], spanOf: (copy: StoreCopy) => string): readonly StoreCopy[] {
  const found = new Map<string, StoreCopy>()
  for (const copy of newestFirst) if (!found.has(spanOf(copy))) found.set(spanOf(copy), copy)
  return [...found.values()]
}

const dayOf = ({ at }: StoreCopy): VietnamDate => vietnamDateAt(at)

function mondayOf(copy: StoreCopy): VietnamDate {
  const day = dayOf(copy)
  return addDays(day, 1 - weekdayOf(day))
}
