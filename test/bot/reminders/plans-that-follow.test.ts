// Whoever subscribed to a plan is reminded of what has its place, however often that is taken back; next year's plan moves no day of this year.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, repliesIn } from '../../support/bot-under-test.ts'
import { linesOf, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { BOOKS, comesAfter, ROOMS, startTwoDeadlines } from '../../support/two-deadlines.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
beforeEach(async () => {
  here = await startTwoDeadlines(newPath('plans.sqlite'))
})
afterEach(() => here.end())

const told = () => repliesIn(here.bot.world, privateChat(LAN)).map(linesOf).join('\n')
const planOf = async (file: string) => (await here.store.livePlans()).find((plan) => plan.file === file)!.planId

test('the plan that took its place is taken back: what it had replaced is meant', async () => {
  await comesAfter(here, [ROOMS, BOOKS])
  await here.subscribes(LAN.id, { scope: { kind: 'plan', file: 'thay-the.md' } })
  await here.comes('2026-11-23T09:01:00')
  await here.store.withdraw(await planOf('thay-the.md'), here.clock.now())
  await here.comes('2026-11-23T09:02:00')
  await here.comes('2026-11-30T07:30:00')
  expect(told()).toContain(ROOMS.text)
})

test('the plan that was replaced is taken back: what took its place is meant', async () => {
  await here.subscribes(LAN.id, { scope: { kind: 'plan', file: 'ke-hoach.md' } })
  await here.comes('2026-11-23T09:01:00')
  await comesAfter(here, [ROOMS, BOOKS])
  await here.comes('2026-11-23T09:02:00')
  await here.store.withdraw(await planOf('ke-hoach.md'), here.clock.now())
  await here.comes('2026-11-23T09:03:00')
  await here.comes('2026-11-30T07:30:00')
  expect(told()).toContain(ROOMS.text)
})

test('a plan of next year: no day of this year is told to have moved into it', async () => {
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T09:01:00')
  await comesAfter(here, [{ ...ROOMS, time: 'Ngày 30/11/2027' }, BOOKS])
  await here.comes('2026-11-23T09:02:00')
  await here.comes('2026-11-24T07:30:00')
  expect(told()).toContain('Không còn trong kế hoạch mới')
  expect(told()).not.toContain('30/11/2027')
})
