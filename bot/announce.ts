// What the bot tells Telegram of itself at the start: its menus, and what it is for.
import type { Api } from 'grammy'
import { reaches } from '../knowledge/domain/member.ts'
import { errorFacts } from './error-facts.ts'
import type { Log } from './log.ts'
import {
  ADMINISTRATOR_COMMANDS,
  DESCRIPTION,
  GROUP_ADMINISTRATOR_COMMANDS,
  GROUP_COMMANDS,
  PRIVATE_COMMANDS,
  SHORT_DESCRIPTION,
} from './messages/chat.ts'
import type { Role } from './rights.ts'

/** All of it is a convenience: a failure is logged and the bot goes on. */
export async function announceBot(api: Api, log: Log, adminIds: readonly number[] = []): Promise<void> {
  try {
    await api.setMyCommands(PRIVATE_COMMANDS, { scope: { type: 'all_private_chats' } })
    await api.setMyCommands(GROUP_COMMANDS, { scope: { type: 'all_group_chats' } })
    await api.setMyCommands(GROUP_ADMINISTRATOR_COMMANDS, { scope: { type: 'all_chat_administrators' } })
    await describeBot(api)
  } catch (error) {
    log.warn('menu not set', errorFacts(error))
  }
  for (const id of adminIds) await showMore(api, log, id)
}

/** Asks first: how often a bot may change its descriptions is limited, and every start would count. */
async function describeBot(api: Api): Promise<void> {
  const { description } = await api.getMyDescription()
  if (description !== DESCRIPTION) await api.setMyDescription(DESCRIPTION)
  const { short_description: short } = await api.getMyShortDescription()
  if (short !== SHORT_DESCRIPTION) await api.setMyShortDescription(SHORT_DESCRIPTION)
}

/** Telegram does not know the chat of an administrator who has never written: the next start tries again. */
async function showMore(api: Api, log: Log, id: number): Promise<void> {
  try {
    await api.setMyCommands(ADMINISTRATOR_COMMANDS, { scope: { type: 'chat', chat_id: id } })
  } catch (error) {
    log.warn('menu not set', { chat: id, ...errorFacts(error) })
  }
}

/** After a change of the role: a menu shows what may be done, and decides nothing. */
export async function showMenu(
  api: Api,
  log: Log,
  { person, role }: { readonly person: number; readonly role: Role },
): Promise<void> {
  if (role !== 'stranger' && reaches(role, 'administrator')) return showMore(api, log, person)
  try {
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: person } })
  } catch (error) {
    log.warn('menu not set', { chat: person, ...errorFacts(error) })
  }
}
