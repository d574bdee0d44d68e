// The contract of all readers: a document as lines and table rows in reading order, each with its place in the file.
import type { Place } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'

export type SourceLine = {
  /** NFC, mark-up and outer white space gone; "" for a blank line. */
  readonly text: string
  /** What `text` was before a scan's words were restored; missing where nothing was. */
  readonly damagedText?: string
  /** As the file has it. */
  readonly raw: string
  readonly place: Place
  /** 1-based; the line of a text file, the running number elsewhere. */
  readonly number: number
  /** The depth of a heading that the format itself marks ("## " = 2). */
  readonly headingDepth: number | undefined
  /** The cells, where the format itself marks a table row. */
  readonly cells: readonly string[] | undefined
  /** The format itself shows the row as a table's head, by its mark-up or its merged cells, whatever the words. */
  readonly isHead?: true
  /** A new page is known or likely to begin here. */
  readonly startsPage: boolean
  /** How sure the letters are, 0–1, where they were recognised or restored; missing where the file has them. */
  readonly confidence?: number
}

export type SourceDocument = {
  /** The name that citations show. */
  readonly file: string
  readonly lines: readonly SourceLine[]
  /** What the reader had to do or to leave out, for people. */
  readonly warnings?: readonly Warning[]
  /** Restores what is put together from several lines of a scan; missing where nothing is restored. */
  readonly restore?: (damaged: string) => string
}

/** Why a file cannot be read, in a sentence that says what was detected and what to do. */
export type ReadFailure = { readonly kind: 'unreadable'; readonly reason: string }
export type ReadOutcome = { readonly kind: 'read'; readonly document: SourceDocument } | ReadFailure
