// The watched folder when administrators cannot be told: what passes is waited for, what does not pass holds nothing up.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Api, GrammyError, HttpError } from 'grammy'
import { beforeEach, expect, test } from 'vitest'
import { startWatching } from '../../../bot/watch/start-watching.ts'
import type { Ticker } from '../../../jobs/schedule.ts'
import { planVersionId } from '../../../knowledge/domain/ids.ts'
import type { WatchedFiles } from '../../../knowledge/store/watched-files.ts'
import { TOKEN } from '../../support/bot-under-test.ts'
import { createMemoryWatchedFiles } from '../../support/memory-watched-files.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const HA = 503
const MINH = 502
const newPath = temporaryPaths()
const refusal = (code: number, description: string) =>
  new GrammyError('failed', { ok: false, error_code: code, description, parameters: {} }, 'sendMessage', {})
const BLOCKED = refusal(403, 'Forbidden: bot was blocked by the user')
const NEVER_WROTE = refusal(400, 'Bad Request: chat not found')
const LIMITED = refusal(429, 'Too Many Requests')
const AWAY = new HttpError('Network request failed', new Error('away'))

let folder: string
let files: WatchedFiles
let taken: string[]
let logged: string[]
let told: number[]
/** Whom Telegram lets nothing be sent to, and why. */
let failures: Map<number, Error>
let watching: Ticker
let minutePasses: () => Promise<void>
beforeEach(() => {
  folder = newPath('watched')
  mkdirSync(folder, { recursive: true })
  files = createMemoryWatchedFiles()
  taken = []
  logged = []
  told = []
  failures = new Map()
  const api = new Api(TOKEN)
  api.config.use(async (previous, method, payload, signal) => {
    const chat = Number(Object(payload).chat_id)
    const failure = failures.get(chat)
    if (failure !== undefined) throw failure
    told.push(chat)
    return method === 'sendMessage'
      ? { ok: true, result: Object({ message_id: told.length }) }
      : previous(method, payload, signal)
  })
  const note = (event: string) => void logged.push(event)
  watching = startWatching({
    folder,
    files,
    api,
    desk: {
      takeIn: async ({ name }) => {
        taken.push(name)
        if (name.startsWith('hong')) throw new Error('the disk is full')
        return { kind: 'draft', versionId: planVersionId(taken.length), isNew: true }
      },
    },
    makeKeyboard: async () => undefined,
    administrators: async () => [HA, MINH],
    log: { info: note, warn: note, error: note },
    cron: (_, run) => {
      minutePasses = async () => {
        run()
        await watching.idle()
      }
      return { stop: () => undefined }
    },
  })
})

const drop = (name: string) => writeFileSync(join(folder, name), name)
const settledNames = async () => (await files.settled()).map(({ name }) => name)
async function minutesPass(count: number): Promise<void> {
  await watching.idle()
  for (let minute = 0; minute < count; minute += 1) await minutePasses()
}

test('where every administrator refuses for good, files are settled with a line in the log, and those behind get their turn', async () => {
  failures = new Map([
    [HA, BLOCKED],
    [MINH, NEVER_WROTE],
  ])
  for (let index = 10; index < 22; index += 1) drop(`${index}.docx`)
  await minutesPass(6)
  expect(taken).toHaveLength(12)
  expect(await settledNames()).toHaveLength(12)
  expect(logged.filter((event) => event === 'no administrator can be told')).toHaveLength(2)
  expect(logged).not.toContain('watching failed')
})

test.each([
  ['a limit', LIMITED],
  ['a network that is away', AWAY],
])('%s is waited for: nothing is settled before somebody was told', async (_, failure) => {
  failures = new Map([
    [HA, BLOCKED],
    [MINH, failure],
  ])
  drop('kh.docx')
  await minutesPass(3)
  expect(await settledNames()).toEqual([])
  expect(logged).toContain('watching failed')
  failures.delete(MINH)
  await minutesPass(2)
  expect(told).toEqual([MINH])
  expect(await settledNames()).toEqual(['kh.docx'])
})

test('a file over which reading breaks stands in the log, and the others are told of', async () => {
  drop('hong.docx')
  drop('kh.docx')
  await minutesPass(3)
  expect(told).toEqual([HA, MINH])
  expect(await settledNames()).toEqual(['kh.docx'])
  expect(logged).toContain('watched file broke')
})
