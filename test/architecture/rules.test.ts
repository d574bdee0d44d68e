// The twins: every rule of the architecture reports a small file that breaks it, and lets a good one through.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isEntry, wrongDirections } from './directions.ts'
import { defaultExport, hiddenEndings, missingPurpose, tooLong } from './file-form.ts'
import { loadInProcess } from './load-in-process.ts'
import { mockedModules } from './mocked-modules.ts'
import { realClock } from './real-clock.ts'
import type { Rule } from './source-file.ts'
import { wrongTopLevel } from './top-level.ts'
import { strayVendors, unlistedDependencies } from './vendors.ts'

const faultsOf = (rule: Rule, path: string, text: string) => rule({ path, text }).length

describe('imports point inward', () => {
  test.each([
    ['knowledge/answer/compose/cite.ts', '../../../bot/config.ts', 1],
    ['knowledge/answer/compose/cite.ts', '../../../ingest/report.ts', 1],
    ['knowledge/answer/compose/cite.ts', '../../domain/place.ts', 0],
    ['knowledge/answer/compose/cite.ts', '../../model/chat-model.ts', 1],
    ['knowledge/open-knowledge.ts', './model/chat-model.ts', 0],
    ['ingest/report.ts', '../knowledge/domain/plan.ts', 0],
    ['ingest/report.ts', '../jobs/schedule.ts', 1],
    ['ingest/report.ts', '../bot/log.ts', 1],
    ['jobs/schedule.ts', '../knowledge/time/clock.ts', 0],
    ['jobs/schedule.ts', '../ingest/report.ts', 1],
    ['bot/compose.ts', '../jobs/schedule.ts', 0],
    ['bot/compose.ts', '../test/support/deferred.ts', 1],
    ['bot/compose.ts', '../vitest.config.ts', 1],
    ['bot/compose.ts', './main.ts', 1],
    ['test/bot/log.test.ts', '../../bot/log.ts', 0],
    ['test/bot/log.test.ts', '../eval/main.ts', 1],
  ])('%s importing %s: %i fault', (path, specifier, count) => {
    expect(faultsOf(wrongDirections, path, `import { x } from '${specifier}'`)).toBe(count)
    expect(faultsOf(wrongDirections, path, `const x = await import('${specifier}')`)).toBe(count)
  })

  test('only main.ts is an entry file', () => {
    expect(['bot/main.ts', 'knowledge/time/main.ts', 'bot/domain.ts', 'bot/main.test.ts'].map(isEntry)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('each vendor is known to its own files only', () => {
  test.each([
    ['bot/bot.ts', "import { Bot } from 'grammy'", 0],
    ['bot/bot.ts', "import type { User } from 'grammy/types'", 0],
    ['jobs/schedule.ts', "import { Bot } from 'grammy'", 1],
    ['jobs/digest.ts', "import { schedule } from 'node-cron'", 1],
    ['bot/log.ts', "import { pino } from 'pino'", 0],
    ['bot/compose.ts', "import type { DestinationStream } from 'pino'", 0],
    ['bot/compose.ts', "import { pino } from 'pino'", 1],
    ['knowledge/store/postgres/open.ts', "import Database from 'better-sqlite3'", 1],
    ['knowledge/search/vectors/vector-index.ts', "import hnswlib from 'hnswlib-node'", 1],
    ['knowledge/answer/find.ts', "const openai = await import('openai')", 1],
    ['knowledge/answer/find.ts', "import { z } from 'zod'", 0],
    ['knowledge/answer/find.ts', "import fs from 'fs'", 1],
    ['knowledge/answer/find.ts', "import { join } from 'node:path'", 0],
    ['bot/bot.ts', "import { test } from 'vitest'", 1],
    ['bot/bot.ts', "const x = require('left-pad')", 1],
    ['test/knowledge/store.test.ts', "import Database from 'better-sqlite3'", 0],
    ['test/knowledge/store.test.ts', "import x from 'left-pad'", 1],
  ])('%s with %s: %i fault', (path, text, count) => {
    expect(faultsOf(strayVendors, path, text)).toBe(count)
  })

  test('a dependency that nobody is named for is reported', () => {
    expect(unlistedDependencies(['zod', 'tsx', '@types/node'])).toEqual([])
    expect(unlistedDependencies(['left-pad'])).toHaveLength(1)
  })
})

describe('the form of a file', () => {
  test.each<[string, Rule, string, number]>([
    ['a first comment', missingPurpose, '// Says why it exists.\n', 0],
    ['code first', missingPurpose, 'export const x = 1\n', 1],
    ['an empty comment', missingPurpose, '//\n', 1],
    ['250 lines', tooLong, `// Short enough.\n${'x\n'.repeat(249)}`, 0],
    ['251 lines', tooLong, `// Too much.\n${'x\n'.repeat(250)}`, 1],
    ['251 lines with a reason', tooLong, `// A table. Long: one row a wording.\n${'x\n'.repeat(250)}`, 0],
    ['a reason in the wrong place', tooLong, `// Too much.\n${'x\n'.repeat(250)}// Long: so.\n`, 1],
    ['a default export', defaultExport, 'export default function x() {}', 1],
    ['a default export by renaming', defaultExport, 'export { x as default }', 1],
    ['a word about one', defaultExport, "const text = 'export default x' // export default", 0],
    ['a whole name', hiddenEndings, "import { x } from './x.ts'", 0],
    ['data', hiddenEndings, "import x from './x.json' with { type: 'json' }", 0],
    ['no ending', hiddenEndings, "import { x } from './x'", 1],
    ['the ending of a file that is not there', hiddenEndings, "export { x } from './x.js'", 1],
  ])('%s', (_, rule, text, count) => {
    expect(faultsOf(rule, 'knowledge/some-file.ts', text)).toBe(count)
  })

  test('a table of wordings may be long, a test beside it not', () => {
    const long = `// Rows.\n${'x\n'.repeat(250)}`
    expect(faultsOf(tooLong, 'test/knowledge/time/wordings-dated.ts', long)).toBe(0)
    expect(faultsOf(tooLong, 'test/knowledge/time/read-timeline.test.ts', long)).toBe(1)
  })

  test('scripts of the page, which no compiler touches, end in .js', () => {
    expect(faultsOf(hiddenEndings, 'bot/preview/page/page.js', "import { x } from './x.js'")).toBe(0)
  })
})

describe('one file asks the real clock', () => {
  test.each([
    ['new Date()', 1],
    ['new Date( )', 1],
    ['const now = new Date', 1],
    ['Date.now()', 1],
    ['const ask = Date.now', 1],
    ['Date()', 1],
    ['new Date(0)', 0],
    ['new Date(Date.UTC(2025, 1, 1))', 0],
    ['new Date(Date.now())', 1],
    ["'new Date()' // Date.now()", 0],
    ['performance.now()', 0],
    ['toVietnamDate(at)', 0],
  ])('%s: %i fault', (text, count) => {
    expect(faultsOf(realClock, 'jobs/digest.ts', text)).toBe(count)
    expect(faultsOf(realClock, 'knowledge/time/clock.ts', text)).toBe(0)
    expect(faultsOf(realClock, 'test/jobs/digest.test.ts', text)).toBe(0)
  })
})

test.each([
  ["vi.mock('./clock.ts')", 1],
  ['await vi.doMock(path, factory)', 1],
  ['vi.resetModules()', 1],
  ["vi.stubGlobal('fetch', serve)", 1],
  ['vi.useFakeTimers()', 0],
  ["vi.spyOn(database, 'pragma')", 0],
  ["test('vi.mock is found')", 0],
])('tests share their modules: %s: %i fault', (text, count) => {
  expect(faultsOf(mockedModules, 'test/jobs/digest.test.ts', text)).toBe(count)
})

test('something new at the top level, and something missing there, are both reported', () => {
  const whole = [
    'bot',
    'ingest',
    'jobs',
    'knowledge',
    'test',
    'package.json',
    'tsconfig.json',
    'README.md',
    '.gitignore',
  ]
  expect(wrongTopLevel([...whole, 'node_modules', 'LICENSE'])).toEqual([])
  expect(wrongTopLevel([...whole, 'utils'])).toHaveLength(1)
  expect(wrongTopLevel(whole.slice(1))).toHaveLength(1)
})

describe('importing does nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('what prints, works on, listens, writes, or fails is reported, each by its name', () => {
    const modules = {
      'silent.ts': 'export const x: number = 1',
      'prints.ts': "console.log('here I am')",
      'works-on.ts': 'setInterval(() => undefined, 1_000)',
      'listens.ts': "process.on('SIGTERM', () => undefined)",
      'writes.ts': "import { writeFileSync } from 'node:fs'\nwriteFileSync('left-behind', '')",
      'fails.ts': "throw new Error('no')",
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const paths = Object.entries(modules).map(([name, text]) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    })
    const faults = loadInProcess(paths).map((fault) => fault.slice(folder.length + 1).split(':')[0])
    expect(faults).toEqual(['prints.ts', 'works-on.ts', 'listens.ts', 'writes.ts', 'fails.ts'])
  })
})
