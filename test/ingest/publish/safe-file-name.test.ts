// Names of files as devices give them, made fit to name a plan.
import { expect, test } from 'vitest'
import { safeFileName } from '../../../ingest/publish/safe-file-name.ts'

test.each([
  ['Kế hoạch 05.docx', 'Kế hoạch 05.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Tài liệu\\kh.pdf', 'kh.pdf'],
  ['.env', 'env'],
  ['a\u202Efdp.exe\n.md', 'a fdp.exe.md'],
  ['  kế   hoạch .md ', 'kế hoạch.md'],
  ['Ke\u0302\u0301 hoạch.md', 'Kế hoạch.md'],
  ['...', 'otherwise.bin'],
  [undefined, 'otherwise.bin'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name, 'otherwise.bin')).toBe(safe)
})

test('a long one keeps its ending', () => {
  const name = safeFileName(`${'kế hoạch '.repeat(50)}.docx`, 'x')
  expect(name).toMatch(/\.docx$/)
  expect(name.length).toBeLessThanOrEqual(120)
})
