// How the figures of searching are shown: a row for each way of it, what was asked of the program beside what was measured.
import type { RankFigures } from './figures.ts'
import type { Ablation } from './search-ablation.ts'
import { AT_MOST, type SearchScale } from './search-scale.ts'
import { formatTable } from './table.ts'

const FIGURES = ['P@1', 'R@10', 'MRR@10', 'nDCG@10']
/** For a plan's question or a query without marks, of what the same one with marks finds. */
const LEAST_KEPT = 0.99

export function ablationTable(rows: readonly Ablation[]): string {
  const weighed = rows.filter(({ what }) => /^vectors [\d.]+$/.test(what))
  const best = weighed.toSorted((a, b) => b.mrrAt10 - a.mrrAt10)[0]
  const table = formatTable([
    ['evidence found by search', ...FIGURES],
    ...rows.map((row) => [row.what, ...figuresOf(row)]),
  ])
  return `${table}\nBest by MRR: ${best?.what ?? 'none'}`
}

export function scaleTable(rows: readonly SearchScale[]): string {
  const ours = rows.find(({ engine }) => engine === 'ours')
  return [
    formatTable([
      [`${ours?.passages ?? 0} passages, ${ours?.queries ?? 0} queries`, 'p50', 'p95', 'p99', 'resident', 'start'],
      ...rows.map(({ engine, p50, p95, p99, residentMb, startMs }) => [
        engine,
        ...[p50, p95, p99].map((ms) => `${ms.toFixed(1)} ms`),
        `${Math.round(residentMb)} MB`,
        `${Math.round(startMs)} ms`,
      ]),
      ['at most', '', '', `${AT_MOST.p99} ms`, `${AT_MOST.residentMb} MB`, `${AT_MOST.startMs} ms`],
    ]),
    '',
    formatTable([
      ['known items', 'typed', ...FIGURES],
      ...rows.flatMap(({ engine, ranking }) =>
        Object.entries(ranking).map(([typed, figures]) => [engine, typed, ...figuresOf(figures)]),
      ),
    ]),
    '',
    ours ? verdict(ours) : '',
  ].join('\n')
}

function verdict({ p99, residentMb, startMs, ranking }: SearchScale): string {
  const kept = ranking['without marks'].ndcgAt10 / ranking['with marks'].ndcgAt10
  const missed = [
    ...(p99 > AT_MOST.p99 ? ['p99'] : []),
    ...(residentMb > AT_MOST.residentMb ? ['resident memory'] : []),
    ...(startMs > AT_MOST.startMs ? ['start'] : []),
    ...(kept < LEAST_KEPT ? ['nDCG without marks'] : []),
  ]
  const all = missed.length === 0 ? 'all that was asked is kept' : `TOO MUCH: ${missed.join(', ')}`
  return `Without marks ${percent(kept)} of the nDCG with marks; ${all}`
}

const figuresOf = ({ precisionAt1, recallAt10, mrrAt10, ndcgAt10 }: RankFigures): readonly string[] => [
  percent(precisionAt1),
  percent(recallAt10),
  mrrAt10.toFixed(3),
  ndcgAt10.toFixed(3),
]

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
