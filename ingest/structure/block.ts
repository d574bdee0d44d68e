// Blocks: what the lines of a document are once their structure is seen. Passages and records are made from them.
import type { Place } from '../../knowledge/domain/place.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Table } from './table.ts'

type Common = {
  /** One running text, mark-up and line breaks gone. */
  readonly text: string
  /** The source's lines as they are. */
  readonly raw: string
  readonly place: Place
}

export type Heading = Common & {
  readonly kind: 'heading'
  /** 1 outermost; Phần, Chương and Mục push the numbered ones inwards where a document has them. */
  readonly depth: number
  readonly label: string | undefined
  readonly title: string
}

/** `marker`: the printed start of a list item: "1", "a", "-", "+". `body` is the text without it. */
export type Paragraph = Common & {
  readonly kind: 'paragraph'
  readonly marker: string | undefined
  readonly body: string
  /** The lines that were joined, for cutting an over-long paragraph again. */
  readonly source: readonly SourceLine[]
}
export type TableBlock = Common & { readonly kind: 'table'; readonly table: Table }
/** `lines`: the texts line by line, since a name and a title stand on lines of their own. */
export type ClosingBlock = Common & { readonly kind: 'recipients' | 'signature'; readonly lines: readonly string[] }
export type PlainBlock = Common & { readonly kind: 'footnote' | 'head' }

export type Block = Heading | Paragraph | TableBlock | ClosingBlock | PlainBlock
