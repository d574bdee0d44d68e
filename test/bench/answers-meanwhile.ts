// How long people wait for an answer while a broadcast goes out: the whole program with the sample plans, in real time.
import { join } from 'node:path'
import { startProgram } from '../../bot/compose.ts'
import { parseConfig } from '../../bot/config.ts'
import { CONSENT_VERSION } from '../../bot/messages/people.ts'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { createWorld, type World } from '../../bot/preview/telegram-world.ts'
import { CHANGE_NOTICE } from '../../jobs/reminders/plan-notices.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'
import { percentile } from './figures.ts'

export type AnswersMeanwhile = {
  readonly questions: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly slowestMs: number
  /** Messages of the broadcast that went out while they were asked. */
  readonly sentMeanwhile: number
  readonly seconds: number
}

const BOT = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }
const FIRST_RECIPIENT = 1_000
const FIRST_ASKER = 900_000
/** Each asks once in ten seconds: below what one person may. */
const ASKERS = 50
const ASKED_EVERY_MS = 200
/** More than 28 a second can send while they ask. */
const RECIPIENTS_A_QUESTION = 8
const WARM_UP = 10
const QUESTIONS = [
  'Ai chủ trì truyền thông về xóa mù chữ?',
  'Chỉ tiêu trường mầm non đạt chuẩn quốc gia?',
  'Việc gì đến hạn trong năm 2026?',
  'so xa dat chuan pho cap thcs muc do 3',
]

/** @param folder for the program's data; made by the caller, who also removes it */
export async function measureAnswersMeanwhile(folder: string, questions: number): Promise<AnswersMeanwhile> {
  const world = createWorld({ bot: BOT, clock: systemClock })
  const server = await startBotApiServer({ token: TOKEN, world, limitsFloods: true })
  await writeDown(folder, world, (WARM_UP + questions) * RECIPIENTS_A_QUESTION)
  const parsed = parseConfig({
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.apiRoot,
    LOG_LEVEL: 'silent',
  })
  if (parsed.kind === 'invalid') throw new Error(parsed.faults.join('; '))
  const program = await startProgram(parsed.config, { openKnowledge, clock: systemClock })
  try {
    for (let index = 0; index < WARM_UP; index += 1) await ask(world, server.people, index)
    const [startedAt, before] = [performance.now(), broadcastIn(world)]
    const times: number[] = []
    for (let index = 0; index < questions; index += 1) {
      const taken = await ask(world, server.people, WARM_UP + index)
      times.push(taken)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, ASKED_EVERY_MS - taken)))
    }
    return {
      questions,
      medianMs: Math.round(percentile(times, 0.5)),
      p95Ms: Math.round(percentile(times, 0.95)),
      slowestMs: Math.round(Math.max(...times)),
      sentMeanwhile: broadcastIn(world) - before,
      seconds: Math.round((performance.now() - startedAt) / 1000),
    }
  } finally {
    await program.stop()
    await server.close()
  }
}

/** Notices for so many people, due now. */
async function writeDown(folder: string, world: World, count: number): Promise<void> {
  const store = await openSqlitePlanStore(join(folder, 'plans.sqlite'))
  const at = systemClock.now()
  const chats = Array.from({ length: count }, (_, index) => FIRST_RECIPIENT + index)
  for (const chat of chats) {
    world.chats.set(chat, { id: chat, type: 'private', first_name: 'Người' })
    await store.people.agree(chat, { version: CONSENT_VERSION, at })
  }
  await store.deliveries.plan(
    chats.map((chat) => ({
      key: `change ${chat}`,
      recipient: { chat, thread: undefined },
      kind: CHANGE_NOTICE,
      subject: 'change',
      facts: { text: 'Báo cáo số phòng học', file: 'ke-hoach.md', from: '2026-11-30', to: '2026-12-15' },
      dueAt: at,
    })),
    at,
  )
  await store.close()
}

/** Milliseconds until the answer is with Telegram. */
function ask(
  world: World,
  people: Awaited<ReturnType<typeof startBotApiServer>>['people'],
  index: number,
): Promise<number> {
  const from = { id: FIRST_ASKER + (index % ASKERS), is_bot: false, first_name: 'Người' }
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const end = world.onCall(({ method, parameters }) => {
      if (method !== 'sendMessage' || Number(parameters['chat_id']) !== from.id) return
      end()
      resolve(performance.now() - startedAt)
    })
    people.says({ chat: privateChat(from), from, text: QUESTIONS[index % QUESTIONS.length] ?? '' })
  })
}

const broadcastIn = (world: World) =>
  world.messages().filter(({ message }) => message.chat.id < FIRST_ASKER && message.from.id === BOT.id).length
