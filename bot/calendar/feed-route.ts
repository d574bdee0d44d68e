// What calendar programs ask for: the private calendar of one person, by an address that nobody guesses. Whatever is wrong with it is "not found".
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { CalendarFeedStore } from '../../knowledge/store/calendar-feeds.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { writeCalendar, type Calendar } from '../format/calendar-file.ts'
import { CALENDAR_FILE } from '../messages/calendar.ts'
import type { Route } from '../public-server.ts'
import { isLetIn, type RightsDeps } from '../require-right.ts'
import { opensFeed, parseFeedToken } from './feed-token.ts'
import { ownCalendar, type OwnCalendarDeps } from './own-calendar.ts'

/** The part of the address before the token. */
export const FEED_ROUTE = 'lich'

export type FeedDeps = OwnCalendarDeps &
  RightsDeps & {
    readonly feeds: Pick<CalendarFeedStore, 'findFeed'>
    readonly clock: Clock
    readonly username: string
  }

/** Kept by the program that asked, by nobody between. */
const HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'private, max-age=900',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

export function createFeedRoute(deps: FeedDeps): Route {
  return async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(reply, 405, { allow: 'GET, HEAD' })
    const chat = await chatOf(deps, request.url ?? '')
    if (chat === undefined) return end(reply, 404)
    const now = deps.clock.now()
    const calendar = await ownCalendar(deps, { chat, today: vietnamDateAt(now), username: deps.username })
    const tag = await tagOf(calendar)
    if (request.headers['if-none-match'] === tag) return end(reply, 304, { ...HEADERS, etag: tag })
    const body = Buffer.from(await writeCalendar(calendar, now))
    const disposition = `inline; filename="${CALENDAR_FILE}"`
    reply.writeHead(200, {
      ...HEADERS,
      etag: tag,
      'content-disposition': disposition,
      'content-length': body.byteLength,
    })
    return void reply.end(request.method === 'HEAD' ? undefined : body)
  }
}

/** Who has erased everything has no feed any more; who is not let in any more has one that shows nothing until they are again. */
async function chatOf(deps: FeedDeps, url: string): Promise<number | undefined> {
  const file = (url.split('?')[0] ?? '').split('/').at(-1) ?? ''
  const parsed = parseFeedToken(file.replace(/\.ics$/, ''))
  const feed = parsed && (await deps.feeds.findFeed(parsed.id))
  if (feed === undefined || !opensFeed(parsed?.secret ?? '', feed.secretDigest)) return undefined
  return (await isLetIn(deps, feed.chat)) ? feed.chat : undefined
}

/** Of what it says, not of when it was written down. */
async function tagOf({ name, sequence, events }: Calendar): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([name, sequence]))
  await inTurns(events, (event) => void hash.update(JSON.stringify(event)))
  return `"${hash.digest('base64url')}"`
}

function end(reply: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  reply.writeHead(status, { ...headers, connection: 'close' }).end()
}
