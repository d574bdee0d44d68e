// Vectors from a service: what is asked for, what is paid for once, and a search that goes on when the service does not.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EmbeddingsConfig } from '../../../knowledge/model/model-config.ts'
import { createEmbedTexts } from '../../../knowledge/model/openai-embeddings.ts'
import { makeOf, openServiceEmbedder } from '../../../knowledge/model/service-embedder.ts'
import { troubleOf, type ServiceTrouble } from '../../../knowledge/model/service-trouble.ts'
import { embedChecked } from '../../../knowledge/search/embedder.ts'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { startOpenAiServer, type Behaviour, type OpenAiServer } from '../../support/openai-server.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from '../answer/own-plans.ts'

const paths = temporaryPaths()
let server: OpenAiServer
beforeAll(async () => {
  server = await startOpenAiServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.behave(EMBEDS)
  server.calls.length = 0
})

/** Six numbers that depend on the text. */
const EMBEDS: Behaviour = {
  kind: 'embeds',
  vectors: (texts) => texts.map((text) => [text.length, ...[1, 2, 3, 4, 5].map((at) => text.charCodeAt(at) || 1)]),
}
const embeds = (vectors: (texts: readonly string[]) => readonly (readonly number[])[]): Behaviour => ({
  kind: 'embeds',
  vectors,
})

const configOf = (changes: Partial<EmbeddingsConfig> = {}): EmbeddingsConfig => ({
  model: 'text-x',
  dimension: undefined,
  baseUrl: server.baseUrl,
  apiKey: undefined,
  ...changes,
})

let now = Date.parse('2026-03-02T02:00:00Z')
const open = (changes: Partial<EmbeddingsConfig> = {}, known?: number) => {
  const config = configOf(changes)
  return openServiceEmbedder({
    config,
    embedTexts: createEmbedTexts(config),
    clock: { now: () => new Date(now) },
    findDimension: async () => known,
  })
}

const troubleWith = async (behaviour: Behaviour) => {
  const embedder = await open({}, 6)
  server.behave(behaviour)
  return embedChecked(embedder, ['một', 'hai']).then(
    () => 'none',
    (error: unknown) => troubleOf('embeddings', error),
  )
}

describe('the embedder', () => {
  test('learns its dimension from a first call, unless an index or the configuration says it', async () => {
    expect((await open()).dimension).toBe(6)
    expect(server.calls).toHaveLength(1)
    expect((await open({}, 6)).dimension).toBe(6)
    expect((await open({ dimension: 4 })).dimension).toBe(4)
    expect(server.calls).toHaveLength(1)
  })

  test('asks in batches, in order, for plain numbers, and for a dimension only where one is configured', async () => {
    const embedder = await open({}, 6)
    const texts = Array.from({ length: 150 }, (_, index) => 'x'.repeat(index + 6))
    const vectors = await embedChecked(embedder, texts)
    expect(vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length))
    expect(server.calls.map(({ body }) => body.input?.length)).toEqual([64, 64, 22])
    expect(server.calls[0]?.body).toMatchObject({ model: 'text-x', encoding_format: 'float' })
    expect(server.calls[0]?.body).not.toHaveProperty('dimensions')
    await (await open({ dimension: 6 })).embed(['một'])
    expect(server.calls.at(-1)?.body.dimensions).toBe(6)
  })

  test('sends no text that a service would refuse: none empty, none endless', async () => {
    await (await open({}, 6)).embed(['', ' ', 'x'.repeat(50_000)])
    expect(server.calls[0]?.body.input?.map(({ length }) => length)).toEqual([1, 1, 6_000])
  })

  test('is another make with another model, server or dimension', () => {
    const makes = [{}, { model: 'text-y' }, { baseUrl: undefined }, { dimension: 6 }].map((one) =>
      makeOf(configOf(one)),
    )
    expect(new Set(makes).size).toBe(4)
    expect(makes.join()).not.toContain('sk-')
  })

  test.each<[string, Behaviour, Partial<ServiceTrouble>]>([
    ['too few vectors', embeds(() => [[1, 2, 3, 4, 5, 6]]), { kind: 'unreadable' }],
    ['too many', embeds((texts) => [...texts, 'x'].map(() => [1, 2, 3, 4, 5, 6])), { kind: 'unreadable' }],
    ['vectors of another length', embeds((texts) => texts.map(() => [1, 2, 3])), { kind: 'unreadable' }],
    ['another shape', { kind: 'garbage', body: '{"data": [{"embedding": "AAAA"}]}' }, { kind: 'unreadable' }],
    ['an error', { kind: 'status', status: 404 }, { kind: 'refused', status: 404 }],
  ])('%s are refused, never kept', async (_, behaviour, trouble) => {
    expect(await troubleWith(behaviour)).toMatchObject(trouble)
  })

  test('is left alone for a minute after three failures', async () => {
    const embedder = await open({}, 6)
    server.behave({ kind: 'status', status: 401 })
    const kinds: string[] = []
    const tryOnce = () =>
      embedder.embed(['một']).catch((error: unknown) => kinds.push(troubleOf('embeddings', error).kind))
    for (let count = 0; count < 5; count += 1) await tryOnce()
    now += 60_000
    server.behave(EMBEDS)
    await tryOnce()
    expect(kinds).toEqual(['refused', 'refused', 'refused', 'open', 'open'])
    expect(server.calls).toHaveLength(4)
  })
})

const LEAD = 'Ai chủ trì tập huấn an toàn thông tin cho giáo viên?'
const sent = () => server.calls.flatMap(({ body }) => body.input ?? [])

async function openPlans(dataDir: string, model = 'text-x'): Promise<AskedPlans & { troubles: ServiceTrouble[] }> {
  const troubles: ServiceTrouble[] = []
  const embeddings = configOf({ model })
  const plans = await ingestAndAsk([OWN_PLANS], dataDir, { embeddings, onTrouble: (one) => troubles.push(one) })
  return { ...plans, troubles }
}

describe('the search over a service', () => {
  test('pays for each passage once; another model never meets its vectors', async () => {
    const dataDir = paths('data')
    const first = await openPlans(dataDir)
    await first.knowledge.search.catchUp()
    const passages = first.knowledge.search.size()
    expect(sent().length).toBeGreaterThanOrEqual(passages * 0.8)
    await first.close()

    server.calls.length = 0
    const again = await openPlans(dataDir)
    expect((await again.ask(LEAD)).text).toMatch(/^Chủ trì: Công an tỉnh/)
    expect(sent()).toHaveLength(1)
    await again.close()

    server.calls.length = 0
    const other = await openPlans(dataDir, 'text-y')
    await other.knowledge.search.catchUp()
    expect(sent().length).toBeGreaterThanOrEqual(passages * 0.8)
    await other.close()

    // The first model's vectors are still kept: only the call that learns the dimension, and the question.
    server.calls.length = 0
    const back = await openPlans(dataDir)
    await back.ask(LEAD)
    expect(sent().length).toBeLessThanOrEqual(2)
    expect([...first.troubles, ...again.troubles, ...other.troubles, ...back.troubles]).toEqual([])
    await back.close()
  })

  test('goes on from where a failure stopped it', async () => {
    let calls = 0
    // The dimension and the first batch succeed.
    server.behave(() => ((calls += 1) <= 2 ? EMBEDS : { kind: 'status', status: 401 }))
    const plans = await openPlans(paths('data'))
    await plans.knowledge.search.catchUp()
    expect(plans.troubles).toEqual([{ service: 'embeddings', kind: 'refused', status: 401 }])
    const paid = new Set(server.calls[1]?.body.input)
    server.behave(EMBEDS)
    server.calls.length = 0
    await plans.knowledge.search.catchUp()
    expect(sent().length).toBeGreaterThan(0)
    expect(sent().filter((text) => paid.has(text))).toEqual([])
    await plans.close()
  })

  test.each<[string, Behaviour]>([
    ['fails', { kind: 'status', status: 401 }],
    ['is silent', { kind: 'silent' }],
    ['sends garbage', { kind: 'garbage', body: 'x' }],
    ['sends vectors of no length', embeds((texts) => texts.map(() => []))],
    ['sends too few vectors', embeds(() => [])],
  ])('a service that %s leaves the answers of words', { timeout: 30_000 }, async (_, behaviour) => {
    server.behave(behaviour)
    const plans = await openPlans(paths('data'))
    const { text } = await plans.ask(LEAD)
    expect(text).toMatch(/^Chủ trì: Công an tỉnh/)
    expect((await plans.knowledge.search.search('an toàn thông tin', 5)).length).toBeGreaterThan(0)
    await plans.close()
  })
})
