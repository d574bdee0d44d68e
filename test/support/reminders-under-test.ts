// The bot with a real store of plans, subscriptions and deliveries, and a clock that a test moves.
import { createSnapshotReader } from '../../knowledge/answer/snapshot.ts'
import { createBrowse } from '../../knowledge/browse/browse.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { Subscription } from '../../knowledge/domain/subscription.ts'
import { publishOwn } from '../../knowledge/own-deadlines/publish-own.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import type { Config } from '../../bot/config.ts'
import { CONSENT_VERSION } from '../../bot/messages/people.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { Message } from '../../bot/preview/telegram-shapes.ts'
import { GROUP, LAN, MINH, startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { readingOfTasks, type MadeTask } from './browsable-readings.ts'
import { subscriptionOf } from './due-task.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

export type RemindersUnderTest = {
  readonly bot: BotUnderTest
  readonly store: Store
  readonly clock: VirtualClock
  /** Takes the clock to that time in Vietnam, e.g. "2026-11-23T07:30:00", and lets a minute's work be done. */
  readonly comes: (time: string) => Promise<void>
  /** A new version of the one plan becomes live. */
  readonly activates: (tasks: readonly MadeTask[]) => Promise<void>
  readonly agrees: (chat: number) => Promise<void>
  readonly subscribes: (chat: number, changes?: Partial<Subscription>) => Promise<void>
  readonly end: () => Promise<void>
}

/** @param file of the store; another program on the same one goes on where this one stopped */
export async function startReminders(
  file: string,
  start: string,
  options: { readonly tasks?: readonly MadeTask[]; readonly settings?: Partial<Config> } = {},
): Promise<RemindersUnderTest> {
  const store = await openSqlitePlanStore(file)
  const clock = createVirtualClock(new Date(`${start}+07:00`))
  const activate = async (reading: PlanReading) => {
    const at = clock.now()
    const draft = await store.saveDraft({
      file: 'ke-hoach.md',
      sha256: at.toISOString(),
      make: 'reader 1',
      reading,
      at,
    })
    await store.activate(draft.versionId, at)
  }
  const activates = (tasks: readonly MadeTask[]) => activate(readingOfTasks(tasks, 2026))
  if (options.tasks) await activates(options.tasks)
  const bot = await startBotUnderTest(
    {
      people: store.people,
      members: store.members,
      deliveries: store.deliveries,
      subscriptions: store.subscriptions,
      calendarFeeds: store.calendarFeeds,
      ownDeadlines: store.ownDeadlines,
      publishOwn: async () => void (await publishOwn(store, clock.now())),
      audit: store.audit,
      buttons: store,
      browse: createBrowse(createSnapshotReader(store)),
    },
    {
      clock,
      wait: waitOn(clock),
      knownChats: [GROUP, privateChat(LAN), privateChat(MINH)],
      ...(options.settings && { settings: options.settings }),
    },
  )
  return {
    bot,
    store,
    clock,
    comes: async (time) => {
      clock.advance(Math.max(0, Date.parse(`${time}+07:00`) - clock.now().getTime()))
      bot.minutePasses()
      await bot.program.deliveriesIdle()
    },
    activates,
    agrees: async (chat) => void (await store.people.agree(chat, { version: CONSENT_VERSION, at: clock.now() })),
    subscribes: async (chat, changes) =>
      void (await store.subscriptions.subscribe(subscriptionOf(chat, { createdAt: clock.now(), ...changes }))),
    end: async () => {
      await bot.end()
      await store.close()
    },
  }
}

/** Time passes on the clock at once; requests in flight get a moment of real time, or they would never be answered. */
export const waitOn = (clock: VirtualClock) => (ms: number) =>
  new Promise<void>((resolve) => {
    clock.advance(ms)
    setTimeout(resolve, 1)
  })

/** The words of a message, a line each. */
export const linesOf = (message: Message | undefined): readonly string[] => (message?.text ?? '').split('\n')
