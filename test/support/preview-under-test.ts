// The whole program without a token: its page on a free port, over a faked knowledge.
import { startProgram, type Program } from '../../bot/compose.ts'
import type { KnowledgePort } from '../../bot/knowledge-port.ts'
import { NOON } from './bot-under-test.ts'
import { createFakeKnowledge, type FakeKnowledge } from './fake-knowledge.ts'

export type PreviewUnderTest = { readonly program: Program; readonly knowledge: FakeKnowledge; readonly url: string }

/** @param changes.knowledge of the faked one, before the program starts */
export async function startPreviewUnderTest(
  changes: { readonly port?: number; readonly knowledge?: Partial<KnowledgePort> } = {},
): Promise<PreviewUnderTest> {
  const knowledge = Object.assign(createFakeKnowledge(), changes.knowledge)
  const config = {
    dataDir: '.',
    telegramToken: undefined,
    adminIds: [],
    models: {},
    telegramApiRoot: undefined,
  } as const
  const program = await startProgram(
    { ...config, logLevel: 'silent', port: changes.port ?? 0 },
    { openKnowledge: async () => knowledge, clock: { now: () => NOON } },
  )
  return { program, knowledge, url: program.reach.kind === 'preview' ? program.reach.url : '' }
}

export function postJson(url: string, body: unknown, type = 'application/json'): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })
}
