// The bot with a real store and real readers before an administrator (LAN): files sent, pages turned, states looked up.
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { FileKind } from '../../bot/preview/file-store.ts'
import type { Message, User } from '../../bot/preview/telegram-shapes.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { createMemoryInboxes } from './memory-inbox.ts'

export type DeskUnderTest = BotUnderTest & {
  readonly sends: (bytes: string | Uint8Array, name?: string, from?: User, kind?: FileKind) => Message
  /** The bot's message of that number to somebody; a progress message counts too. */
  readonly nth: (count: number, from?: User) => Promise<Message>
  readonly asksAndReads: (text: string, from?: User) => Promise<string>
  /** "file@version state" of every version. */
  readonly versions: () => Promise<readonly string[]>
}

type Started = Parameters<typeof startBotUnderTest>[1]

export async function startDeskUnderTest(dataDir: string, options: Started = {}): Promise<DeskUnderTest> {
  const bot = await startBotUnderTest(
    {},
    {
      // The samples would have to be read first.
      // Each world counts its updates from one, and the inbox would take those of the second for repeats.
      openKnowledge: async (opened) => ({
        ...(await openKnowledge(opened)),
        settleSamples: async () => {},
        inboxes: createMemoryInboxes(),
      }),
      ...options,
      settings: { dataDir, adminIds: [LAN.id], ...options.settings },
    },
  )
  const nth = async (count: number, from = LAN): Promise<Message> =>
    (await bot.replies(privateChat(from), count))[count - 1]!
  return {
    ...bot,
    nth,
    sends: (bytes, name = 'ke-hoach.md', from = LAN, kind = 'document') =>
      bot.people.uploads(
        { chat: privateChat(from), from },
        { kind, name, mimeType: 'application/octet-stream', bytes: new Uint8Array(Buffer.from(bytes)) },
      ),
    asksAndReads: async (text, from = MINH) => {
      const before = repliesIn(bot.world, privateChat(from)).length
      bot.asks(from, text)
      return (await nth(before + 1, from)).text!
    },
    versions: async () => {
      const store = await openSqlitePlanStore(storeFile(dataDir))
      const all = (await store.versions()).map(({ file, version, state }) => `${file}@${version} ${state}`)
      await store.close()
      return all
    },
  }
}
