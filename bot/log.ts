// The log: pino behind an allow-list. Whatever is not named here is never written; the token is struck out of what is.
import { createHmac, randomBytes } from 'node:crypto'
import { pino, type DestinationStream } from 'pino'
import type { LogLevel } from './config.ts'
import { createStrikeOut } from './strike-out.ts'

/** Everything that may be logged. Never a question, an answer, a whole update or a payload. */
export type LogFields = {
  /** Written as a pseudonym: in private it is the person's number. */
  readonly chat?: number | undefined
  readonly thread?: number | undefined
  readonly update?: number | undefined
  /** The short code that a person was shown. */
  readonly code?: string | undefined
  readonly outcome?: string | undefined
  /** What an administrator did. */
  readonly act?: string | undefined
  readonly citations?: number | undefined
  readonly tookMs?: number | undefined
  readonly plans?: number | undefined
  readonly username?: string | undefined
  /** Of the upkeep. */
  readonly step?: string | undefined
  readonly unfinished?: number | undefined
  /** How often an update was begun. */
  readonly attempts?: number | undefined
  /** `chat` or `embeddings`, and what went wrong with it. */
  readonly service?: string | undefined
  readonly trouble?: string | undefined
  /** HTTP, of a service. */
  readonly status?: number | undefined
} & ErrorFacts

/** What is told of an error: never its message, which may hold a person's words or a URL with the token. */
export type ErrorFacts = {
  readonly errorName?: string | undefined
  /** A bot API method. */
  readonly method?: string | undefined
  readonly errorCode?: number | undefined
  /** Telegram's own wording, without quoted parts. */
  readonly description?: string | undefined
  /** A system or library code such as ECONNREFUSED. */
  readonly cause?: string | undefined
  /** Stack frames only: places in the code. */
  readonly stack?: string | undefined
}

export type Log = {
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
}

/** Every field once more, so that the compiler finds one that is forgotten and nothing else gets through at run time. */
const ALLOWED = {
  chat: true,
  thread: true,
  update: true,
  code: true,
  outcome: true,
  act: true,
  citations: true,
  tookMs: true,
  plans: true,
  username: true,
  step: true,
  unfinished: true,
  attempts: true,
  service: true,
  trouble: true,
  status: true,
  errorName: true,
  method: true,
  errorCode: true,
  description: true,
  cause: true,
  stack: true,
} satisfies Record<keyof LogFields, true>

/**
 * Lines of one chat can be told to belong together as long as the process runs; whose they are nobody can tell, as the key is never kept.
 *
 * @param secrets struck out wherever they occur, besides anything that has the shape of a bot token
 */
export function createLog(options: {
  readonly level: LogLevel
  readonly secrets?: readonly string[]
  readonly destination?: DestinationStream
}): Log {
  const logger = pino({ level: options.level, base: null }, options.destination ?? pino.destination(1))
  const strikeOut = createStrikeOut(options.secrets ?? [])
  const key = randomBytes(32)
  const write = (level: 'info' | 'warn' | 'error') => (event: string, fields?: LogFields) =>
    logger[level](
      { ...pick(fields ?? {}, strikeOut), ...(fields?.chat !== undefined && { chat: pseudonym(fields.chat, key) }) },
      event,
    )
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

function pick(fields: LogFields, strikeOut: (text: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => Object.hasOwn(ALLOWED, name) && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? strikeOut(value) : value]),
  )
}

/** Short enough to be read; two of a few thousand chats hardly ever share one. */
const PSEUDONYM_LENGTH = 10

const pseudonym = (chat: number, key: Buffer) =>
  createHmac('sha256', key).update(String(chat)).digest('hex').slice(0, PSEUDONYM_LENGTH)
