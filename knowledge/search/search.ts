// What the program asks of its search: ranked passages for a text, from indexes that catch up with the store by themselves.
import type { PassageId } from '../domain/ids.ts'

export type SearchHit = {
  readonly passageId: PassageId
  /** Fused score, best first; comparable within one search only. */
  readonly score: number
}

/** One derived index over the live passages. */
export interface PassageIndex {
  /**
   * Reads the change feed from its own last revision on; rebuilds itself when its files are missing, damaged or of another make.
   *
   * @param more is to come soon, and another call after it: what would have to be written as a whole need not be written yet
   */
  catchUp(more?: boolean): Promise<{ readonly revision: number; readonly rebuilt: boolean }>
  /** Best first, ties by passage id. Any text is a valid query; one without letters and digits finds nothing. */
  search(text: string, limit: number): Promise<readonly SearchHit[]>
  /** Number of live passages that it holds. */
  size(): number
  close(): Promise<void>
}

/** In how many of the live passages each of their terms stands, read in turns. undefined: the index is not at that revision of the store. */
export type CountTerms = (revision: number) => Promise<ReadonlyMap<string, number> | undefined>

/** Lexical and vectors together, behind the same face. */
export type PassageSearch = PassageIndex
