// The time command: the grammar of time wordings by itself, for one wording or for a file of them.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readTimeBatch } from './time-batch.ts'

const USAGE = `npm run time -- "Quý III/2024" [--year 2024]
npm run time -- --batch FILE.jsonl      lines of {"wording": "…", "plan_year": 2024 or null}`

function run(): number {
  const { values, positionals } = parseArgs({
    options: { batch: { type: 'string' }, year: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [wording] = positionals
  const isBadYear = values.year !== undefined && !/^\d{4}$/.test(values.year)
  if (values.help || isBadYear || (values.batch === undefined) === (wording === undefined)) {
    console.error(USAGE)
    return values.help ? 0 : 2
  }
  const text =
    values.batch === undefined
      ? JSON.stringify({ wording, plan_year: values.year === undefined ? null : Number(values.year) })
      : readFileSync(values.batch, 'utf8')
  const { printed, complaints } = readTimeBatch(text)
  for (const line of printed) console.log(line)
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? 1 : 0
}

try {
  process.exitCode = run()
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exitCode = 2
}
