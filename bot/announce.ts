// What the bot tells Telegram of itself at the start: its menus.
import type { Api } from 'grammy'
import { errorFacts } from './error-facts.ts'
import type { Log } from './log.ts'
import { GROUP_COMMANDS, PRIVATE_COMMANDS } from './messages/chat.ts'

/** A menu is a convenience: a failure is logged and the bot goes on. */
export async function announceCommands(api: Api, log: Log): Promise<void> {
  try {
    await api.setMyCommands(PRIVATE_COMMANDS, { scope: { type: 'all_private_chats' } })
    await api.setMyCommands(GROUP_COMMANDS, { scope: { type: 'all_group_chats' } })
  } catch (error) {
    log.warn('menu not set', errorFacts(error))
  }
}
