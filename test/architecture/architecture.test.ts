// The rules that no compiler knows, checked on every source file. rules.test.ts proves that each of them can fail.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isEntry, wrongDirections } from './directions.ts'
import { defaultExport, hiddenEndings, missingPurpose, tooLong } from './file-form.ts'
import { loadInProcess } from './load-in-process.ts'
import { mockedModules } from './mocked-modules.ts'
import { realClock } from './real-clock.ts'
import { readSourceFiles, roomOf, ROOMS } from './source-file.ts'
import { REPOSITORY } from '../support/program.ts'
import type { Rule } from './source-file.ts'
import { wrongTopLevel } from './top-level.ts'
import { strayVendors, unlistedDependencies } from './vendors.ts'

const files = readSourceFiles()

test('there are files of every room to check', () => {
  expect(new Set(files.map(({ path }) => roomOf(path)))).toEqual(new Set([undefined, ...ROOMS]))
})

test.each<[string, Rule]>([
  ['imports point inward, and nobody imports test or an entry file', wrongDirections],
  ['each vendor is known to its own files only', strayVendors],
  ['nothing is exported by default', defaultExport],
  ['imports name the whole file', hiddenEndings],
  ['every file says first why it exists', missingPurpose],
  ['long files say why they are', tooLong],
  ['one file asks the real clock', realClock],
  ['no test replaces a module for the others', mockedModules],
])('%s', (_, rule) => {
  expect(files.flatMap(rule)).toEqual([])
})

test('every dependency has its place in the map of vendors', () => {
  // package.json is ours; of it only the names are read.
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  expect(unlistedDependencies(Object.keys({ ...dependencies, ...devDependencies }))).toEqual([])
})

test('the top level is the rooms and what tools look for there', () => {
  expect(wrongTopLevel(readdirSync(REPOSITORY))).toEqual([])
})

test('importing does nothing', { timeout: 90_000 }, () => {
  const modules = files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.ts') && !['test', undefined].includes(roomOf(path)) && !isEntry(path))
  expect(modules.length).toBeGreaterThan(100)
  expect(loadInProcess(modules.map((path) => join(REPOSITORY, path)))).toEqual([])
})
