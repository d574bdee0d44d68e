// The evaluation: npm run eval -- QUESTIONS.jsonl [--plans DIR] [--failures N] [--json] [--floor FILE]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import { askBatch } from '../../knowledge/ask-command.ts'
import { openKnowledge } from '../../knowledge/open-knowledge.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { belowFloor, readFloor } from './floor.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    plans: { type: 'string' },
    failures: { type: 'string' },
    json: { type: 'boolean' },
    floor: { type: 'string' },
    answers: { type: 'string' },
  },
})
const [questions] = positionals
const scorer = questions && join(dirname(questions), 'score.mjs')

if (!questions || !scorer || !existsSync(scorer)) {
  console.error(
    'Cách dùng: npm run eval -- CÂU_HỎI.jsonl [--plans THƯ_MỤC] [--failures N] [--json] [--floor TỆP]; cạnh tệp câu hỏi phải có score.mjs.',
  )
  process.exitCode = 1
} else process.exitCode = await evaluate(questions, scorer)

async function evaluate(questionsFile: string, scorerFile: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plans-eval-'))
  try {
    const plans = options.plans ?? join(dirname(questionsFile), '..', 'plans')
    const answers = options.answers ?? join(folder, 'answers.jsonl')
    await answerAll(questionsFile, plans, folder, answers)
    const score = (...extra: readonly string[]) =>
      execFileSync(process.execPath, [scorerFile, questionsFile, answers, '--plans', plans, ...extra], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })
    console.log(options.json ? score('--json') : score('--failures', options.failures ?? '0'))
    if (options.floor === undefined) return 0
    const faults = belowFloor(JSON.parse(score('--json')), readFloor(readFileSync(options.floor, 'utf8')))
    for (const fault of faults) console.error(fault)
    return faults.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function answerAll(questionsFile: string, plans: string, folder: string, answers: string): Promise<void> {
  const knowledge = await openKnowledge(folder, (what) => console.error(`held back: ${what.join(' | ')}`))
  try {
    const { failed } = await ingestPaths([plans], {
      archive: knowledge.store,
      clock: systemClock,
      asDraft: false,
      readDocument: createDocumentReader(),
    })
    for (const { file, reason } of failed) console.error(`${file}: ${reason}`)
    const lines: string[] = []
    await askBatch(questionsFile, knowledge.answerQuestion, systemClock, (line) => lines.push(line))
    writeFileSync(answers, `${lines.join('\n')}\n`)
  } finally {
    await knowledge.close()
  }
}
