// The end of a program that met an error nobody caught: Node itself would print the error's words, and with them a person's or the token.
import { errorFacts } from './error-facts.ts'
import type { Log } from './log.ts'

/**
 * The process ends at once with exit code 1, as Node would have it: nobody knows what is left half done, and the store is made for a kill.
 *
 * @param tell what whoever runs it reads
 */
export function endOnUncaught(log: Pick<Log, 'error'>, tell: (errorName: string) => void): void {
  const end = (error: unknown) => {
    const facts = errorFacts(error)
    log.error('uncaught', facts)
    tell(facts.errorName ?? '')
    process.exit(1)
  }
  process.on('uncaughtException', end).on('unhandledRejection', end)
}
