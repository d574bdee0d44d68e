// Tells every administrator something at once, past the ledger of deliveries: of their own work they are told without a yes.
import type { Api } from 'grammy'
import type { KeyboardRows, MakeKeyboard } from './buttons/keyboard.ts'
import { errorFacts } from './error-facts.ts'
import { toHtml, type RichText } from './format/rich-text.ts'
import type { Log } from './log.ts'

export type TellingDeps = {
  readonly api: Pick<Api, 'sendMessage'>
  readonly makeKeyboard: MakeKeyboard
  /** Asked each time: people come and go. */
  readonly administrators: () => Promise<readonly number[]>
  readonly log: Log
}

/** One who blocked the bot, or never wrote to it, keeps the others from nothing. @returns why whom was not told, and how many there are */
export async function tellAdministrators(
  { api, makeKeyboard, administrators, log }: TellingDeps,
  text: RichText,
  rows: KeyboardRows = [],
): Promise<{ readonly people: number; readonly failures: readonly unknown[] }> {
  const failures: unknown[] = []
  const people = await administrators()
  for (const person of people) {
    try {
      const keyboard = await makeKeyboard(rows, { chat: person, person })
      await api.sendMessage(person, toHtml(text), {
        parse_mode: 'HTML',
        ...(keyboard !== undefined && { reply_markup: keyboard }),
      })
    } catch (error) {
      failures.push(error)
      log.warn('administrator not told', { chat: person, ...errorFacts(error) })
    }
  }
  return { people: people.length, failures }
}
