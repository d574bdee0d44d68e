// The plug is pulled while a file is taken in: no draft or a whole one, and the report comes after the next start, once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { ApiCall } from '../../../bot/preview/telegram-world.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../../knowledge/time/clock.ts'
import { planText, TASKS } from '../../bench/killed-plans.ts'
import { createTestWorld, LAN, repliesIn, TOKEN } from '../../support/bot-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { argumentsToRun } from '../../support/program.ts'

const PROGRAM = 'test/bench/upload-program.ts'
/** Two starts of the whole program and of a reading process, beside other tests on two cores; a lease of 15 s runs out. */
const PATIENCE = 120_000

const newPath = temporaryPaths()
let dataDir: string
let server: BotApiServer
let children: ReturnType<typeof spawn>[]
beforeEach(async () => {
  dataDir = newPath('data')
  children = []
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld(systemClock) })
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await server.close()
})

const start = () => {
  const args = [...argumentsToRun(PROGRAM), dataDir, server.apiRoot, String(LAN.id)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}
const callOf = (isMeant: (call: ApiCall) => boolean) =>
  new Promise<void>((resolve) => {
    const stop = server.world.onCall((call) => {
      if (!isMeant(call)) return
      stop()
      resolve()
    })
  })
const says = (part: string) => (call: ApiCall) => JSON.stringify(call.parameters).includes(part)
const versions = async () => {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  const all = (await store.versions()).map(({ file, version, state, tasks }) => `${file}@${version} ${state} ${tasks}`)
  await store.close()
  return all
}

const DRAFT = `a.md@1 draft ${TASKS}`

test.each([
  // The file is asked for, and its reading in a process of its own takes longest: whether that step is shown depends on the machine.
  ['before it is read', ({ method }: ApiCall) => method === 'getFile', []],
  ['between draft and report', says('Đã đọc xong'), [DRAFT]],
])('killed %s, the administrator is told at the next start', { timeout: PATIENCE }, async (_, moment, left) => {
  const first = start()
  const reached = callOf(moment)
  const bytes = new TextEncoder().encode(planText('a.md', '1'))
  const file = { kind: 'document', name: 'a.md', mimeType: 'text/markdown', bytes } as const
  server.people.uploads({ chat: privateChat(LAN), from: LAN }, file)
  await reached
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await versions()).toEqual(left)

  const told = callOf(says('Bản chờ duyệt'))
  start()
  await told
  expect(await versions()).toEqual([DRAFT])
  const reports = repliesIn(server.world, privateChat(LAN)).filter(({ text }) => text?.startsWith('Bản chờ duyệt'))
  expect(reports).toHaveLength(1)
})
