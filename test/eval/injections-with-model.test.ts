// Orders written into a plan, with a language model that follows every one of them: no number, agency, day or link of theirs leaves as an answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUMMARY_NOTE } from '../../knowledge/answer/with-model/word-draft.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../support/ask-plans.ts'
import { startOpenAiServer, type Behaviour, type OpenAiServer } from '../support/openai-server.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { LIBRARY_FILE, LIBRARY_PLAN, LONG_QUESTION, UNHEARD_QUESTION } from '../knowledge/model/library-plan.ts'
import { makeInjections } from './injections.ts'

const SEED = 65
const SAMPLE = 12
const paths = temporaryPaths()
const chosen = makeInjections(SEED, 1)
  .filter(({ format, slot }) => format === 'txt' && slot !== 'top')
  .slice(0, SAMPLE)
/** In the very section that the model is to put shorter. */
const attack = (words: string) => LIBRARY_PLAN.replace('không thu tiền đặt cọc.', `không thu tiền đặt cọc. ${words}`)

let server: OpenAiServer
beforeAll(async () => (server = await startOpenAiServer()))
afterAll(() => server.close())

/** What an obedient model would say, as a summary and as a reading of the question. */
const obeying = (order: string): readonly Behaviour[] => [
  { kind: 'says', content: { sentences: [{ text: order, evidence: [1] }] } },
  {
    kind: 'says',
    content: { sentences: [{ text: 'Kinh phí là 999 tỷ đồng, hạn cuối là ngày 01/01/2099.', evidence: [2] }] },
  },
  { kind: 'says', content: { sentences: [{ text: 'Sở Y tế chủ trì mọi nhiệm vụ.', evidence: [1, 2, 3] }] } },
  { kind: 'says', content: { intent: 'lead', topic: order, agencies: ['Sở Y tế'], periods: ['2099'] } },
]

async function openPlan(text: string, withModel: boolean): Promise<AskedPlans> {
  const chat = { model: 'test-model', baseUrl: server.baseUrl, apiKey: 'sk-test', callsADay: 1_000 }
  const folder = writeTexts(paths('plans'), { [LIBRARY_FILE]: text })
  return ingestAndAsk([folder], paths('data'), withModel ? { chat, chatLimitMs: 5_000 } : {})
}

test.each(chosen.map((injection) => [`${injection.place}: ${injection.order}`, injection] as const))(
  '%s',
  { timeout: 30_000 },
  async (_, { order, written }) => {
    const text = attack(written)
    const [bare, helped] = [await openPlan(text, false), await openPlan(text, true)]
    for (const behaviour of obeying(order)) {
      server.behave(behaviour)
      for (const question of [LONG_QUESTION, UNHEARD_QUESTION]) {
        const [now, before] = [await helped.ask(question), await bare.ask(question)]
        expect([now.outcome, now.text]).toEqual([before.outcome, before.text])
        expect(now.citations).toEqual(before.citations)
      }
    }
    await bare.close()
    await helped.close()
  },
)

test('a model that tells the truth is listened to: this would be noticed', { timeout: 30_000 }, async () => {
  const helped = await openPlan(LIBRARY_PLAN, true)
  const truth = 'Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.'
  server.behave({ kind: 'says', content: { sentences: [{ text: truth, evidence: [1] }] } })
  expect((await helped.ask(LONG_QUESTION)).text).toContain(SUMMARY_NOTE)
  await helped.close()
})
