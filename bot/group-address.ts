// Whether a message in a group speaks to the bot, and what it says then.
import type { Context } from 'grammy'
import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types'
import { GROUP_ADMINISTRATOR_COMMANDS } from './messages/chat.ts'

/** Whether the bot is meant at all: in private always, in groups by a press, a command of its own, a mention or a reply. */
export function isAddressed(ctx: Context): boolean {
  if (ctx.callbackQuery !== undefined || ctx.chat?.type === 'private') return true
  if (ctx.message === undefined) return false
  const ownCommands = GROUP_ADMINISTRATOR_COMMANDS.map(({ command }) => command)
  return findAddressedText(ctx.message, ctx.me) !== undefined || ctx.hasCommand(ownCommands)
}

/** @returns the text without the mention; undefined when the message is not for the bot */
export function findAddressedText(message: Message, me: UserFromGetMe): string | undefined {
  const text = message.text ?? ''
  const mention = message.entities?.find((entity) => isMentionOf(me, entity, text))
  if (mention !== undefined)
    return `${text.slice(0, mention.offset).trimEnd()} ${text.slice(mention.offset + mention.length).trimStart()}`.trim()
  // In a topic the first message of the topic counts as replied to; only a real message of the bot's is an address.
  const repliedTo = message.reply_to_message
  return repliedTo?.from?.id === me.id && repliedTo.forum_topic_created === undefined ? text : undefined
}

function isMentionOf(me: UserFromGetMe, entity: MessageEntity, text: string): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id
  if (entity.type !== 'mention') return false
  const name = text.slice(entity.offset + 1, entity.offset + entity.length)
  return name.toLowerCase() === me.username.toLowerCase()
}
