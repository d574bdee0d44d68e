// The lexical index: BM25 over syllables and bigrams. It leads the search.
import type { Database } from 'better-sqlite3'
import { passageId } from '../../domain/ids.ts'
import { syllables } from '../../text/syllables.ts'
import { nextStep } from '../follow-feed.ts'
import type { FeedStep, PassageFeed } from '../follow-feed.ts'
import { createLine, takeABreath } from '../one-at-a-time.ts'
import type { CountTerms, PassageIndex, SearchHit } from '../search.ts'
import {
  isDamage,
  isOfMake,
  isReplaced,
  openLexicalFile,
  removeLexicalFile,
  requireStanding,
  resetLexicalFile,
} from './lexical-file.ts'
import type { LexicalFile, Standing } from './lexical-file.ts'
import { affordableTerms, indexedTerms, matchAny, queryTerms } from './terms.ts'
import type { Analyze } from './terms.ts'

/** A heading says what its passages are about, but says it of all of them. From the ablation in `npm run bench`. */
const HEADING_WEIGHT = 0.4
const TEXT_WEIGHT = 1

/** Written in one transaction, about 20 ms: nobody waits long for it, neither here nor in another process. */
const CHANGES_A_STEP = 200

export type LexicalIndexDeps = {
  /** A SQLite file of its own. */
  readonly file: string
  readonly feed: PassageFeed
  readonly analyze?: Analyze
  /** Names the analyzer and its version: an index of another one is rebuilt. */
  readonly analyzerMake?: string
}

export type LexicalIndex = PassageIndex & { readonly countTerms: CountTerms }

export function openLexicalIndex(deps: LexicalIndexDeps): LexicalIndex {
  const { file, feed, analyze = syllables, analyzerMake: analyzer = 'syllables-1' } = deps
  const inLine = createLine()
  let open = openLexicalFile(file, analyzer)
  let begunAnew = open.fresh
  let counts = new Map<string, number>()

  function reopen(): void {
    open.database.close()
    open = openLexicalFile(file, analyzer)
    begunAnew ||= open.fresh
    counts = new Map()
  }

  async function follow(): Promise<{ revision: number; rebuilt: boolean }> {
    if (isReplaced(file, open) || !isOfMake(open.database, analyzer)) reopen()
    await leaveForeignFeed()
    for (;;) {
      const { revision } = requireStanding(open.database, analyzer)
      const step = await nextStep(feed, revision, CHANGES_A_STEP)
      if (step === undefined) {
        const rebuilt = begunAnew
        begunAnew = false
        return { revision, rebuilt }
      }
      if (applyStep(open.database, { step, from: revision, analyze, analyzer })) counts = new Map()
      await takeABreath()
    }
  }

  /** Revisions of another store, or of one that was restored from an older backup, mean nothing: all is read again. */
  async function leaveForeignFeed(): Promise<void> {
    // The standing is read before the store's revision: another process may be moving both on.
    const standing = requireStanding(open.database, analyzer)
    const [store, newest] = [await feed.identity(), await feed.revision()]
    if (standing.store === store && standing.revision <= newest) return
    begunAnew = true
    resetLexicalFile(open.database, { analyzer, store, revision: 0 })
    counts = new Map()
  }

  async function repairing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      if (!isDamage(error)) throw error
      open.database.close()
      removeLexicalFile(file)
      reopen()
      await follow()
      begunAnew = true
      return await work()
    }
  }

  return {
    catchUp: () => inLine(() => repairing(follow)),
    async search(text, limit) {
      const terms = queryTerms(text, analyze)
      try {
        return find({ open, terms, limit, counts })
      } catch (error) {
        if (!isDamage(error)) throw error
        return await inLine(() => repairing(async () => find({ open, terms, limit, counts })))
      }
    },
    async countTerms(revision) {
      const standing = { store: await feed.identity(), revision }
      // An index that is behind says so at once: who asks then counts for himself, and does not wait for others' catching up.
      if (!isAt(open.database, standing)) return undefined
      return inLine(() => countTerms({ database: open.database, analyzer, standing }))
    },
    size: () => Number(open.database.prepare('select count(*) from passage').pluck().get()),
    close: () => inLine(async () => void open.database.close()),
  }
}

type Step = {
  readonly step: FeedStep
  readonly from: number
  readonly analyze: Analyze
  readonly analyzer: string
}

/** @returns false when another process took this step first; then there is nothing to do */
function applyStep(database: Database, { step, from, analyze, analyzer }: Step): boolean {
  const remove = database.prepare('delete from passage where rowid = ?')
  const put = database.prepare('insert or replace into passage (rowid, heading, body) values (?, ?, ?)')
  const apply = database.transaction(() => {
    if (requireStanding(database, analyzer).revision !== from) return false
    for (const id of step.removed) remove.run(id)
    let heading = { path: '', terms: '' }
    for (const { id, headingPath, text } of step.added) {
      const path = headingPath.join('\n')
      // Passages of one section follow each other.
      if (path !== heading.path) heading = { path, terms: indexedTerms(headingPath, analyze) }
      put.run(id, heading.terms, indexedTerms([text], analyze))
    }
    database.prepare('update make set revision = ?').run(step.revision)
    return true
  })
  return apply.immediate()
}

/** Twelve milliseconds' worth: the vocabulary of a thousand plans is tens of thousands of terms. */
const TERMS_A_STEP = 1_000

/** What is damaged is nowhere; the next search mends it. */
function isAt(database: Database, { store, revision }: Standing): boolean {
  return whereWhole(() => {
    const row = database.prepare<[], Standing>('select store, revision from make').get()
    return row?.store === store && row.revision === revision
  })
}

function whereWhole(read: () => boolean): boolean {
  try {
    return read()
  } catch (error) {
    if (!isDamage(error)) throw error
    return false
  }
}

async function countTerms({
  database,
  analyzer,
  standing,
}: {
  readonly database: Database
  readonly analyzer: string
  readonly standing: Standing
}): Promise<ReadonlyMap<string, number> | undefined> {
  const page = database.prepare<[string, number], { term: string; doc: number }>(
    'select term, doc from term where term > ? order by term limit ?',
  )
  const counts = new Map<string, number>()
  for (let last = ''; ; ) {
    let rows: readonly { term: string; doc: number }[] = []
    // Around each page: another process may have gone on, or begun anew with another program's terms.
    const isWhole = whereWhole(() => {
      if (!isOfMake(database, analyzer)) return false
      rows = page.all(last, TERMS_A_STEP)
      return isAt(database, standing)
    })
    if (!isWhole) return undefined
    for (const { term, doc } of rows) counts.set(term, doc)
    if (rows.length < TERMS_A_STEP) return counts
    last = rows.at(-1)?.term ?? ''
    await takeABreath()
  }
}

type Find = {
  readonly open: LexicalFile
  readonly terms: readonly string[]
  readonly limit: number
  /** In how many passages a term stands, roughly: another process may have gone on. So it is never remembered that there is none. */
  readonly counts: Map<string, number>
}

function find({ open: { database }, terms, limit, counts }: Find): readonly SearchHit[] {
  const count = database.prepare<[string], number>('select doc from term where term = ?').pluck()
  const known = affordableTerms(terms, (term) => {
    const found = counts.get(term) ?? count.get(term) ?? 0
    if (found > 0) counts.set(term, found)
    return found
  })
  if (known.leading.length === 0 || limit < 1) return []
  const match = matchAny([...known.leading, ...known.others])
  // With the plus sign SQLite goes through the matches once; without it, it would search anew for each row of the inner query.
  const within = known.others.length === 0 ? '' : 'and +rowid in (select rowid from passage where passage match ?)'
  const ranked = database.prepare<(number | string)[], { id: number; score: number }>(
    `select rowid as id, -bm25(passage, ?, ?) as score from passage where passage match ? ${within} order by score desc, id limit ?`,
  )
  const inner = within === '' ? [] : [matchAny(known.leading)]
  const rows = ranked.all(HEADING_WEIGHT, TEXT_WEIGHT, match, ...inner, Math.floor(limit))
  return rows.map(({ id, score }) => ({ passageId: passageId(id), score }))
}
