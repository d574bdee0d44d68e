// The search command: ranked passages with their places, as text or JSON.
import { z } from 'zod'
import { eachLine } from './batch-file.ts'
import { expandAbbreviations } from './text/abbreviations.ts'
import type { Knowledge } from './open-knowledge.ts'

type Hit = {
  readonly file: string
  readonly lines: readonly [number, number] | undefined
  readonly page: number | undefined
  readonly score: number
  readonly text: string
}

const batchLine = z.object({ id: z.string(), query: z.string() })

/** Best first, at most `limit`. Short forms are spelled out as in questions. */
export async function searchOne(
  query: string,
  { search, store }: Pick<Knowledge, 'search' | 'store'>,
  limit: number,
): Promise<readonly Hit[]> {
  const hits = await search.search(expandAbbreviations(query, 'question'), limit)
  const passages = new Map(
    (await store.passages(hits.map((hit) => hit.passageId))).map((passage) => [passage.id, passage]),
  )
  const files = new Map((await store.livePlans()).map((plan) => [plan.versionId, plan.file]))
  return hits.flatMap(({ passageId, score }) => {
    const passage = passages.get(passageId)
    if (!passage) return []
    const { place } = passage
    return [
      {
        file: files.get(passage.versionId) ?? '',
        lines: place.kind === 'lines' ? ([place.first, place.last] as const) : undefined,
        page: place.kind === 'page' ? place.page : undefined,
        score: Math.round(score * 1_000) / 1_000,
        text: passage.text,
      },
    ]
  })
}

export async function searchBatch(
  file: string,
  knowledge: Pick<Knowledge, 'search' | 'store'>,
  limit: number,
): Promise<number> {
  return eachLine(file, batchLine, async ({ id, query }) => {
    console.log(JSON.stringify({ id, hits: await searchOne(query, knowledge, limit) }))
  })
}

export function formatHit({ file, lines, page, score, text }: Hit, index: number): string {
  const place = lines ? `dòng ${lines[0]}–${lines[1]}` : `trang ${page ?? '?'}`
  return `${index + 1}. ${file}, ${place} (${score})\n   ${text.slice(0, 240)}`
}
