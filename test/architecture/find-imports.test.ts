// The scanner behind the rules: it finds imports however they are written, and none in strings, comments and expressions.
import { describe, expect, test } from 'vitest'
import { blankOut } from './blank-out.ts'
import { findImports, packageOf, targetOf } from './find-imports.ts'

const specifiersOf = (text: string) => findImports({ path: 'x.ts', text }).map(({ specifier }) => specifier)

describe('imports are found', () => {
  test.each([
    ["import { a } from './a.ts'", ['./a.ts']],
    ["import a, { b as c } from 'a'", ['a']],
    ["import * as a from 'a'", ['a']],
    ["import 'a'", ['a']],
    ["import {\n  a,\n  b,\n} from './a.ts'\nimport c from 'c'", ['./a.ts', 'c']],
    ["export { a } from './a.ts'", ['./a.ts']],
    ["export * from './a.ts'", ['./a.ts']],
    ["const a = await import('./a.ts')", ['./a.ts']],
    ['const a = await import(`a`)', ['a']],
    ["type A = import('./a.ts').A", ['./a.ts']],
    ["const a = require('a')", ['a']],
    ["import { a } from 'a' // from 'b'", ['a']],
    ["import a from './a.json' with { type: 'json' }", ['./a.json']],
    ["export const a = 1\nimport b from 'b'", ['b']],
  ])('in %j', (text, specifiers) => {
    expect(specifiersOf(text)).toEqual(specifiers)
  })

  test('and known for types where they are only types', () => {
    const text = "import type { A } from 'a'\nimport { b } from 'b'\nexport type { C } from 'c'"
    expect(findImports({ path: 'x.ts', text }).map(({ typeOnly }) => typeOnly)).toEqual([true, false, true])
  })
})

describe('no imports are found', () => {
  test.each([
    ["// import a from 'a'"],
    ["/* import a from 'a' */"],
    ['const text = "import a from \'a\'"'],
    ["const text = `\nimport a from 'a'\n`"],
    ["const text = `${x} import a from 'a' ${`import '${y}'`}`"],
    ["const pattern = /import 'a'/"],
    ['const pattern = /[\'"]/\nconst text = "import \'a\'"'],
    ['const pattern = /[/\'"]/g.test("import \'a\'")'],
    ["const text = 'it\\'s // import' + \" from 'a'\""],
    ["const range = { from: 'a' }"],
    ['const url = new URL(import.meta.url)'],
  ])('in %j', (text) => {
    expect(specifiersOf(text)).toEqual([])
  })
})

test('blanking keeps every place: code where it was, lines as they were', () => {
  const text = "const a = `x ${b + '}'} y` // z\nconst c = d / 2 / e"
  expect(blankOut(text)).toBe("const a = `  ${b + ' '}  `     \nconst c = d / 2 / e")
})

test('a relative import leads to a file, another one to a package', () => {
  expect(targetOf('bot/features/ask.ts', of('../config.ts'))).toBe('bot/config.ts')
  expect(targetOf('bot/bot.ts', of('grammy'))).toBeUndefined()
  expect(['@grammyjs/runner/x', 'grammy/types', 'zod', 'node:fs', './a.ts'].map((name) => packageOf(of(name)))).toEqual(
    ['@grammyjs/runner', 'grammy', 'zod', undefined, undefined],
  )
})

function of(specifier: string) {
  return { specifier, typeOnly: false }
}
