// What a file imports: static, dynamic and type imports, re-exports and require, wherever they stand.
import { posix } from 'node:path'
import { blankOut } from './blank-out.ts'
import type { SourceFile } from './source-file.ts'

export type Import = {
  /** As written. */
  readonly specifier: string
  /** Gone at run time. */
  readonly typeOnly: boolean
}

/** Searched in blanked code, where a quote opens a string and the next one closes it. A statement never runs into another one. */
const IMPORT =
  /\b(?:(?:import|export)\s+(?<type>type\s)?(?:(?!\b(?:import|export)\b)[^;'"`()])*?\bfrom|(?:import|require)\s*\(|import)\s*(?<quote>['"`])(?<inside>\s*)\k<quote>/dg

export function findImports({ text }: SourceFile): readonly Import[] {
  return [...blankOut(text).matchAll(IMPORT)].map((match) => {
    const [from, to] = match.indices?.groups?.inside ?? [0, 0]
    return { specifier: text.slice(from, to), typeOnly: match.groups?.type !== undefined }
  })
}

/** The file that a relative import leads to, from the top of the repository; undefined: a package or a part of Node. */
export function targetOf(path: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined
}

/** "@grammyjs/runner" of "@grammyjs/runner/x"; undefined for relative imports and parts of Node that say so. */
export function packageOf({ specifier }: Import): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]
}
