// What may be known of an error, for the log: its kind and its place, never its message.
import { BotError, GrammyError, HttpError } from 'grammy'
import type { ErrorFacts } from './log.ts'

export function errorFacts(error: unknown): ErrorFacts {
  if (error instanceof BotError) return errorFacts(error.error)
  if (error instanceof GrammyError)
    return {
      errorName: error.name,
      method: error.method,
      errorCode: error.error_code,
      description: withoutWordsOfPeople(error.description),
    }
  // The inner error's message holds the URL with the token; its code does not.
  if (error instanceof HttpError)
    return { errorName: error.name, method: methodOf(error), cause: systemCode(error.error) }
  if (error instanceof Error) return { errorName: error.name, cause: systemCode(error), stack: framesOf(error) }
  return { errorName: typeof error }
}

/** The person blocked the bot, or left, or the bot was put out of the group: nothing can be sent there. */
export function isBlocked(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403
}

export function isParseError(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes("can't parse entities")
}

/**
 * Telegram quotes parts of the sent text in some descriptions. Its own words are plain English: what has other letters, an address,
 * letters mixed with digits, or a long number is somebody else's.
 */
const withoutWordsOfPeople = (description: string) =>
  description
    .replaceAll(/"[^"]*"/g, '…')
    .replaceAll(/\S*(?:[^\x20-\x7e]|:\/\/|@|[a-z]\S*\d|\d\S*[a-z]|\d{6})\S*/gi, '…')

/** grammY words it: Network request for 'sendMessage' failed! */
function methodOf(error: HttpError): string | undefined {
  return /^Network request for '(\w+)' failed/.exec(error.message)?.[1]
}

function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[A-Z_]{2,40}$/.test(error.code) ? error.code : undefined
}

/** Only where the message can be told from the frames for certain. */
function framesOf(error: Error): string | undefined {
  const head = error.message === '' ? error.name : `${error.name}: ${error.message}`
  if (error.stack === undefined || !error.stack.startsWith(head)) return undefined
  return error.stack.slice(head.length).trim()
}
