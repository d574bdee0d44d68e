// Buttons whose message was turned into another: nobody sees them any more, so they are not kept until they would expire.
import type { Context } from 'grammy'
import type { ButtonStore } from '../../knowledge/store/button-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import { parseButton } from './button-data.ts'

/** Of the message whose button was pressed, as it was at the press; to be called once it shows others, or none. Never rejects. */
export type RetireButtons = (ctx: Context) => Promise<void>

/** Whoever presses twice in a row still sends the old id, and a press that a kill cut short is begun again. */
const GRACE_MS = 10 * 60_000

export function createRetireButtons(deps: {
  readonly buttons: Pick<ButtonStore, 'endButtons'>
  readonly clock: Clock
  readonly log: Log
}): RetireButtons {
  return async (ctx) => {
    const at = new Date(deps.clock.now().getTime() + GRACE_MS)
    try {
      for (const id of storedIdsBelow(ctx)) await deps.buttons.endButtons(id, at)
    } catch (error) {
      deps.log.warn('old buttons kept', errorFacts(error))
    }
  }
}

function storedIdsBelow({ callbackQuery }: Context): ReadonlySet<string> {
  const message = callbackQuery?.message
  // Without it the message is too old for Telegram to hand over; its buttons are about to expire anyway.
  const keyboard =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined
  const ids = (keyboard ?? []).flat().flatMap((shown) => {
    const button = 'callback_data' in shown ? parseButton(shown.callback_data) : undefined
    return button?.kind === 'stored' ? [button.id] : []
  })
  return new Set(ids)
}
