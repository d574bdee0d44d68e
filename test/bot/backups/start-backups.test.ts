// Copies by the clock in the running bot: once a day, what was erased each minute, and administrators hear of what fails, once a day.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { BackupNotWrittenError, type BackedUp, type Backups, type StoreCopy } from '../../../knowledge/store/backups.ts'
import { LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts'

const MORNING = new Date('2026-11-26T02:30:00+07:00')
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type FakeBackups = Backups & {
  readonly made: StoreCopy[]
  /** What the next attempts come to; made copies where nothing is said. */
  outcome: BackedUp['kind'] | Error
  erasures: 'settled' | 'open' | Error
  tries: number
}

function createFakeBackups(): FakeBackups {
  const fake: FakeBackups = {
    made: [],
    outcome: 'made',
    erasures: 'settled',
    tries: 0,
    copies: async () => fake.made,
    async backUp(at) {
      fake.tries += 1
      if (fake.outcome instanceof Error) throw fake.outcome
      if (fake.outcome !== 'made') return { kind: fake.outcome }
      const copy = { name: `copy ${at.toISOString()}`, kind: 'backup', at, bytes: 1 } as const
      fake.made.unshift(copy)
      return { kind: 'made', copy, kept: fake.made.length, removed: 0 }
    },
    async carryErasures() {
      if (fake.erasures instanceof Error) throw fake.erasures
      return fake.erasures
    },
  }
  return fake
}

let backups: FakeBackups
let clock: VirtualClock
let bot: BotUnderTest
beforeEach(async () => {
  backups = createFakeBackups()
  clock = createVirtualClock(MORNING)
  bot = await startBotUnderTest(
    { backups },
    { clock, settings: { adminIds: [LAN.id, MINH.id] }, knownChats: [LAN, MINH].map(privateChat) },
  )
})
afterEach(() => bot.end())

const after = async (ms: number) => {
  clock.advance(ms)
  bot.minutePasses()
  await bot.program.backupsIdle()
}
const textsTo = (user: typeof LAN) => repliesIn(bot.world, privateChat(user)).map(({ text }) => text)

test('a copy is made once a day', async () => {
  for (let hour = 0; hour < 48; hour += 1) await after(hour === 0 ? MINUTE_MS : HOUR_MS)
  expect(backups.made.map(({ at }) => at.toISOString())).toEqual([
    '2026-11-26T19:31:00.000Z',
    '2026-11-25T19:31:00.000Z',
  ])
  expect(bot.log.join('')).toContain('"outcome":"made"')
})

test('one that fails is tried each hour, and told to every administrator once a day', async () => {
  backups.outcome = new BackupNotWrittenError('/mnt/copies', 'ENOSPC', undefined)
  await after(MINUTE_MS)
  await bot.replies(privateChat(MINH), 1)
  await after(MINUTE_MS)
  expect(backups.tries).toBe(1)
  await after(HOUR_MS)
  expect(backups.tries).toBe(2)
  expect(textsTo(LAN)).toEqual([expect.stringMatching(/^Chưa sao lưu được\nKhông ghi được .+ENOSPC.+còn nguyên/)])
  expect(textsTo(MINH)).toEqual(textsTo(LAN))
  expect(bot.log.join('')).toContain('"step":"backup"')
  expect(bot.log.join('')).not.toContain('/mnt/copies')
  await after(24 * HOUR_MS)
  expect(await bot.replies(privateChat(MINH), 2)).toHaveLength(2)
  backups.outcome = 'made'
  await after(HOUR_MS)
  expect(backups.made).toHaveLength(1)
})

test('where somebody else is at the copies, the next minute tries again, and nobody is told', async () => {
  backups.outcome = 'busy'
  await after(MINUTE_MS)
  backups.outcome = 'made'
  await after(MINUTE_MS)
  expect(backups.made).toHaveLength(1)
  expect(textsTo(LAN)).toEqual([])
})

test('an erasure that reaches no copy is told after an hour; what fails there keeps no copy from being made', async () => {
  backups.erasures = 'open'
  await after(MINUTE_MS)
  await after(59 * MINUTE_MS)
  expect(textsTo(LAN)).toEqual([])
  await after(MINUTE_MS)
  expect((await bot.replies(privateChat(LAN), 1))[0]?.text).toMatch(/^Bản sao lưu chưa được xóa theo\n/)
  backups.erasures = new Error('broken')
  await after(24 * HOUR_MS)
  expect(backups.made).toHaveLength(2)
  expect(bot.log.join('')).toContain('"step":"erasures in copies"')
})
