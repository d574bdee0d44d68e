// The lexical ranking with another weight of headings, read straight from the index's file: the index itself has one weight only.
import SqliteDatabase from 'better-sqlite3'
import { passageId } from '../../knowledge/domain/ids.ts'
import { matchAny, queryTerms } from '../../knowledge/search/lexical/terms.ts'
import type { PassageSearch } from '../../knowledge/search/search.ts'
import { analyze } from '../../knowledge/text/analyze.ts'

/** At a few thousand passages no question reaches the budget of postings, so that terms need no choosing. */
export function openWithHeadingWeight(file: string, headingWeight: number): Pick<PassageSearch, 'search'> {
  return {
    async search(text, limit) {
      const terms = queryTerms(text, analyze)
      if (terms.length === 0) return []
      const database = new SqliteDatabase(file, { readonly: true })
      try {
        const ranked = database.prepare<[number, string, number], { id: number; score: number }>(
          `select rowid as id, -bm25(passage, ?, 1) as score from passage where passage match ? order by score desc, id limit ?`,
        )
        const rows = ranked.all(headingWeight, matchAny(terms), limit)
        return rows.map(({ id, score }) => ({ passageId: passageId(id), score }))
      } finally {
        database.close()
      }
    },
  }
}
