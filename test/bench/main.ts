// The benchmarks: npm run bench [-- speed] [-- search] [-- plans] [-- scale] [-- restore] [-- hostile] [-- claims] [-- pictures] [-- feed] [-- reminders] [-- kill] [-- chats] [-- year] [-- broadcast] [-- kill-deliveries] [-- kill-plans] [-- kill-copies] [-- copying] [-- switches]. Prints tables, and the same figures as JSON on the last line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAnswersMeanwhile } from './answers-meanwhile.ts'
import { measureBroadcast } from './broadcast.ts'
import { measureChats } from './chats.ts'
import { claimsTable, measureClaims } from './claims.ts'
import { measureCopiesOfBot } from './copying.ts'
import { measureFeed } from './feed.ts'
import { measureHostile } from './hostile.ts'
import { killTable, measureKills } from './kill.ts'
import { KILLINGS, type Killing } from './killings.ts'
import { findMaterial } from './material.ts'
import { ablateSearch } from './search-ablation.ts'
import { measureSearchScale, type SearchScale } from './search-scale.ts'
import { ablationTable, scaleTable } from './search-tables.ts'
import { measuredTable } from './measured-table.ts'
import { measurePictures } from './pictures.ts'
import { formatsNamed, planTable, scorePlans, shapesNamed, type PlanScore } from './plans.ts'
import { measureReminders } from './reminders.ts'
import { measureRestoration, restorationTables } from './restoration.ts'
import { measureScale } from './scale.ts'
import { measureYear } from './year.ts'
import { measureSpeed } from './speed.ts'
import type { Measured } from './speed.ts'
import { measureSwitches } from './switches.ts'
import { formatTable } from './table.ts'

const PARTS = ['speed', 'search']
const USAGE = `Usage: npm run bench [-- speed] [-- search [--passages N]]
       npm run bench -- scale [--count N]
       npm run bench -- hostile [--count N]
       npm run bench -- claims [--count N]
       npm run bench -- restore
       npm run bench -- pictures [--count N]
       npm run bench -- feed [--count PLANS]
       npm run bench -- reminders [--count PLANS]
       npm run bench -- kill [--count N]
       npm run bench -- kill-deliveries [--count N]
       npm run bench -- kill-plans [--count N]
       npm run bench -- kill-copies [--count N]
       npm run bench -- copying
       npm run bench -- switches [--count SECONDS]
       npm run bench -- chats
       npm run bench -- year [--count PEOPLE] [--seed N]
       npm run bench -- broadcast [--count N]
       npm run bench -- plans [--seed N] [--count N] [--format F] [--shape S] [--keep DIR]`
/** Made-up ones that the search is measured on; --passages 0 leaves them out. */
const PASSAGES = [10_000, 100_000]
/** A minute and a half of a broadcast. */
const QUESTIONS_MEANWHILE = 300
/** Differences printed for each pair of a format and a shape, when files are kept. */
const MOST_DIFFERENCES = 12

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    passages: { type: 'string' },
    format: { type: 'string' },
    shape: { type: 'string' },
    keep: { type: 'string' },
  },
})
/** Each runs by itself. */
const ALONE: Readonly<Record<string, () => Promise<void> | void>> = {
  plans: runPlans,
  scale: () => printMeasured('scale', () => measureScale(Number(values.count ?? 1_000))),
  hostile: runHostile,
  kill: runKills,
  chats: () => printMeasured('many chats', () => inFolder(measureChats), 'chats'),
  switches: () =>
    printMeasured(
      'switches under questions',
      () => inFolder((folder) => measureSwitches(folder, Number(values.count ?? 60))),
      'switches',
    ),
  copying: () => printMeasured('copies of a large store', () => inFolder(measureCopiesOfBot), 'copying'),
  year: runYear,
  broadcast: runBroadcast,
  claims: runClaims,
  restore: runRestore,
  pictures: () => printMeasured('pictures', () => measurePictures(Number(values.count ?? 100))),
  reminders: () =>
    printMeasured(
      'reminders over many plans',
      () => inFolder((folder) => measureReminders(folder, Number(values.count ?? 1_000))),
      'reminders',
    ),
  feed: () => printMeasured('a calendar feed', () => measureFeed(Number(values.count ?? 1_000)), 'feed'),
  ...Object.fromEntries(Object.entries(KILLINGS).map(([part, killing]) => [part, () => printKills(killing)])),
}
const alone = ALONE[positionals.join()]
if (alone !== undefined) await alone()
else if (positionals.every((part) => PARTS.includes(part))) await run(positionals.length === 0 ? PARTS : positionals)
else {
  console.error(USAGE)
  process.exitCode = 1
}

async function printMeasured(what: string, measure: () => Promise<readonly Measured[]>, name = what): Promise<void> {
  const measured = await measure()
  console.log(`${measuredTable(what, measured)}\n`)
  console.log(JSON.stringify({ [name]: measured }))
}

async function runHostile(): Promise<void> {
  const { figures, table, stopped } = await measureHostile(Number(values.count ?? 5_000), (done, of) => {
    if (done % 500 === 0) console.error(`${done}/${of}`)
  })
  console.log([...stopped, '', table, ''].join('\n'))
  console.log(JSON.stringify({ hostile: figures }))
}

async function runClaims(): Promise<void> {
  const claims = await measureClaims(Number(values.count ?? 24))
  console.log(`${claimsTable(claims)}\n`)
  console.log(JSON.stringify({ claims }))
}

async function runKills(): Promise<void> {
  const kill = await inFolder((folder) =>
    measureKills({
      kills: Number(values.count ?? 200),
      folder,
      seed: Number(values.seed),
      onKill: sayDone(20),
    }),
  )
  console.log(`${killTable(kill)}\n`)
  console.log(JSON.stringify({ kill }))
}

/** A folder that is gone afterwards. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-ke-hoach-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printKills({ name, kills, every, kill }: Killing): Promise<void> {
  const options = { kills: Number(values.count ?? kills), seed: Number(values.seed), onKill: sayDone(every) }
  printFigures('under kills', { [name]: await inFolder((folder) => kill({ folder, ...options })) })
}

function sayDone(every: number) {
  return (done: number) => {
    if (done % every === 0) console.error(`${done} kills`)
  }
}

function printFigures(what: string, named: Readonly<Record<string, object>>): void {
  const rows = Object.values(named)
    .flatMap(Object.entries)
    .flatMap(([name, value]) => figureRows(name, value))
  console.log(`${formatTable([[what, 'measured'], ...rows])}\n`)
  console.log(JSON.stringify(named))
}

/** A line for each of what stands under a name of its own. */
function figureRows(name: string, value: unknown): readonly (readonly [string, string])[] {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isRecord) return [[name, JSON.stringify(value)]]
  return Object.entries(value).map(([part, own]) => [`${name} ${part}`, JSON.stringify(own)])
}

async function runBroadcast(): Promise<void> {
  const recipients = Number(values.count ?? 10_000)
  const figures = await inFolder((folder) =>
    measureBroadcast({ file: join(folder, 'plans.sqlite'), recipients, floods: 5 }),
  )
  const share = Math.round((figures.tookSeconds / figures.leastSeconds) * 10_000) / 100
  const rows = Object.entries(figures).map(([what, value]) => [what, JSON.stringify(value)])
  console.log(`${formatTable([['a broadcast', 'measured'], ...rows, ['% of the least time', String(share)]])}\n`)
  console.log(JSON.stringify({ broadcast: figures }))
  printFigures('answers while a broadcast goes out', {
    answersMeanwhile: await inFolder((folder) => measureAnswersMeanwhile(folder, QUESTIONS_MEANWHILE)),
  })
}

async function runYear(): Promise<void> {
  const figures = await inFolder((folder) =>
    measureYear(folder, { people: Number(values.count ?? 2_000), seed: Number(values.seed) }, (day) => {
      if (day.endsWith('-01')) console.error(day)
    }),
  )
  for (const [fault, keys] of Object.entries(figures.verdict.faults))
    console.log(`${fault}: ${keys.slice(0, 5).join('; ')}`)
  console.log(`${measuredTable('a simulated year of reminders', figures.measured)}\n`)
  console.log(JSON.stringify({ year: figures.measured }))
}

function runRestore(): void {
  const restoration = measureRestoration()
  console.log(`${restorationTables(restoration)}\n`)
  console.log(JSON.stringify({ restoration }))
}

async function runPlans(): Promise<void> {
  const scores = await scorePlans({
    seed: Number(values.seed),
    count: Number(values.count ?? 3),
    formats: formatsNamed(values.format),
    shapes: shapesNamed(values.shape),
    keep: values.keep,
  })
  if (values.keep !== undefined) for (const score of scores) printDifferences(score)
  console.log(`${planTable(scores)}\n`)
  console.log(JSON.stringify(scores.map(({ format, shape, tally }) => ({ format, shape, ...tally }))))
}

function printDifferences({ format, shape, differences }: PlanScore): void {
  for (const difference of differences.slice(0, MOST_DIFFERENCES)) console.log(difference)
  if (differences.length > 0) console.log(`${format} ${shape}: ${differences.length} differences\n`)
}

async function run(parts: readonly string[]): Promise<void> {
  const material = findMaterial()
  console.log(`Measured on: ${material.name}\n`)
  const speed = parts.includes('speed') ? await measureSpeed(material) : undefined
  if (speed !== undefined) console.log(`${measuredTable('speed and memory', speed)}\n`)
  const search = parts.includes('search') ? await ablateSearch(material) : undefined
  if (search !== undefined) console.log(`${ablationTable(search)}\n`)
  const searchScale = parts.includes('search') ? await runSearchScale() : undefined
  console.log(JSON.stringify({ material: material.name, speed, search, searchScale }))
}

async function runSearchScale(): Promise<readonly SearchScale[]> {
  const rows: SearchScale[] = []
  for (const passages of values.passages === undefined ? PASSAGES : [Number(values.passages)].filter(Boolean)) {
    const measured = await measureSearchScale(passages)
    console.log(`${scaleTable(measured)}\n`)
    rows.push(...measured)
  }
  return rows
}
