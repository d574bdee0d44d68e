// Plans of a test's own, ingested once for all of its questions: what most files about answers begin with.
import { afterAll, beforeAll } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from './ask-plans.ts'
import { temporaryPaths } from './temporary-folder.ts'

export type PlansUnderQuestion = Pick<AskedPlans, 'ask'> & {
  /** The text of the last reply of one conversation. */
  readonly told: (...turns: readonly string[]) => Promise<string>
  /** Its first line. */
  readonly first: (...turns: readonly string[]) => Promise<string>
  readonly outcome: (question: string) => Promise<string>
}

/** Called at the top of a test file. @param texts plans by the name of their file */
export function plansUnderQuestion(texts: Readonly<Record<string, string>>): PlansUnderQuestion {
  const paths = temporaryPaths()
  let plans: AskedPlans
  beforeAll(async () => {
    plans = await ingestAndAsk([writeTexts(paths('plans'), texts)], paths('data'))
  }, 60_000)
  afterAll(() => plans.close())
  const told = async (...turns: readonly string[]) => (await plans.ask(...turns)).text
  return {
    ask: (...turns) => plans.ask(...turns),
    told,
    first: async (...turns) => (await told(...turns)).split('\n')[0] ?? '',
    outcome: async (question) => (await plans.ask(question)).outcome,
  }
}
