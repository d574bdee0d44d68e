// The docx package as our tests use it: its own types import files without endings, which our compiler does not resolve.
import * as library from 'docx'

/** A piece of a document; what is inside is the package's affair. */
export type WordPart = object
type Children = { readonly children: readonly (WordPart | string)[] }
type Part<Options> = new (options: Options) => WordPart

export type RunOptions = {
  readonly text?: string
  readonly vanish?: boolean
  readonly font?: string
  readonly break?: number
  readonly bold?: boolean
  readonly italics?: boolean
} & Partial<Children>
export type ParagraphOptions = {
  readonly text?: string
  readonly heading?: 'Heading1' | 'Heading2'
  readonly alignment?: 'center' | 'both'
  readonly pageBreakBefore?: boolean
  /** Each instance of a list counts from the beginning. */
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number }
} & Partial<Children>
export type LevelOptions = { readonly level: number; readonly format: string; readonly text: string }
type DocumentOptions = {
  readonly numbering?: { readonly config: readonly { reference: string; levels: readonly LevelOptions[] }[] }
  readonly footnotes?: Readonly<Record<number, Children>>
  readonly sections: readonly (Children & {
    readonly headers?: { readonly default: WordPart }
    readonly footers?: { readonly default: WordPart }
  })[]
}

/** Checked by the tests that run it, not by the compiler. */
export const word = library as unknown as {
  readonly Document: Part<DocumentOptions>
  readonly Paragraph: Part<ParagraphOptions | string>
  readonly TextRun: Part<RunOptions | string>
  readonly FootnoteReferenceRun: Part<number>
  readonly Header: Part<Children>
  readonly Footer: Part<Children>
  readonly Table: Part<{ readonly rows: readonly WordPart[] }>
  readonly TableRow: Part<Children & { readonly tableHeader?: boolean }>
  readonly TableCell: Part<Children & { readonly rowSpan: number; readonly columnSpan: number }>
  readonly PageNumber: { readonly CURRENT: string }
  readonly Packer: { readonly toBuffer: (document: WordPart) => Promise<Buffer> }
}
