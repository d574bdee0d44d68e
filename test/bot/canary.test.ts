// Secrets and names that must not come out, through everything that fails: Telegram, the line, the store, files, services.
// Whatever comes out is looked through: the log, every message and document, counts, the rows and files of the store.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { KnowledgePort } from '../../bot/knowledge-port.ts'
import { AUDIT_FILE } from '../../bot/messages/audit.ts'
import type { ScriptedResponse } from '../../bot/preview/scripted-failures.ts'
import type { User } from '../../bot/preview/telegram-shapes.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import { rowsOf, textOfCall } from '../support/all-that-is-said.ts'
import { GROUP, LAN } from '../support/bot-under-test.ts'
import { BINH, everythingAtOnce, leaksIn, YEN, type CanaryKind } from '../support/canaries.ts'
import { eventually } from '../support/eventually.ts'
import { loadSample, startOffice, type Office } from '../support/office-with-canaries.ts'
import { HA } from '../support/people-under-test.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'

const PATIENCE = { timeout: 240_000 }
const newPath = temporaryPaths()

let loaded: string
beforeAll(async () => {
  loaded = mkdtempSync(join(tmpdir(), 'canary-'))
  await loadSample(loaded)
}, 60_000)
afterAll(() => rmSync(loaded, { recursive: true }))

let dataDir: string
let office: Office
beforeEach(async () => {
  dataDir = newPath('data')
  office = await startOffice(loaded, dataDir)
}, 60_000)
afterEach(() => office.end(), 60_000)

const refusal = (code: number, more: object = {}): ScriptedResponse => ({
  ok: false,
  error_code: code,
  description: `Refused: ${everythingAtOnce()}`,
  ...more,
})
const flood = refusal(429, { parameters: { retry_after: 0 } })

/** Those that the acts of the office call. */
const METHODS = [
  'sendMessage',
  'sendChatAction',
  'sendDocument',
  'sendPhoto',
  'editMessageText',
  'answerCallbackQuery',
  'answerInlineQuery',
  'getFile',
]

const PARTS = [
  'answerQuestion',
  'people',
  'members',
  'buttons',
  'browse',
  'usage',
  'feedback',
  'showPassage',
  'desk',
  'audit',
  'subscriptions',
  'deliveries',
  'offerAnswers',
  'transcribe',
  'inboxes',
  'refresh',
  'backups',
  'watchedFiles',
  'announcements',
] as const satisfies readonly (keyof KnowledgePort)[]

describe('nothing comes out', PATIENCE, () => {
  test('when Telegram refuses, whatever it says, or the line breaks', async () => {
    for (const failure of [refusal(400), refusal(403), refusal(401), flood, 'drop', 'drop-after'] as const) {
      for (const method of METHODS) office.bot.failNext(method, failure)
      await office.doAll()
    }
    // What is sent unasked meets it too.
    office.bot.failNext('sendMessage', refusal(400), 30)
    await office.doAll()
    expect(office.bot.log.join('')).toContain('"msg":"not delivered"')
    const failed = office.bot.world.calls.filter(({ response }) => response === 'drop' || !response.ok)
    expect(new Set(failed.map(({ method }) => method))).toEqual(new Set(METHODS))
    await expectNothingOut()
  })

  test('when polls fail, and when Telegram breaks down', async () => {
    for (const failure of [flood, refusal(500), 'drop'] as const) {
      office.bot.failNext('getUpdates', failure)
      office.bot.failNext('sendChatAction', refusal(500))
      office.act()
      await office.settled()
    }
    office.bot.failNext('sendMessage', refusal(500))
    await office.doAll()
    expect(office.bot.log.join('')).toContain('"msg":"polling failed"')
    await expectNothingOut()
  })

  test('when a part of the store, of the answers or of the readers fails with an error that tells it all', async () => {
    const { bot, breakable } = office
    await office.doAll()
    for (const part of PARTS) {
      Object.assign(breakable, { broken: part, failures: 0 })
      office.act()
      bot.minutePasses()
      await eventually(() => expect([part, breakable.failures]).not.toEqual([part, 0]))
      await office.pages()
      // With the inbox broken nothing settles.
      breakable.broken = part === 'inboxes' ? undefined : part
      await office.settled()
    }
    breakable.broken = undefined
    expect(bot.log.join('')).toContain('"msg":"update failed"')
    await expectNothingOut()
  })

  test.each([
    { kind: 'status', status: 401 },
    { kind: 'status', status: 429 },
    { kind: 'status', status: 500 },
    { kind: 'garbage', body: everythingAtOnce() },
    { kind: 'says', content: { rewritten: everythingAtOnce(), sentences: [everythingAtOnce()] } },
    { kind: 'hangs-up' },
  ] as const)('when the services of models fail: $kind $status', async (behaviour) => {
    office.service.behave(behaviour)
    await office.doAll()
    expect(office.service.calls.length).toBeGreaterThan(0)
    expect(office.bot.log.join('')).toContain('"msg":"service failed"')
    await expectNothingOut()
  })
})

/** What others ask for: dumps of the office, and of their own. */
const OF_THE_OFFICE = ['/thongke', '/gopy', '/nhatky', '/nguoi', '/tingui', '/tiendo', '/duyet', '/kehoach', '/riengtu']
const DUMPS: readonly (readonly [User, string])[] = [
  ...[...OF_THE_OFFICE, '/xuat'].map((text) => [HA, text] as const),
  ...['/xuat', '/riengtu', '/han'].map((text) => [LAN, text] as const),
]

/** An administrator is told which files there were; nobody but the two what they asked. */
const kindsFor = (chat: unknown): readonly CanaryKind[] => {
  // A press or an inline query has no chat: its answer is of whoever pressed or typed.
  if (chat === undefined || [YEN.id, BINH.id, GROUP.id].includes(Number(chat))) return ['secret']
  return Number(chat) === HA.id ? ['secret', 'name', 'question'] : ['secret', 'name', 'question', 'file']
}

async function expectNothingOut(): Promise<void> {
  const { bot } = office
  for (const [user, text] of DUMPS) bot.asks(user, text)
  await office.settled()
  expect(leaksIn(bot.log.join('\n'))).toEqual([])
  expect(leaksIn(await office.pages())).toEqual([])
  const said = await Promise.all(
    bot.world.calls.map(async ({ method, parameters: { chat_id: chat, ...rest } }) => ({
      chat,
      method,
      text: await textOfCall(rest),
    })),
  )
  const leaks = said.map(({ chat, method, text }) => [method, ...leaksIn(text, kindsFor(chat))])
  expect(leaks.filter(([, ...found]) => found.length > 0)).toEqual([])
  // What was looked through was there: the log of acts as a workbook, and what is held of either of the two others.
  const documents = said.filter(({ method }) => method === 'sendDocument').map(({ text }) => text)
  for (const mark of [AUDIT_FILE, String(HA.id), String(LAN.id)]) expect(documents.join('\n')).toContain(mark)
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  expect(leaksIn(bytes.join(''), ['secret'])).toEqual([])
  // The store, and the copies that are made of it each night.
  const stores = [
    storeFile(dataDir),
    ...readdirSync(join(dataDir, 'backups')).map((name) => join(dataDir, 'backups', name)),
  ]
  const dumped = stores.filter((file) => file.endsWith('.sqlite'))
  expect(dumped.length).toBeGreaterThan(1)
  expect(leaksIn(dumped.map(rowsOf).join(''), ['secret', 'name', 'question'])).toEqual([])
}
