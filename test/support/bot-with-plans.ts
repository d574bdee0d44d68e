// A bot under test whose plans each test makes up: started before the test, ended after it.
import { afterEach, beforeEach } from 'vitest'
import type { KnowledgePort } from '../../bot/knowledge-port.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { startBotUnderTest, type BotUnderTest } from './bot-under-test.ts'
import { snapshotOf } from './snapshot-of.ts'
import { temporaryPaths } from './temporary-folder.ts'

/** By file name, in order; they become the live plans. */
export type LoadPlans = (readings: Readonly<Record<string, PlanReading>>) => Promise<void>

/**
 * @param take told of the bot before each test
 * @param options of every start; `knowledge`: of the faked one
 */
export function botWithPlans(
  take: (bot: BotUnderTest) => void,
  {
    knowledge = {},
    ...options
  }: Parameters<typeof startBotUnderTest>[1] & { readonly knowledge?: Partial<KnowledgePort> } = {},
): LoadPlans {
  const newPath = temporaryPaths()
  let bot: BotUnderTest
  beforeEach(async () => {
    bot = await startBotUnderTest(knowledge, options)
    take(bot)
  })
  afterEach(() => bot.end())
  return async (readings) => {
    bot.knowledge.snapshot = await snapshotOf(readings, newPath('plans.sqlite'))
  }
}
