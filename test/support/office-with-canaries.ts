// The bot over a real store with a sample plan, and two people whose names and words must not come out, who meet whatever a test has broken.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { CONSENT_VERSION } from '../../bot/messages/people.ts'
import { USAGE_CHART } from '../../bot/messages/usage.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { User } from '../../bot/preview/telegram-shapes.ts'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { SAMPLES_DIR } from '../../ingest/publish/withdraw-samples.ts'
import { openReadingPool } from '../../ingest/reading-process/reading-pool.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { GROUP, LAN, repliesIn, startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { createBreakable, type Breakable } from './breakable.ts'
import { BINH, CANARY_FILE, CANARY_KEY, CANARY_WORDS, everythingAtOnce, YEN } from './canaries.ts'
import { startOpenAiServer, type OpenAiServer } from './openai-server.ts'
import { HA } from './people-under-test.ts'
import { waitOn } from './reminders-under-test.ts'
import { createVirtualClock } from './virtual-clock.ts'

export type Office = {
  readonly bot: BotUnderTest
  readonly service: OpenAiServer
  readonly breakable: Breakable
  /** Everything that the two do, and an administrator beside them. */
  readonly act: () => void
  /** Until all that people sent is dealt with; what Telegram wants to be left alone for passes. */
  readonly settled: () => Promise<void>
  /** They do everything, a minute passes, and all is dealt with. */
  readonly doAll: () => Promise<void>
  /** /healthz and /metrics. */
  readonly pages: () => Promise<string>
  readonly end: () => Promise<void>
}

const NOW = new Date('2026-11-23T07:59:00+07:00')

/** A data folder with a sample plan and an act of one of the two, to be copied: reading it takes a second. */
export async function loadSample(dataDir: string): Promise<void> {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  const { readDocument, close } = openReadingPool({ processes: 1 })
  const sample = join(SAMPLES_DIR, 'mau-01-phu-luc-nhiem-vu-ctr-49.md')
  await ingestPaths([sample], { archive: store, clock: { now: () => NOW }, asDraft: false, readDocument })
  for (const { id } of [LAN, HA, YEN]) await store.people.agree(id, { version: CONSENT_VERSION, at: NOW })
  const announcement = { id: 'before', text: 'Họp', audience: { kind: 'everybody' }, at: NOW } as const
  await store.announcements.announce(announcement, [], { by: BINH.id, object: CANARY_FILE })
  await close()
  await store.close()
}

/** @param loaded what loadSample made */
export async function startOffice(loaded: string, dataDir: string): Promise<Office> {
  cpSync(loaded, dataDir, { recursive: true })
  const watchDir = join(dataDir, 'watched')
  mkdirSync(watchDir)
  writeFileSync(join(watchDir, CANARY_FILE), BROKEN_BYTES)
  const clock = createVirtualClock(NOW)
  const service = await startOpenAiServer()
  const model = { baseUrl: service.baseUrl, apiKey: CANARY_KEY, callsADay: 500, model: 'm' }
  const opened: Breakable[] = []
  const bot = await startBotUnderTest(
    {},
    {
      settings: {
        dataDir,
        adminIds: [HA.id, BINH.id],
        models: { chat: model, transcription: model },
        watchDir,
        backups: { folder: join(dataDir, 'backups'), keeping: { days: 7, weeks: 4 } },
      },
      clock,
      wait: waitOn(clock),
      knownChats: [GROUP, ...[LAN, HA, YEN, BINH].map(privateChat)],
      openKnowledge: async (options) => {
        const knowledge = { ...(await openKnowledge(options)), settleSamples: async () => {} }
        opened.push(createBreakable(knowledge, everythingAtOnce()))
        return opened[0]!.knowledge
      },
    },
  )
  const breakable = opened[0]!
  const inbox = breakable.knowledge.inboxes.inboxOf(bot.world.bot.id)
  const settled = () =>
    vi.waitFor(
      async () => {
        clock.advance(1_000)
        bot.repeatTyping()
        const { open } = await inbox.backlog(clock.now())
        if (open > 0 || bot.world.updates.unconfirmed().length > 0) throw new Error('not dealt with yet')
      },
      { timeout: 30_000 },
    )
  const acts = actsOf(bot, breakable)
  const act = () => acts.forEach((one) => void one())
  const pageOf = async (path: string) => (await fetch(new URL(path, bot.program.healthUrl))).text()
  return {
    bot,
    service,
    breakable,
    act,
    settled,
    doAll: async () => {
      act()
      clock.advance(60_000)
      bot.minutePasses()
      await settled()
      await bot.program.deliveriesIdle()
      await bot.program.backupsIdle()
      await bot.program.watchingIdle()
    },
    pages: async () => `${await pageOf('/healthz')} ${await pageOf('/metrics')}`,
    end: async () => {
      await bot.end()
      await service.close()
    },
  }
}

const VOICE = { kind: 'voice', name: 'v.oga', mimeType: 'audio/ogg', bytes: new Uint8Array(9), seconds: 3 } as const
/** It begins as a .docx does. */
const BROKEN_BYTES = Buffer.from(`PK\x03\x04 ${CANARY_WORDS}`)
const BROKEN_FILE = { kind: 'document', name: CANARY_FILE, mimeType: 'x/y', bytes: BROKEN_BYTES } as const

const of = (from: User) => ({ chat: privateChat(from), from })

function actsOf(bot: BotUnderTest, breakable: Breakable): readonly (() => unknown)[] {
  /** Where there is such a button yet. */
  const press = (user: User, label: string) => {
    const withButton = repliesIn(bot.world, privateChat(user)).findLast((message) =>
      message.reply_markup?.inline_keyboard.flat().some(({ text }) => text === label),
    )
    return withButton && bot.people.presses(withButton, label)
  }
  return [
    () => bot.asks(YEN, 'Ai chủ trì trình đề án xóa mù chữ 2025-2030?'),
    () => bot.asks(YEN, `Ai xây ${CANARY_WORDS}?`),
    () => bot.people.says({ chat: GROUP, from: YEN, text: `/hoi ${CANARY_WORDS}` }),
    () => bot.people.asksInline(YEN, CANARY_WORDS),
    () => bot.people.uploads(of(YEN), VOICE),
    () => bot.asks(YEN, '/dangky Sở Y tế'),
    () => bot.asks(YEN, '/han'),
    () => press(YEN, 'Xem nguyên văn'),
    // A complaint keeps its question for whoever deals with it; here none gets so far.
    () => breakable.broken === 'feedback' && press(YEN, 'Sai?'),
    () => bot.people.uploads(of(BINH), BROKEN_FILE),
    ...['/nhatky', '/thongke', '/han'].map((text) => () => bot.asks(HA, text)),
    () => press(HA, USAGE_CHART),
    () => press(HA, 'Tải lịch (.ics)'),
    // From one time to the next an announcement comes further, until it is sent to the three who agreed.
    () => press(HA, 'Gửi tới 3 nơi'),
    () => press(HA, 'Mọi người (3)'),
    () => bot.asks(HA, '/thongbao Họp lúc 8 giờ'),
  ]
}
