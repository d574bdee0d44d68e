// The documents that must not fall behind the code: the glossary has every domain word, the configuration tables every variable.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankOut } from './blank-out.ts'
import { readSourceFiles } from './source-file.ts'
import { REPOSITORY } from '../support/program.ts'
import type { SourceFile } from './source-file.ts'

const read = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8')

describe('the glossary', () => {
  test('has a line for every type of the domain', () => {
    const domain = readSourceFiles().filter(({ path }) => path.startsWith('knowledge/domain/'))
    expect(domain.length).toBeGreaterThan(5)
    expect(wordsWithoutLine(read('knowledge/GLOSSARY.md'), domain)).toEqual([])
  })

  test('that forgets a type is reported', () => {
    const domain = [
      { path: 'knowledge/domain/plan.ts', text: 'export type Plan = 1\nexport interface Level {}\ntype Own = 2' },
    ]
    expect(wordsWithoutLine('| `Level` | cấp |', domain)).toEqual(['Plan'])
    expect(wordsWithoutLine('| `Plan` |\n| `Level`, `Own` |', domain)).toEqual([])
  })
})

describe('the configuration', () => {
  const readByProgram = variablesOf(readSourceFiles())

  test('is described in .env.example and in the README, no more and no less', () => {
    const example = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const table = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(readByProgram).toContain('TELEGRAM_BOT_TOKEN')
    expect(new Set(example)).toEqual(new Set(readByProgram))
    expect(new Set(table)).toEqual(new Set(readByProgram))
  })

  test('is found wherever a program reads it', () => {
    const files = [
      { path: 'bot/config.ts', text: 'const schema = z.object({\n  PORT: text,\n  Port: text,\n})' },
      { path: 'ingest/main.ts', text: 'const x = process.env.DATA_DIR ?? process.env["PORT"]' },
      { path: 'test/eval/main.ts', text: 'process.env.CI' },
    ]
    expect(variablesOf(files)).toEqual(['DATA_DIR', 'PORT'])
  })
})

function wordsWithoutLine(glossary: string, domain: readonly SourceFile[]): readonly string[] {
  const types = domain.flatMap(({ text }) =>
    [...blankOut(text).matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(([, name]) => name ?? ''),
  )
  return types.filter((name) => !glossary.includes(`\`${name}\``))
}

/** Where an environment schema stands. */
const SCHEMAS = [
  'bot/config.ts',
  'bot/inbox/webhook-config.ts',
  'knowledge/backups/backup-config.ts',
  'knowledge/model/model-config.ts',
]

/** Keys of the schemas, and whatever the commands read for themselves. */
function variablesOf(files: readonly SourceFile[]): readonly string[] {
  const found = files
    .filter(({ path }) => !path.startsWith('test/') && path.includes('/'))
    .flatMap(({ path, text }) => [
      ...text.matchAll(/process\.env(?:\.|\[['"])([A-Z_]+)/g),
      ...(SCHEMAS.includes(path) ? text.matchAll(/^ {2}([A-Z_]+):/gm) : []),
    ])
  return [...new Set(found.map(([, name]) => name ?? ''))].toSorted()
}
