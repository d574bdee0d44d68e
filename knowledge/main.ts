// The ask and search commands: npm run ask -- "câu hỏi" ["câu tiếp"] | --batch FILE; npm run search -- "từ khóa".
import { parseArgs } from 'node:util'
import { askBatch, askOne, formatReply, replyAsJson } from './ask-command.ts'
import { dataFolder, loadDotEnv } from './environment.ts'
import { formatModelFaults, parseModelConfig } from './model/model-config.ts'
import { tellTroubleOnce } from './model/service-trouble.ts'
import { openKnowledge, type Knowledge } from './open-knowledge.ts'
import { formatHit, hitAsJson, searchBatch, searchOne } from './search-command.ts'
import { sayStoreTrouble } from './store-troubles.ts'
import { systemClock } from './time/clock.ts'

const USAGE = `Cách dùng:
  npm run ask -- "câu hỏi" ["câu hỏi tiếp"] [--json]
  npm run ask -- --batch TỆP.jsonl
  npm run search -- "từ khóa" [--limit N] [--json]
  npm run search -- --batch TỆP.jsonl`

const OPTIONS = { json: { type: 'boolean' }, batch: { type: 'string' }, limit: { type: 'string' } } as const
const COMMANDS = { ask, search }

loadDotEnv()
process.exitCode = await run(process.argv.slice(2)).catch(fail)

function fail(error: unknown): number {
  console.error(sayStoreTrouble(error))
  return 1
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  const given = readArguments(rest)
  const command = name === 'ask' || name === 'search' ? COMMANDS[name] : undefined
  if (!command || !given || (given.texts.length === 0 && given.options.batch === undefined)) {
    console.error(USAGE)
    return 1
  }
  const models = parseModelConfig(process.env)
  if (models.kind === 'invalid') {
    console.error(formatModelFaults(models.faults))
    return 1
  }
  const services = { ...models.config, onTrouble: tellTroubleOnce() }
  const knowledge = await openKnowledge(dataFolder(process.env), undefined, services).catch(sayStoreTrouble)
  if (typeof knowledge === 'string') {
    console.error(knowledge)
    return 1
  }
  try {
    return await command(knowledge, given)
  } finally {
    await knowledge.close()
  }
}

type Given = NonNullable<ReturnType<typeof readArguments>>

/** undefined where an option is none of ours. */
function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    return { options: values, texts: positionals }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return undefined
    throw error
  }
}

async function ask(knowledge: Knowledge, { options, texts }: Given): Promise<number> {
  if (options.batch !== undefined) return askBatch(options.batch, knowledge.answerQuestion, systemClock)
  const replies = await askOne(texts, knowledge.answerQuestion, systemClock)
  const last = replies.at(-1)
  if (options.json) console.log(JSON.stringify(last && replyAsJson(last)))
  else console.log(replies.map(formatReply).join('\n\n'))
  return 0
}

async function search(knowledge: Knowledge, { options, texts }: Given): Promise<number> {
  const limit = Math.max(1, Math.min(100, Number(options.limit ?? 10) || 10))
  await knowledge.search.catchUp()
  if (options.batch !== undefined) return searchBatch(options.batch, knowledge, limit)
  const hits = await searchOne(texts.join(' '), knowledge, limit)
  console.log(
    options.json ? JSON.stringify(hits.map(hitAsJson)) : hits.map(formatHit).join('\n\n') || 'Không tìm thấy đoạn nào.',
  )
  return 0
}
