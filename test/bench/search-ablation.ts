// What each part of the search is worth: the rank of the passage that holds the evidence, for every way of weighing the parts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import { createHashEmbedder } from '../../knowledge/search/hash-embedder.ts'
import { openLexicalIndex } from '../../knowledge/search/lexical/lexical-index.ts'
import { createPassageSearch } from '../../knowledge/search/passage-search.ts'
import type { PassageSearch } from '../../knowledge/search/search.ts'
import { openVectorIndex } from '../../knowledge/search/vectors/vector-index.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import { expandAbbreviations } from '../../knowledge/text/abbreviations.ts'
import { ANALYZER_MAKE, analyze } from '../../knowledge/text/analyze.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { findEvidence, overlaps, readSources } from './evidence.ts'
import type { LineRange } from './evidence.ts'
import { rankFigures } from './figures.ts'
import type { Judged, RankFigures } from './figures.ts'
import { openWithHeadingWeight } from './heading-weight.ts'
import type { Material } from './material.ts'
import { buildFts5, buildMiniSearch, openFts5, openMiniSearch } from './rivals.ts'
import { livePassages } from './search-scale.ts'

export type Ablation = { readonly what: string } & RankFigures

const VECTOR_WEIGHTS = [0, 0.05, 0.1, 0.15, 0.3, 1]
const HEADING_WEIGHTS = [0, 0.2, 0.4, 0.6, 1]
const RIVALS = [
  ['MiniSearch', buildMiniSearch, openMiniSearch],
  ['FTS5 as it comes', buildFts5, openFts5],
] as const
/** As many as the fusion looks at. */
const DEEPEST = 60

type Probe = { readonly text: string; readonly evidence: readonly LineRange[] }

export async function ablateSearch(material: Material): Promise<readonly Ablation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  const store = await openSqlitePlanStore(join(folder, 'plans.sqlite'))
  const lexicalFile = join(folder, 'lexical.sqlite')
  const lexical = openLexicalIndex({ file: lexicalFile, feed: store, analyze, analyzerMake: ANALYZER_MAKE })
  const vectors = openVectorIndex({ folder: join(folder, 'vectors'), feed: store, embedder: createHashEmbedder() })
  try {
    await ingestPaths([material.plans], {
      archive: store,
      clock: systemClock,
      asDraft: false,
      readDocument: createDocumentReader(),
    })
    await createPassageSearch({ lexical, vectors }).catchUp()
    const probes = probesOf(material)
    const placeOf = await readPlaces(store)
    const rows: Ablation[] = []
    const add = async (what: string, search: Pick<PassageSearch, 'search'>) => {
      const judged: Judged[] = []
      for (const probe of probes) judged.push(judge(probe, await search.search(probe.text, DEEPEST), placeOf))
      rows.push({ what, ...rankFigures(judged) })
    }
    await add('without marks, as shipped', plain(createPassageSearch({ lexical, vectors })))
    for (const weight of VECTOR_WEIGHTS)
      await add(`vectors ${weight}`, createPassageSearch({ lexical, vectors, weights: weighing(weight) }))
    await add('vectors alone', vectors)
    for (const weight of HEADING_WEIGHTS)
      await add(`no vectors, headings ${weight}`, openWithHeadingWeight(lexicalFile, weight))
    for (const [what, build, open] of RIVALS) {
      const file = join(folder, what)
      build(await livePassages(store), file)
      const rival = open(file)
      await add(what, rival)
      await add(`${what}, without marks`, plain(rival))
      rival.close()
    }
    return rows
  } finally {
    await lexical.close()
    await vectors.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As typed on a phone. */
const plain = (search: Pick<PassageSearch, 'search'>): Pick<PassageSearch, 'search'> => ({
  search: (text, limit) => search.search(fold(text), limit),
})

const weighing = (vectors: number) => ({ vectors, vectorsAloneFrom: 0.2 })

/** Questions of one turn whose evidence is found in the plans: a follow-up says too little by itself. */
export function probesOf({ plans, questions }: Pick<Material, 'plans' | 'questions'>): readonly Probe[] {
  const sources = readSources(plans)
  return questions.flatMap((question) => {
    const evidence = question.abstain || question.turns.length > 1 ? [] : findEvidence(question, sources)
    const text = expandAbbreviations(question.turns[0] ?? '', 'question')
    return evidence.length === 0 ? [] : [{ text, evidence }]
  })
}

async function readPlaces(store: PlanStore): Promise<ReadonlyMap<number, LineRange>> {
  const places = new Map<number, LineRange>()
  for (const { versionId, file } of await store.livePlans())
    for (const { id, place } of await store.passageRange(versionId, 0, Number.MAX_SAFE_INTEGER))
      if (place.kind === 'lines') places.set(id, { file, first: place.first, last: place.last })
  return places
}

function judge(
  { evidence }: Probe,
  hits: readonly { readonly passageId: number }[],
  placeOf: ReadonlyMap<number, LineRange>,
): Judged {
  const isRight = (place: LineRange) => evidence.some((range) => overlaps(range, place))
  const right = new Set([...placeOf].flatMap(([id, place]) => (isRight(place) ? [id] : [])))
  return { ranks: hits.flatMap(({ passageId }, at) => (right.has(passageId) ? [at + 1] : [])), relevant: right.size }
}
