// Writes a folder of made-up plans of about 40 KB each, for benchmarks of many files: the same seed writes the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../support/seeded-random.ts'
import { FORMATS } from './formats/formats.ts'
import { makePlan } from './make-plan.ts'
import { SHAPES } from './table-style.ts'

/** Formats that are written and read fast; Word and Excel files are compressed, so that 40 KB of them would be far more text. */
const TEXT_FORMATS = FORMATS.filter(({ name }) => ['md', 'txt', 'html'].includes(name))
const WANTED_BYTES = 40_000
/** Rows that make about so many bytes; the wanted number is found from what a plan of these came to. */
const FIRST_ROWS = 40
const MOST_ROWS = 600

export type PlanFiles = { readonly count: number; readonly seed: number }

/** @returns the paths, in order of name */
export async function writePlanFiles(folder: string, { count, seed }: PlanFiles): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  for (let index = 0; index < count; index += 1) {
    const format = TEXT_FORMATS[index % TEXT_FORMATS.length]!
    const path = join(folder, `ke-hoach-${String(index + 1).padStart(5, '0')}.${format.ending}`)
    writeFileSync(path, await writeLargePlan(format, seed * 100_003 + index, index))
    paths.push(path)
  }
  return paths
}

async function writeLargePlan(format: (typeof TEXT_FORMATS)[number], seed: number, index: number): Promise<Uint8Array> {
  const shape = SHAPES[index % SHAPES.length]!
  const write = (rows: number) =>
    format.write(makePlan({ seed, shape, traits: format.traits, rows }).printed, createRandom(seed))
  const first = await write(FIRST_ROWS)
  return write(Math.min(MOST_ROWS, Math.ceil((FIRST_ROWS * WANTED_BYTES) / first.length)))
}
