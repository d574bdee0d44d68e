// What is kept at all: of a group where the bot hears everything, only what is said to it. The rest is nobody's business.
import type { Context } from 'grammy'
import { isAddressed } from '../group-address.ts'

/** Wider than what features take: a command that the bot does not know may be answered one day, a talk between others never. */
export function isOurs(ctx: Context): boolean {
  const { message } = ctx
  if (message === undefined || isAddressed(ctx)) return true
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined) return true
  return isCommandToAll(ctx) || isCommandToUs(ctx)
}

const commandOf = ({ message }: Context): string | undefined => {
  const first = message?.entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  return first && message?.text?.slice(1, first.length)
}

const isCommandToAll = (ctx: Context) => commandOf(ctx)?.includes('@') === false

const isCommandToUs = (ctx: Context) => commandOf(ctx)?.split('@')[1]?.toLowerCase() === ctx.me.username.toLowerCase()
