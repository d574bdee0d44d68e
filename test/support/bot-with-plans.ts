// A bot under test whose plans each test makes up: started before the test, ended after it.
import { afterEach, beforeEach } from 'vitest'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { snapshotOf } from './snapshot-of.ts'
import { temporaryPaths } from './temporary-folder.ts'

/** By file name, in order; they become the live plans. */
export type LoadPlans = (readings: Readonly<Record<string, PlanReading>>) => Promise<void>

/**
 * @param take told of the bot before each test
 * @param options of every start
 */
export function botWithPlans(
  take: (bot: BotUnderTest) => void,
  options: Parameters<typeof startBotUnderTest>[1] = {},
): LoadPlans {
  const newPath = temporaryPaths()
  let bot: BotUnderTest
  beforeEach(async () => {
    bot = await startBotUnderTest({}, options)
    take(bot)
  })
  afterEach(() => bot.end())
  return async (readings) => {
    bot.knowledge.snapshot = await snapshotOf(readings, newPath('plans.sqlite'))
  }
}
