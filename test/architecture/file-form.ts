// The form of a file: it says first why it exists, stays short, exports by name, and spells out what it imports.
import { blankOut } from './blank-out.ts'
import { findImports } from './find-imports.ts'
import type { Fault, SourceFile } from './source-file.ts'

/** House style: over this, the first comment gives the reason. */
const LONG_LINES = 250

export function missingPurpose({ path, text }: SourceFile): readonly Fault[] {
  return /^(?:#!.*\n)?\/\/ \S+ \S/.test(text) ? [] : [`${path}: its first line is no comment that says why it exists`]
}

/** Rule books as tables: a row a line and no logic, so length costs nothing. */
const TABLES = /^test\/.*\/wordings-[^/]+\.ts$/

/** "Long:" in the first comment names the reason. */
export function tooLong({ path, text }: SourceFile): readonly Fault[] {
  const lines = text.trimEnd().split('\n')
  const firstComment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  )
  if (lines.length <= LONG_LINES || TABLES.test(path) || firstComment.some((line) => line.includes('Long:'))) return []
  return [`${path}: ${lines.length} lines; split it, or say after "Long:" in its first comment why it stays whole`]
}

export function defaultExport({ path, text }: SourceFile): readonly Fault[] {
  if (path === 'vitest.config.ts') return []
  return /\bexport\s+default\b|\bas\s+default\b|\bexport\s*=/.test(blankOut(text))
    ? [`${path}: has a default export`]
    : []
}

export function hiddenEndings(file: SourceFile): readonly Fault[] {
  const wanted = file.path.endsWith('.js') ? /\.js$/ : /\.(ts|json)$/
  return findImports(file)
    .filter(({ specifier }) => specifier.startsWith('.') && !wanted.test(specifier))
    .map(({ specifier }) => `${file.path}: ${specifier} lacks the ending of the file that it means`)
}
