// The benchmarks: npm run bench [-- speed] [-- search]. Prints tables, and the same figures as JSON on the last line.
import { parseArgs } from 'node:util'
import { findMaterial } from './material.ts'
import { ablateSearch } from './search-ablation.ts'
import type { Ablation } from './search-ablation.ts'
import { measureSpeed } from './speed.ts'
import type { Measured } from './speed.ts'
import { formatTable } from './table.ts'

const PARTS = ['speed', 'search']

const { positionals } = parseArgs({ allowPositionals: true })
if (positionals.every((part) => PARTS.includes(part))) await run(positionals.length === 0 ? PARTS : positionals)
else {
  console.error('Usage: npm run bench [-- speed] [-- search]')
  process.exitCode = 1
}

async function run(parts: readonly string[]): Promise<void> {
  const material = findMaterial()
  console.log(`Measured on: ${material.name}\n`)
  const speed = parts.includes('speed') ? await measureSpeed(material) : undefined
  if (speed !== undefined) console.log(`${speedTable(speed)}\n`)
  const search = parts.includes('search') ? await ablateSearch(material) : undefined
  if (search !== undefined) console.log(`${searchTable(search)}\n`)
  console.log(JSON.stringify({ material: material.name, speed, search }))
}

function speedTable(rows: readonly Measured[]): string {
  return formatTable([
    ['speed and memory', 'measured', 'at most', ''],
    ...rows.map((row) => [
      row.what,
      `${row.value} ${row.unit}`,
      row.atMost === undefined ? '' : `${row.atMost} ${row.unit}`,
      verdict(row),
    ]),
  ])
}

function searchTable(rows: readonly Ablation[]): string {
  const vectorRows = rows.filter(({ what }) => what.startsWith('vectors '))
  const best = vectorRows.toSorted((a, b) => b.mrr - a.mrr)[0]
  const table = formatTable([
    ['evidence found by search', 'hit@1', 'hit@5', 'hit@10', 'MRR'],
    ...rows.map(({ what, hitAt1, hitAt5, hitAt10, mrr }) => [
      what,
      percent(hitAt1),
      percent(hitAt5),
      percent(hitAt10),
      mrr.toFixed(3),
    ]),
  ])
  return `${table}\nBest by MRR: ${best?.what ?? 'none'}`
}

function verdict({ value, atMost }: Measured): string {
  if (atMost === undefined) return ''
  return value <= atMost ? 'ok' : 'TOO MUCH'
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
