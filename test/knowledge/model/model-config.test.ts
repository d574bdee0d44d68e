// The environment of models: readings, defaults, and faults that say what to do.
import { describe, expect, test } from 'vitest'
import { parseModelConfig } from '../../../knowledge/model/model-config.ts'

const KEY = { OPENAI_API_KEY: 'sk-secret' }
const HERE = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' }
const address = { baseUrl: undefined, apiKey: 'sk-secret' }
const here = { baseUrl: 'http://127.0.0.1:11434/v1', apiKey: undefined }

test.each([
  [{}, {}],
  [{ CHAT_MODEL: ' ', EMBEDDINGS: '' }, {}],
  [{ EMBEDDINGS: 'hash' }, {}],
  [KEY, {}],
  [{ CHAT_MODEL: 'gpt-x', ...KEY }, { chat: { ...address, model: 'gpt-x', callsADay: 500 } }],
  [
    { CHAT_MODEL: 'openai:gpt-x', CHAT_CALLS_PER_DAY: '7', ...KEY },
    { chat: { ...address, model: 'gpt-x', callsADay: 7 } },
  ],
  [{ CHAT_MODEL: 'llama3.1:8b', ...HERE }, { chat: { ...here, model: 'llama3.1:8b', callsADay: 500 } }],
  [{ EMBEDDINGS: 'openai:text-x', ...KEY }, { embeddings: { ...address, model: 'text-x', dimension: undefined } }],
  [{ EMBEDDINGS: 'openai:text-x:512', ...KEY }, { embeddings: { ...address, model: 'text-x', dimension: 512 } }],
  [
    { EMBEDDINGS: 'openai:bge-m3:567m', ...HERE },
    { embeddings: { ...here, model: 'bge-m3:567m', dimension: undefined } },
  ],
])('%j', (environment, config) => {
  expect(parseModelConfig(environment)).toEqual({ kind: 'valid', config })
})

describe('faults', () => {
  test.each([
    ['CHAT_MODEL', 'two words'],
    ['CHAT_CALLS_PER_DAY', 'many'],
    ['EMBEDDINGS', 'cohere:x'],
    ['EMBEDDINGS', 'openai:'],
    ['EMBEDDINGS', 'openai:text-x:0'],
    ['EMBEDDINGS', 'openai:text-x:999999'],
    ['OPENAI_BASE_URL', 'localhost:11434'],
    ['OPENAI_API_KEY', 'sk secret'],
  ])('%s=%s is named, with what to do', (name, value) => {
    const parsed = parseModelConfig({ ...KEY, [name]: value })
    expect(parsed).toEqual({ kind: 'invalid', faults: [expect.stringMatching(`^${name} .*ví dụ`)] })
    expect(JSON.stringify(parsed)).not.toMatch(/secret|two words|cohere/)
  })

  test.each(['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2'])('%s, which would send every question elsewhere', (name) => {
    expect(parseModelConfig({ CHAT_MODEL: 'gpt-x', ...KEY, [name]: 'true' })).toEqual({
      kind: 'invalid',
      faults: [expect.stringMatching(`^${name} .*LangSmith.*ví dụ unset`)],
    })
    expect(parseModelConfig({ [name]: 'true' }).kind).toBe('valid')
    expect(parseModelConfig({ CHAT_MODEL: 'gpt-x', ...KEY, [name]: 'false' }).kind).toBe('valid')
  })

  test('a model without a key and without a server of one’s own', () => {
    expect(parseModelConfig({ CHAT_MODEL: 'gpt-x', EMBEDDINGS: 'openai:text-x' })).toEqual({
      kind: 'invalid',
      faults: [expect.stringContaining('CHAT_MODEL và EMBEDDINGS cần OPENAI_API_KEY, hoặc OPENAI_BASE_URL')],
    })
  })
})
