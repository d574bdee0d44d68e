// The calendar file as other programs read it: by RFC 5545, whatever the plans print.
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writeCalendar, type CalendarEvent } from '../../../bot/format/calendar-file.ts'
import { between, createRandom, pick } from '../../support/seeded-random.ts'
import { day } from '../../support/due-task.ts'
import { turnsOfOthers } from '../../support/turns-of-others.ts'

const AT = new Date('2026-11-26T03:04:05Z')
const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'tlkh-1',
  on: day('2026-11-30'),
  summary: 'Hạn: Báo cáo số phòng học',
  description: 'Báo cáo số phòng học\nChủ trì: Sở Tài chính',
  url: 'https://t.me/ke_hoach_bot?start=t_1_2',
  ...changes,
})
const write = (...events: readonly CalendarEvent[]) => writeCalendar({ name: 'Hạn', events, sequence: 4 }, AT)
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('an entry', () => {
  test('is a whole day that blocks no time, with what the plan says, and when it was written down', async () => {
    const text = await write(event())
    const [found] = read(text)
    expect(found).toMatchObject({
      uid: 'tlkh-1',
      summary: 'Hạn: Báo cáo số phòng học',
      description: 'Báo cáo số phòng học\nChủ trì: Sở Tài chính',
      sequence: 4,
    })
    expect(found!.startDate).toMatchObject({ isDate: true, year: 2026, month: 11, day: 30 })
    expect(found!.endDate).toMatchObject({ isDate: true, month: 12, day: 1 })
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261130', 'DTSTAMP:20261126T030405Z', 'TRANSP:TRANSPARENT']),
    )
  })

  test('is the same day wherever the program runs', async () => {
    const zone = process.env['TZ']
    try {
      const days: unknown[] = []
      for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh']) {
        process.env['TZ'] = name
        days.push((await write(event())).match(/DTSTART;VALUE=DATE:\d+/)?.[0])
      }
      expect(new Set(days)).toEqual(new Set(['DTSTART;VALUE=DATE:20261130']))
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('the last day of a year ends in the next one', async () => {
    expect(read(await write(event({ on: day('2027-12-31') })))[0]!.endDate).toMatchObject({
      year: 2028,
      month: 1,
      day: 1,
    })
  })
})

describe('the file', () => {
  test('invites nobody, and ends each line as RFC 5545 wants', async () => {
    const text = await write(event())
    expect(text).not.toMatch(/^METHOD|^ATTENDEE|^ORGANIZER/m)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(ICAL.parse(text)).toMatchObject([
      'vcalendar',
      expect.arrayContaining([['version', {}, 'text', '2.0']]),
      [{}],
    ])
  })

  test('two hundred texts of letters, signs and breaks are read back as they were, in lines of 75 octets at most', async () => {
    const random = createRandom(11)
    const pieces = [
      'ế',
      'đ',
      'Ư',
      '😀',
      'é',
      ',',
      ';',
      ':',
      '\\',
      '\n',
      '"',
      "'",
      ' ',
      'a',
      '=',
      '\t',
      'Kế hoạch số 12/KH-UBND',
    ]
    const texts = Array.from({ length: 200 }, () =>
      Array.from({ length: between(random, 1, 120) }, () => pick(random, pieces)).join(''),
    )
    const text = await write(...texts.map((said, index) => event({ uid: `tlkh-${index}`, description: `.${said}.` })))
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(read(text).map(({ description }) => description)).toEqual(texts.map((said) => `.${said}.`))
  })

  test('no control character and no other way to end a line gets in', async () => {
    const text = await write(event({ summary: 'a\u0000b\u001bc\r\nBEGIN:VEVENT\rX' }))
    expect(read(text)).toHaveLength(1)
    expect(read(text)[0]!.summary).toBe('abc\nBEGIN:VEVENT\nX')
  })

  test('answers go between its parts, and it is one file', async () => {
    const events = Array.from({ length: 250 }, (_, index) => event({ uid: `tlkh-${index}`, summary: 'END:VCALENDAR' }))
    let text = ''
    const turns = await turnsOfOthers(async () => {
      text = await write(...events)
    })
    // An entry takes the library up to a millisecond, whatever the watch says.
    expect(turns).toBeGreaterThan(events.length / 5)
    expect(read(text).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
    expect(text.match(/^(?:BEGIN|END):VCALENDAR\r$/gm)).toHaveLength(2)
    expect(text.match(/^VERSION:/gm)).toHaveLength(1)
  })

  test('without an entry is a calendar too', async () => {
    expect(read(await write())).toEqual([])
  })
})
