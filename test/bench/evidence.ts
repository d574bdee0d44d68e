// Where a question's evidence stands: its words, looked up in the lines of the source files, as the scorer of the evaluation does it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../../knowledge/text/fold.ts'
import type { BenchQuestion } from './material.ts'

export type LineRange = {
  readonly file: string
  readonly first: number
  /** Inclusive. */
  readonly last: number
}

export type SourceText = {
  readonly file: string
  /** Folded, every run of white space one blank. */
  readonly text: string
  /** For each character of the text, the 1-based line it stands on. */
  readonly lineAt: readonly number[]
}

/** Shorter pieces stand anywhere and prove nothing. */
const SHORTEST_PIECE = 4

export function readSources(folder: string): readonly SourceText[] {
  return readdirSync(folder)
    .filter((file) => /\.(txt|md)$/.test(file))
    .map((file) => sourceText(file, readFileSync(join(folder, file), 'utf8')))
}

export function sourceText(file: string, content: string): SourceText {
  let text = ''
  const lineAt: number[] = []
  content.split('\n').forEach((line, index) => {
    const folded = squeeze(line)
    if (folded === '') return
    const added = text === '' ? folded : ` ${folded}`
    text += added
    for (let count = 0; count < added.length; count += 1) lineAt.push(index + 1)
  })
  return { file, text, lineAt }
}

/** Every place of every piece ("…" and "||" separate pieces); empty where the evidence is a remark and no quote. */
export function findEvidence(
  { doc, evidence }: Pick<BenchQuestion, 'doc' | 'evidence'>,
  sources: readonly SourceText[],
): readonly LineRange[] {
  const pieces = evidence
    .split(/\.\.\.|…|\|\|/)
    .map(squeeze)
    .filter((piece) => piece.length >= SHORTEST_PIECE)
  const meant = sources.filter(({ file }) => doc === 'multi' || new RegExp(`^${doc}[-_.]`).test(file))
  return meant.flatMap(({ file, text, lineAt }) =>
    pieces.flatMap((piece) => {
      const at = text.indexOf(piece)
      if (at < 0) return []
      return [{ file, first: lineAt[at] ?? 0, last: lineAt[at + piece.length - 1] ?? 0 }]
    }),
  )
}

export function overlaps(one: LineRange, other: LineRange): boolean {
  return one.file === other.file && one.first <= other.last && other.first <= one.last
}

const squeeze = (text: string) => fold(text).replace(/\s+/g, ' ').trim()
