// The search command: ranked passages with their places, as text or JSON.
import { z } from 'zod'
import { eachLine } from './batch-file.ts'
import { formatPlace, type Place } from './domain/place.ts'
import type { Knowledge } from './open-knowledge.ts'
import { placeAsJson } from './place-as-json.ts'
import { expandAbbreviations } from './text/abbreviations.ts'

type Hit = { readonly file: string; readonly place: Place; readonly score: number; readonly text: string }

type Searchable = Pick<Knowledge, 'search' | 'store'>

const batchLine = z.object({ id: z.string(), query: z.string() })

/** Best first, at most `limit`. Short forms are spelled out as in questions. */
export async function searchOne(query: string, { search, store }: Searchable, limit: number): Promise<readonly Hit[]> {
  const hits = await search.search(expandAbbreviations(query, 'question'), limit)
  const passages = new Map(
    (await store.passages(hits.map((hit) => hit.passageId))).map((passage) => [passage.id, passage]),
  )
  const files = new Map((await store.livePlans()).map((plan) => [plan.versionId, plan.file]))
  return hits.flatMap(({ passageId, score }) => {
    const passage = passages.get(passageId)
    if (!passage) return []
    const { place, text, versionId } = passage
    return [{ file: files.get(versionId) ?? '', place, score: Math.round(score * 1_000) / 1_000, text }]
  })
}

export async function searchBatch(file: string, knowledge: Searchable, limit: number): Promise<number> {
  return eachLine(file, batchLine, async ({ id, query }) => {
    const hits = await searchOne(query, knowledge, limit)
    console.log(JSON.stringify({ id, hits: hits.map(hitAsJson) }))
  })
}

export const hitAsJson = ({ file, place, score, text }: Hit) => ({ file, ...placeAsJson(place), score, text })

export const formatHit = ({ file, place, score, text }: Hit, index: number): string =>
  `${index + 1}. ${file}, ${formatPlace(place)} (${score})\n   ${text.slice(0, 240)}`
