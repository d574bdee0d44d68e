// /xoa over the whole data folder, copies included, of somebody of whom everything is kept: no byte of the number is left in any file or line of the log, but the proof.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { Message, User } from '../../bot/preview/telegram-shapes.ts'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { GROUP, repliesIn, startBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts'
import { readingOfTasks } from '../support/browsable-readings.ts'
import { subscriptionOf } from '../support/due-task.ts'
import { eventually } from '../support/eventually.ts'
import { findTraces } from '../support/find-traces.ts'
import { payloadOf } from '../support/people-under-test.ts'
import { labels } from '../support/pressed-pages.ts'
import { waitOn } from '../support/reminders-under-test.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { createVirtualClock } from '../support/virtual-clock.ts'

const PATIENCE = { timeout: 60_000 }
const newPath = temporaryPaths()
/** Long numbers, as people have: short ones are found by chance. */
const OWNER: User = { id: 7_123_456_111, is_bot: false, first_name: 'Hà' }
const LAN: User = { id: 7_123_456_789, is_bot: false, first_name: 'Lan' }
const STRANGER: User = { id: 7_123_456_999, is_bot: false, first_name: 'Khách' }
const NOW = new Date('2026-11-23T03:00:00Z')
const KEEPING = { days: 7, weeks: 4 }

let dataDir: string
let bot: BotUnderTest
beforeEach(async () => {
  const clock = createVirtualClock(NOW)
  dataDir = newPath('data')
  const store = await openSqlitePlanStore(storeFile(dataDir))
  const reading = readingOfTasks([{ text: 'Báo cáo số phòng học', leads: ['Sở Y tế'], time: 'Ngày 30/11/2026' }], 2026)
  const draft = await store.saveDraft({ file: 'ke-hoach.md', sha256: 'a', make: 'reader 1', reading, at: NOW })
  await store.activate(draft.versionId, NOW)
  await store.close()
  bot = await startBotUnderTest(
    {},
    {
      settings: { dataDir, adminIds: [OWNER.id], backups: { folder: join(dataDir, 'backups'), keeping: KEEPING } },
      clock,
      wait: waitOn(clock),
      knownChats: [GROUP, ...[OWNER, LAN, STRANGER].map(privateChat)],
      openKnowledge: async (options) => ({ ...(await openKnowledge(options)), settleSamples: async () => {} }),
    },
  )
}, 60_000)
afterEach(() => bot.end(), 60_000)

const nextOf = async (user: User, act: () => unknown): Promise<Message> => {
  const before = repliesIn(bot.world, privateChat(user)).length
  act()
  return (await bot.replies(privateChat(user), before + 1)).at(-1)!
}
const says = (user: User, text: string) => nextOf(user, () => bot.asks(user, text))
const presses = (user: User, message: Message, label: string) => nextOf(user, () => bot.people.presses(message, label))
const turns = async (user: User, message: Message, label: string): Promise<Message> => {
  const edits = bot.world.calls.filter(({ method }) => method === 'editMessageText').length
  bot.people.presses(message, label)
  await bot.callOf('editMessageText', edits + 1)
  return bot.world.findMessage(privateChat(user).id, message.message_id)!
}

/** In every file of the folder, however deep. */
const tracesOf = (person: number): readonly string[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => findTraces(join(entry.parentPath, entry.name), person))

/** The bot's own copies of the store. */
const copies = () => readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'))

/** Every table of the database that holds the number in a row. */
function tablesWith(person: number): readonly string[] {
  const database = new SqliteDatabase(storeFile(dataDir), { readonly: true })
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  const found = tables.filter((table) =>
    JSON.stringify(database.prepare(`select * from "${table}"`).all()).includes(String(person)),
  )
  database.close()
  return found
}

/** All that the program can keep of one person, through the chat wherever a chat can do it. */
async function leavesTraces(): Promise<void> {
  const invitation = await presses(OWNER, await says(OWNER, '/moi Sở Y tế'), 'Quản trị viên')
  await turns(LAN, await says(LAN, `/start ${payloadOf(invitation)}`), 'Nhận lời mời')
  await presses(LAN, await says(LAN, '/riengtu'), 'Cho giữ câu chưa trả lời được')
  await says(LAN, 'Ai xây nhà công vụ ở đảo xa?')
  const answer = await says(LAN, 'Ai chủ trì báo cáo số phòng học?')
  await presses(LAN, answer, 'Sai?')
  await presses(LAN, await says(LAN, '/moi'), 'Khách')
  await turns(LAN, await turns(LAN, await says(LAN, '/thongbao Xin chào'), 'Mọi người (1)'), 'Gửi tới 1 nơi')
  const store = await openSqlitePlanStore(storeFile(dataDir))
  await store.subscriptions.subscribe(subscriptionOf(LAN.id, { scope: { kind: 'agency', name: 'Sở Y tế' } }))
  const mark = { chat: LAN.id, person: LAN.id, taskKey: 'k', dueOn: '2026-11-30', at: NOW }
  await store.subscriptions.markDone(mark)
  await store.people.agree(GROUP.id, { version: 4, at: NOW })
  await store.subscriptions.markDone({ ...mark, chat: GROUP.id })
  await store.close()
  bot.minutePasses()
  await bot.program.deliveriesIdle()
  await bot.program.backupsIdle()
}

test('of an administrator who did everything nothing is left but an alias and the proof', PATIENCE, async () => {
  await leavesTraces()
  const held = tablesWith(LAN.id)
  expect(held).toEqual(
    expect.arrayContaining([
      'profile',
      'member',
      'invite',
      'audit_alias',
      'subscription',
      'done_mark',
      'delivery',
      'question_keeper',
      'copy_alias',
    ]),
  )
  expect(copies().flatMap((name) => findTraces(join(dataDir, 'backups', name), LAN.id))).not.toEqual([])
  const erased = await presses(LAN, await says(LAN, '/xoa'), 'Xóa hết')
  const [, receipt = ''] = /Biên nhận: (\S+)/.exec(erased.text!)!
  await eventually(() => expect(tablesWith(LAN.id)).toEqual([]))
  const acts = await says(OWNER, '/nhatky')
  expect(acts['caption']).toMatch(/NV-[0-9A-F]{10} \(đã xóa dữ liệu\)/)
  bot.minutePasses()
  await bot.program.backupsIdle()
  expect(copies()).toHaveLength(1)
  await bot.end()
  expect(tracesOf(LAN.id)).toEqual([])
  expect(tracesOf(OWNER.id)).not.toEqual([])
  expect(bot.log.join('')).not.toContain(String(LAN.id))
  const store = await openSqlitePlanStore(storeFile(dataDir))
  expect(await store.people.findErasure(erasureProof(LAN.id, receipt))).toBeInstanceOf(Date)
  expect(await store.usage.unanswered(new Date(0), 9)).toEqual([])
  expect((await store.audit.newest(99)).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['join', 'invite', 'announce']),
  )
  await store.close()
})

test('of who asked, browsed and pressed without a yes no row holds the number', PATIENCE, async () => {
  const answer = await says(STRANGER, 'Ai chủ trì báo cáo số phòng học?')
  await presses(STRANGER, answer, 'Sai?')
  await presses(STRANGER, await says(STRANGER, '/start'), 'Chỉ hỏi, không lưu')
  for (const text of [
    '/kehoach',
    '/han',
    '/caidat',
    '/dangky',
    '/thongbao x',
    '/nguoi',
    '/mamoi K7M2-XW3P-9QRT',
    '/dung',
  ])
    await says(STRANGER, text)
  const list = await says(STRANGER, '/nhiemvu Sở Y tế')
  expect(labels(list).length).toBeGreaterThan(0)
  // Updates are blank as soon as they are handled.
  await eventually(() => expect(tablesWith(STRANGER.id)).toEqual([]))
  expect(bot.log.join('')).not.toContain(String(STRANGER.id))
  expect(readFileSync(storeFile(dataDir)).byteLength).toBeGreaterThan(0)
})
