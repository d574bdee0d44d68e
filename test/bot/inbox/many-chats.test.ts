// A hundred chats that ask at once, over HTTP and a real database: each in order, nothing lost. How long each waits: npm run bench -- chats.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { User } from '../../../bot/preview/telegram-shapes.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const CHATS = 100
const QUESTIONS = 3

let store: Store
let bot: BotUnderTest
beforeEach(async () => {
  store = await openSqlitePlanStore(newPath('plans.sqlite'))
  bot = await startBotUnderTest({ inboxes: store })
})
afterEach(async () => {
  await bot.end()
  await store.close()
})

const people: readonly User[] = Array.from({ length: CHATS }, (_, index) => ({
  id: 2000 + index,
  is_bot: false,
  first_name: `Người ${index}`,
}))

test('each gets all of its answers, in the order of its questions', async () => {
  for (let number = 0; number < QUESTIONS; number++)
    for (const person of people) bot.asks(person, `${person.id} câu ${number}`)
  await Promise.all(people.map((person) => bot.replies(privateChat(person), QUESTIONS)))
  await bot.program.stop()
  for (const person of people) {
    const texts = repliesIn(bot.world, privateChat(person)).map(({ text }) => text)
    expect(texts).toEqual(Array.from({ length: QUESTIONS }, (_, number) => `Đáp: ${person.id} câu ${number}`))
  }
  expect(await store.inboxOf(123456).count()).toEqual({ handled: CHATS * QUESTIONS })
})
