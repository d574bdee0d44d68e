// Pages in a chat as a person reads and turns them.
import type { Message } from '../../bot/preview/telegram-shapes.ts'
import type { BotUnderTest } from './bot-under-test.ts'

/** The buttons below a message, row by row. */
export const labels = (message: Message): readonly (readonly string[])[] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text))

/** The lines that begin an item. */
export const numbered = (message: Message): readonly string[] =>
  message.text!.split('\n').filter((line) => /^\d+\. /.test(line))

/** Presses, waits until the message has been turned, and @returns it as it stands then. */
export async function turn(bot: BotUnderTest, message: Message, label: string): Promise<Message> {
  const edits = bot.world.calls.filter(({ method }) => method === 'editMessageText').length
  bot.people.presses(message, label)
  await bot.callOf('editMessageText', edits + 1)
  return bot.world.findMessage(message.chat.id, message.message_id)!
}
