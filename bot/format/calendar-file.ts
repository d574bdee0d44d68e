// Deadlines as a calendar (RFC 5545): all-day entries that block no time. The only file that knows ical-generator.
import ical, { ICalEventTransparency } from 'ical-generator'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'

export type CalendarEvent = {
  /** The same deadline has the same one in every calendar, also when its day moves. */
  readonly uid: string
  readonly on: VietnamDate
  readonly summary: string
  readonly description: string
  /** Where more is said of it. */
  readonly url: string | undefined
}

export type Calendar = {
  /** No comma, semicolon or backslash: the library does not escape it. */
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** Grows with every change of the plans: of two entries with one uid the later one counts. */
  readonly sequence: number
}

/** A calendar program asks again after this; Google and Outlook decide for themselves. */
const REFRESH_SECONDS = 6 * 3_600
const DAY_MS = 86_400_000

/** The library takes up to a millisecond an entry (it encodes each letter), and some calendars have thousands: answers go between two turns. */
const ENTRIES_A_PART = 4

/** @param at when it is written down. Without a METHOD: it is published, nobody is invited. */
export async function writeCalendar(calendar: Calendar, at: Date): Promise<string> {
  const parts: string[] = []
  await inTurns(partsOf(calendar.events), (events) => {
    const part = partOf({ ...calendar, events }, at)
    const body = parts.length === 0 ? part : part.slice(part.indexOf(FIRST_ENTRY) + LINE_END.length)
    parts.push(body.slice(0, body.lastIndexOf(END)))
  })
  return parts.join('') + END + LINE_END
}

/** One at least: a calendar without entries is a calendar. */
function* partsOf(events: readonly CalendarEvent[]): Generator<readonly CalendarEvent[]> {
  yield events.slice(0, ENTRIES_A_PART)
  for (let first = ENTRIES_A_PART; first < events.length; first += ENTRIES_A_PART)
    yield events.slice(first, first + ENTRIES_A_PART)
}

/** No text looks like these lines: a line that is broken goes on after a blank, and a line end in a text is written "\n". */
const LINE_END = '\r\n'
const FIRST_ENTRY = `${LINE_END}BEGIN:VEVENT${LINE_END}`
const END = 'END:VCALENDAR'

function partOf({ name, events, sequence }: Calendar, at: Date): string {
  const calendar = ical({ name, prodId: '-//tro-ly-ke-hoach//lich han//VI', ttl: REFRESH_SECONDS })
  for (const { uid, on, summary, description, url } of events) {
    // A day without a zone: whoever travels has it on the same day.
    const start = new Date(`${on}T00:00:00Z`)
    calendar.createEvent({
      id: uid,
      start,
      end: new Date(start.getTime() + DAY_MS),
      allDay: true,
      summary: printable(summary),
      description: printable(description),
      url: url ?? null,
      stamp: at,
      sequence,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** RFC 5545 allows no control characters but tab and line end. */
const printable = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '')
