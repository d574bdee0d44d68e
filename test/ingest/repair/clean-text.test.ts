// Restoration leaves alone what no engine misread, however few Vietnamese letters it has.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDocumentRestorer } from '../../../ingest/repair/restore-document.ts'

const samples = join(import.meta.dirname, '../../../ingest/samples')
const CLEAN = readFileSync(join(samples, 'mau-02-ke-hoach-nam-hoc-2024-2025.txt'), 'utf8')
const restorer = createDocumentRestorer([readFileSync(join(samples, 'mau-03-ke-hoach-thi-uy-chi-thi-29.md'), 'utf8')])
const restore = (text: string) =>
  restorer
    .restore(text)
    .map((word) => word.text)
    .join('')

const ENGLISH =
  'The plan of the school year must be submitted to the Department of Education before the end of the first semester.'
const UNMARKED = 'Kinh gui cac truong, de nghi bao cao ket qua thuc hien truoc ngay 20 thang 5 ve Phong Giao duc.'

describe('within a clean document', () => {
  it.each([
    ['a paragraph in English', ENGLISH],
    ['words typed without marks on purpose', UNMARKED],
    ['a list of codes', 'THPT; THCS; GDTX; CNTT; STEM; UBND; KH-UBND; BC-SGDDT; VP, TH, TCKT, KGVX; 12A1, 9B'],
    ['names of minorities', 'Krông Pa, Ea Hleo, Plei Kan, Ia Grai, Kon Plong, Ksor Blem, Rmah Hlui, Y Yut Nie Kdam'],
    ['foreign names', 'Cambridge International, Singapore, UNESCO, Microsoft Teams, Google Classroom, Coursera'],
  ])('%s stays to the letter', (_, block) => {
    const text = `${CLEAN}\n\n${block}\n\n${CLEAN}`
    expect(restore(text)).toBe(text)
  })

  it('a page that an engine misread does not: the rule above can fail', () => {
    const page = 'Uy ban nhan dan xa b6 tri kinh phi, bao cao két qua thuc hién ké hoach nam hoc vé Phong Giao duc.'
    expect(restore(`${CLEAN}\n\n${page}\n\n${CLEAN}`)).toContain('Ủy ban nhân dân xã bố trí kinh phí, báo cáo kết quả')
  })
})

it.each([
  ['in capitals', CLEAN.toUpperCase()],
  ['in English', `${ENGLISH}\n`.repeat(12)],
])('a whole document %s stays', (_, text) => {
  expect(restore(text)).toBe(text)
})
