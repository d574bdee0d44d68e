// What our search is compared with: MiniSearch over folded terms, and FTS5 as it comes. Both kept in a file, as ours is.
import { readFileSync, writeFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { passageId } from '../../knowledge/domain/ids.ts'
import type { Passage } from '../../knowledge/domain/passage.ts'
import type { PassageSearch } from '../../knowledge/search/search.ts'
import { fold } from '../../knowledge/text/fold.ts'

export type Rival = Pick<PassageSearch, 'search'> & { readonly close: () => void }

const MINI = { fields: ['heading', 'text'], processTerm: (term: string) => fold(term) }

export function buildMiniSearch(passages: readonly Passage[], file: string): void {
  const index = new MiniSearch<{ id: number; heading: string; text: string }>(MINI)
  index.addAll(passages.map(({ id, headingPath, text }) => ({ id, heading: headingPath.join('\n'), text })))
  writeFileSync(file, JSON.stringify(index))
}

export function openMiniSearch(file: string): Rival {
  const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), MINI)
  return {
    search: async (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id, score }) => ({ passageId: passageId(Number(id)), score })),
    close: () => index.removeAll(),
  }
}

/** unicode61 takes marks off by itself, all but the stroke of đ. */
export function buildFts5(passages: readonly Passage[], file: string): void {
  const database = new SqliteDatabase(file)
  database.exec('create virtual table passage using fts5 (heading, body)')
  const insert = database.prepare('insert into passage (rowid, heading, body) values (?, ?, ?)')
  database.transaction(() => {
    for (const { id, headingPath, text } of passages) insert.run(id, headingPath.join('\n'), text)
  })()
  database.close()
}

/** Any of the words, best first by its own bm25: all of them would find next to nothing for a question. */
export function openFts5(file: string): Rival {
  const database = new SqliteDatabase(file, { readonly: true })
  const ranked = database.prepare<[string, number], { id: number; score: number }>(
    'select rowid as id, -rank as score from passage where passage match ? order by rank limit ?',
  )
  return {
    async search(text, limit) {
      const words = text.match(/[\p{L}\p{M}\d]+/gu) ?? []
      if (words.length === 0) return []
      const any = words.map((word) => `"${word}"`).join(' OR ')
      return ranked.all(any, limit).map(({ id, score }) => ({ passageId: passageId(id), score }))
    },
    close: () => void database.close(),
  }
}
