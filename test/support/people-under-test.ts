// The bot with a real store of people, roles, buttons and the audit log: Hà owns it by the configuration, Lan and Minh are strangers at first.
import type { Config } from '../../bot/config.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { Message, User } from '../../bot/preview/telegram-shapes.ts'
import type { PressAnswer } from '../../bot/preview/telegram-world.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { GROUP, LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { waitOn } from './reminders-under-test.ts'
import { turn } from './pressed-pages.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

export const HA: User = { id: 503, is_bot: false, first_name: 'Hà' }

export type PeopleUnderTest = {
  readonly bot: BotUnderTest
  readonly store: Store
  readonly clock: VirtualClock
  /** What the bot said last in private, after `text`. */
  readonly says: (user: User, text: string) => Promise<Message>
  /** Presses, and waits for the answer to the press. */
  readonly presses: (message: Message, label: string, from?: User) => Promise<PressAnswer>
  readonly forges: (message: Message, data: string, from?: User) => Promise<PressAnswer>
  /** Presses, and waits for the message as it is then. */
  readonly turns: (message: Message, label: string) => Promise<Message>
  /** Hà makes an invitation. @returns its picture */
  readonly invites: (role: string, agency?: string) => Promise<Message>
  /** Hà invites, and the user accepts. */
  readonly joins: (user: User, role: string) => Promise<Message>
  /** "what object", the newest last. */
  readonly acts: () => Promise<readonly string[]>
  /** What is due is sent. */
  readonly minutePasses: () => Promise<void>
  readonly end: () => Promise<void>
}

export async function startPeople(
  file: string,
  settings: Partial<Config> = {},
  start = '2026-11-23T08:00:00',
): Promise<PeopleUnderTest> {
  const store = await openSqlitePlanStore(file)
  const clock = createVirtualClock(new Date(`${start}+07:00`))
  const bot = await startBotUnderTest(
    {
      people: store.people,
      members: store.members,
      audit: store.audit,
      buttons: store,
      announcements: store.announcements,
      usage: store.usage,
      feedback: store.feedback,
      deliveries: store.deliveries,
      subscriptions: store.subscriptions,
    },
    {
      settings: { adminIds: [HA.id], ...settings },
      knownChats: [GROUP, ...[LAN, MINH, HA].map(privateChat)],
      clock,
      wait: waitOn(clock),
    },
  )
  // What is due at the start is looked for in turns, and would take along what a test plans meanwhile.
  await bot.program.deliveriesIdle()
  const says = async (user: User, text: string) => {
    const before = repliesIn(bot.world, privateChat(user)).length
    bot.asks(user, text)
    return (await bot.replies(privateChat(user), before + 1)).at(-1)!
  }
  const settled = (press: { readonly answer: () => PressAnswer | 'open' }) =>
    new Promise<PressAnswer>((resolve) => {
      const look = () => {
        const answer = press.answer()
        if (answer === 'open') return
        end()
        resolve(answer)
      }
      const end = bot.world.onCall(look)
      look()
    })
  const presses: PeopleUnderTest['presses'] = (message, label, from) =>
    settled(bot.people.presses(message, label, ...(from ? [from] : [])))
  const turns = (message: Message, label: string) => turn(bot, message, label)
  const invites: PeopleUnderTest['invites'] = async (role, agency) => {
    const asked = await says(HA, agency === undefined ? '/moi' : `/moi ${agency}`)
    const before = repliesIn(bot.world, privateChat(HA)).length
    bot.people.presses(asked, role)
    return (await bot.replies(privateChat(HA), before + 1)).at(-1)!
  }
  return {
    bot,
    store,
    clock,
    says,
    presses,
    forges: (message, data, from) => settled(bot.people.forgesPress(message, data, ...(from ? [from] : []))),
    turns,
    invites,
    joins: async (user, role) => turns(await says(user, `/start ${payloadOf(await invites(role))}`), 'Nhận lời mời'),
    acts: async () => (await store.audit.newest(99)).map(({ what, object }) => `${what} ${object}`).toReversed(),
    minutePasses: async () => {
      clock.advance(60_000)
      bot.minutePasses()
      await bot.program.deliveriesIdle()
    },
    end: async () => {
      await bot.end()
      await store.close()
    },
  }
}

/** What an invitation's link carries. */
export const payloadOf = (picture: Message): string => /\?start=(\S+)/.exec(String(picture['caption']))![1]!
