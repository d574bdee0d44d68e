// Folding: what is compared has no marks and no capitals, whichever letters the text is made of.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { fold, tidy } from '../../../knowledge/text/fold.ts'

describe('folded', () => {
  it.each([
    ['Xóa mù chữ', 'xoa mu chu'],
    ['ĐĂNG KÝ', 'dang ky'],
    ['“Đề án” – 95 %', '“de an” – 95 %'],
    ['  Sở\tY tế\n', '  so\ty te\n'],
    // Half letters and letters that change their small form with their neighbours go the slow way.
    ['🙂 Ấp', '🙂 ap'],
    ['ΟΔΟΣ', 'οδος'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded))

  it('decomposed letters are the same as composed ones', () =>
    expect(fold('Thủy lợi'.normalize('NFD'))).toBe('thuy loi'))

  it('a letter keeps its place in a text of any length', () => {
    const long = 'Đường '.repeat(5_000)
    expect(fold(long)).toBe('duong '.repeat(5_000))
    expect(fold(long)).toHaveLength(long.length)
    // A pair of halves stands across every place where the text may be cut.
    for (const start of ['', 'a']) expect(fold(`${start}${'🙂'.repeat(5_000)}Đ`)).toBe(`${start}${'🙂'.repeat(5_000)}d`)
  })

  it('every letter alone as by its decomposition', () => {
    const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => !/[đĐ]/.test(letter),
    )
    const decomposed = letters.map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    expect(letters.map((letter) => fold(letter))).toEqual(decomposed)
  })
})

describe('tidy', () => {
  it.each([
    ['  hai   tiết ', 'hai tiết'],
    ['hai\ntiết', 'hai tiết'],
    ['hai\u00A0tiết', 'hai tiết'],
    ['hai tiết'.normalize('NFD'), 'hai tiết'],
    ['hai tiết', 'hai tiết'],
  ])('%j is %j', (text, tidied) => expect(tidy(text)).toBe(tidied))

  it('takes millions of blanks as one, also in a process whose expressions are no longer optimised', () => {
    const program = `
      import { tidy } from ${JSON.stringify(import.meta.resolve('../../../knowledge/text/fold.ts'))}
      process.stdout.write(tidy('hai' + ' '.repeat(10_000_000) + 'tiết'))`
    const options = ['--no-regexp-optimization', '--import', 'tsx', '--input-type=module', '--eval', program]
    expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe('hai tiết')
  })
})
