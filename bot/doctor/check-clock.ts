// Whether this machine knows what time it is: reminders go out by it. Telegram's own clock tells, where it can be asked.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** A minute is nothing to a reminder of a day; certificates and calendars suffer from more. */
const MOST_AHEAD_SECONDS = 60
const WITHIN_MS = 10_000

/** This program was not there before. */
const FIRST_RELEASE = new Date('2026-11-01T00:00:00Z')

export type ClockFacts = {
  readonly now: Date
  /** undefined: nobody was asked, or nobody answered. */
  readonly toldNow: Date | undefined
  /** When something was last written into the data folder. */
  readonly writtenAt: Date | undefined
}

export function checkClock({ now, toldNow, writtenAt }: ClockFacts): readonly Finding[] {
  const zone = hasZone() ? well(say.zoneKnown) : broken(say.zoneMissing, say.fullNode)
  if (toldNow !== undefined) {
    const ahead = Math.round((now.getTime() - toldNow.getTime()) / 1000)
    return [
      Math.abs(ahead) > MOST_AHEAD_SECONDS ? broken(say.clockOff(ahead), say.setClock) : well(say.clockRight),
      zone,
    ]
  }
  if (now < FIRST_RELEASE) return [broken(say.clockInPast, say.setClock), zone]
  const aheadSeconds = writtenAt === undefined ? 0 : (writtenAt.getTime() - now.getTime()) / 1000
  if (aheadSeconds > MOST_AHEAD_SECONDS) return [broken(say.clockBehindStore, say.setClock), zone]
  return [note(say.clockUnchecked), zone]
}

/** Without the token: any path of the server tells the time. */
export async function askTime(apiRoot: string): Promise<Date | undefined> {
  try {
    const { headers } = await fetch(apiRoot, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(WITHIN_MS),
    })
    const told = Date.parse(headers.get('date') ?? '')
    return Number.isNaN(told) ? undefined : new Date(told)
  } catch {
    // That Telegram is silent is said where the token is checked.
    return undefined
  }
}

/** @returns undefined where nothing is there */
export async function lastWritten(folder: string): Promise<Date | undefined> {
  try {
    const files = await readdir(folder)
    const times = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).mtimeMs))
    return times.length === 0 ? undefined : new Date(Math.max(...times))
  } catch {
    // What is wrong with the folder is said where it is looked at.
    return undefined
  }
}

/** A day in Vietnam begins at 17:00 UTC: a Node without zone data does not know. */
function hasZone(): boolean {
  const [before, after] = [new Date('2026-11-26T16:59:59Z'), new Date('2026-11-26T17:00:00Z')].map(vietnamDateAt)
  return before !== undefined && addDays(before, 1) === after
}
