// A thousand plans: how long ingest takes, in how much memory, and what a changed or an unchanged one costs then.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS } from '../generator/formats/formats.ts'
import { makePlan } from '../generator/make-plan.ts'
import type { Shape } from '../generator/table-style.ts'
import { createRandom } from '../support/seeded-random.ts'
import type { Measured } from './speed.ts'
import { watchProcess, type WatchedProcess } from './watched-process.ts'

const [FEW, MANY] = [100, 1_000]
/** A task table of so many rows, with its prose, is some 40 KB of Markdown. */
const ROWS = 120
const TASK_SHAPES: readonly Shape[] = ['a', 'b', 'c', 'd', 'e', 'g']
/** Growth that is still linear: the graph of vectors takes the logarithm of its size, and the first second goes into starting. */
const MOST_GROWTH = 1.5

export async function measureScale(plans = MANY): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'))
  try {
    const few = await loadPlans(folder, Math.min(FEW, plans))
    const many = await loadPlans(folder, plans)
    const dataDir = dataDirOf(folder, plans)
    const again = await run([plansDirOf(folder, plans)], dataDir)
    // The last one is written again with another seed.
    const changedFile = await writePlan(plansDirOf(folder, plans), plans - 1, plans)
    const changed = await run([changedFile], dataDir)
    const one = await run([changedFile], dataDir)
    const growth = many.ms / plans / (few.ms / Math.min(FEW, plans))
    return [
      measured('plans', plans, ''),
      measured('size of a plan', Math.round(many.bytes / plans / 1000), 'KB'),
      measured(`ingest of ${Math.min(FEW, plans)}`, few.ms / 1000, 's'),
      measured(`ingest of ${plans}`, many.ms / 1000, 's', 90),
      measured('… processor time of all processes', many.processorSeconds, 's'),
      measured(
        '… processor time a plan, against that of the few',
        many.processorSeconds / plans / (few.processorSeconds / Math.min(FEW, plans)),
        '×',
        MOST_GROWTH,
      ),
      measured('time a plan, against that of the few', growth, '×', MOST_GROWTH),
      measured('peak memory of all processes together', many.peakMb.together, 'MB', 700),
      measured('… of the program', many.peakMb.main, 'MB'),
      measured('… of its largest reading process', many.peakMb.child, 'MB', 256),
      // Both start the program and a reading process; only the first one has something to do.
      measured('one changed plan, beyond starting', changed.ms - one.ms, 'ms', 1_000),
      measured('… with the start of the program', changed.ms, 'ms'),
      measured('… processor time', changed.processorSeconds * 1000, 'ms'),
      measured('one unchanged plan, with the start of the program', one.ms, 'ms'),
      measured('… processor time', one.processorSeconds * 1000, 'ms'),
      measured('an unchanged plan among all', (again.ms - one.ms) / plans, 'ms', 5),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const plansDirOf = (folder: string, plans: number) => join(folder, `plans-${plans}`)
const dataDirOf = (folder: string, plans: number) => join(folder, `data-${plans}`)

async function loadPlans(folder: string, plans: number): Promise<WatchedProcess & { readonly bytes: number }> {
  const plansDir = plansDirOf(folder, plans)
  mkdirSync(plansDir)
  let bytes = 0
  for (let index = 0; index < plans; index += 1) {
    const content = await planText(index)
    bytes += content.length
    writeFileSync(join(plansDir, nameOf(index)), content)
  }
  return { ...(await run([plansDir], dataDirOf(folder, plans))), bytes }
}

const nameOf = (index: number) => `ke-hoach-${String(index).padStart(4, '0')}.md`

export async function planText(seed: number): Promise<Uint8Array> {
  const format = FORMATS.find(({ name }) => name === 'md')
  if (!format) throw new Error('the generator writes no Markdown')
  const shape = TASK_SHAPES[seed % TASK_SHAPES.length] ?? 'a'
  return format.write(makePlan({ seed, shape, traits: format.traits, rows: ROWS }).printed, createRandom(seed))
}

async function writePlan(plansDir: string, index: number, seed: number): Promise<string> {
  const file = join(plansDir, nameOf(index))
  writeFileSync(file, await planText(seed))
  return file
}

async function run(paths: readonly string[], dataDir: string): Promise<WatchedProcess> {
  const done = await watchProcess({ args: ['ingest/main.ts', ...paths], dataDir })
  if (done.code !== 0) throw new Error(`ingest ended with ${done.code}: ${done.messages.slice(-2_000)}`)
  return done
}

function measured(what: string, value: number, unit: Measured['unit'], atMost?: number): Measured {
  return { what, value: Math.round(value * 10) / 10, unit, atMost }
}
