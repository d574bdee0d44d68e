// The ask and search commands: npm run ask -- "câu hỏi" ["câu tiếp"] | --batch FILE; npm run search -- "từ khóa".
import { parseArgs } from 'node:util'
import { askBatch, askOne, formatReply, replyAsJson } from './ask-command.ts'
import { openKnowledge } from './open-knowledge.ts'
import { formatHit, searchBatch, searchOne } from './search-command.ts'
import { systemClock } from './time/clock.ts'

const USAGE = `Cách dùng:
  npm run ask -- "câu hỏi" ["câu hỏi tiếp"] [--json]
  npm run ask -- --batch TỆP.jsonl
  npm run search -- "từ khóa" [--limit N] [--json]
  npm run search -- --batch TỆP.jsonl`

const [command, ...rest] = process.argv.slice(2)
const { values: options, positionals: texts } = parseArgs({
  args: rest,
  allowPositionals: true,
  options: { json: { type: 'boolean' }, batch: { type: 'string' }, limit: { type: 'string' } },
})

if ((command !== 'ask' && command !== 'search') || (texts.length === 0 && options.batch === undefined)) {
  console.error(USAGE)
  process.exitCode = 1
} else process.exitCode = command === 'ask' ? await ask() : await search()

async function ask(): Promise<number> {
  const knowledge = await openKnowledge(process.env.DATA_DIR ?? './data')
  try {
    if (options.batch !== undefined) return await askBatch(options.batch, knowledge.answerQuestion, systemClock)
    const replies = await askOne(texts, knowledge.answerQuestion, systemClock)
    const last = replies.at(-1)
    if (options.json) console.log(JSON.stringify(last && replyAsJson(last)))
    else console.log(replies.map(formatReply).join('\n\n'))
    return 0
  } finally {
    await knowledge.close()
  }
}

async function search(): Promise<number> {
  const knowledge = await openKnowledge(process.env.DATA_DIR ?? './data')
  const limit = Math.max(1, Math.min(100, Number(options.limit ?? 10) || 10))
  try {
    await knowledge.search.catchUp()
    if (options.batch !== undefined) return await searchBatch(options.batch, knowledge, limit)
    const hits = await searchOne(texts.join(' '), knowledge, limit)
    console.log(options.json ? JSON.stringify(hits) : hits.map(formatHit).join('\n\n') || 'Không tìm thấy đoạn nào.')
    return 0
  } finally {
    await knowledge.close()
  }
}
