// Presses of buttons, by people who see them and by clients that make them up.
import type { Message, User } from './telegram-shapes.ts'
import type { PressAnswer, World } from './telegram-world.ts'

export type Presses = {
  /** @param label of the button, exactly; throws when the message has none such, as no person could press it */
  readonly presses: (message: Message, label: string, from?: User) => Press
  /** What only a made-up client can do: send data that no button carries. */
  readonly forgesPress: (message: Message, data: string, from?: User) => Press
}

export type Press = {
  readonly id: string
  /** 'open' until the bot answers it. */
  readonly answer: () => PressAnswer | 'open'
}

export function createPresses(world: World): Presses {
  const press = (message: Message, data: string, from: User): Press => {
    const id = world.nextQueryId()
    world.presses.set(id, 'open')
    world.updates.push({ callback_query: { id, from, chat_instance: String(message.chat.id), message, data } })
    return { id, answer: () => world.presses.get(id) ?? 'open' }
  }
  return {
    presses: (message, label, from = personIn(message)) => press(message, requireButtonData(message, label), from),
    forgesPress: (message, data, from = personIn(message)) => press(message, data, from),
  }
}

const personIn = ({ chat }: Message): User => ({
  id: chat.id,
  is_bot: false,
  first_name: chat.first_name ?? 'Người dùng',
})

function requireButtonData(message: Message, label: string): string {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  const data = buttons.find(({ text }) => text === label)?.callback_data
  if (data !== undefined) return data
  throw new Error(`No button "${label}" to press; there are: ${buttons.map(({ text }) => `"${text}"`).join(', ')}`)
}
