// Restoration changes words, never the marks that the rules of structure read.
import { expect, it } from 'vitest'
import { restoreSource } from '../../../ingest/repair/restore-source.ts'
import type { DocumentRestorer } from '../../../ingest/repair/restore-document.ts'
import { documentOf } from '../read-plan-text.ts'

/** Changes every word that it can. */
const eager = {
  restore: (text: string) => [{ text: text.replace(/[^\s\n]+/g, 'từ') }],
} as unknown as DocumentRestorer // only `restore` is used here

it.each([
  ['I11. MUC DICH', 'I11. từ từ'],
  ['|. CHU DE', '|. từ từ'],
  ['2. Muc tiéu', '2. từ từ'],
  ['13 | Ty lé', '13 | từ từ'],
  ['o5 Ty lé', 'o5 từ từ'],
  ['2Ké hoach', '2Từ từ'],
  ['Trien khai 5 viéc', 'từ từ từ từ'],
])('%s → %s', (printed, restored) => {
  expect(restoreSource(documentOf(printed), eager).lines.map(({ text }) => text)).toEqual([restored])
})

it('a spoilt number of a point that counts on is mended before words are restored', () => {
  const { lines } = restoreSource(documentOf('3. Muc dich\n4, Yeu cau'), eager)
  expect(lines.map(({ text, raw }) => [text, raw])).toEqual([
    ['3. từ từ', '3. Muc dich'],
    ['4. từ từ', '4, Yeu cau'],
  ])
})

it('leaves marked cells and raw lines alone', () => {
  const document = documentOf('| TT | Ten |\n|---|---|\n| 1 | Sach |\n\nmua sach')
  const { lines } = restoreSource(document, eager)
  expect(lines.map(({ raw }) => raw)).toEqual(document.lines.map(({ raw }) => raw))
  const marked = document.lines.filter(({ cells }) => cells)
  expect(marked.map(({ text }) => text).join()).toContain('Sach')
  expect(lines.filter(({ cells }) => cells)).toEqual(marked)
})

it('gives each changed line the mean confidence of its changed words, and counts the doubtful ones', () => {
  const restorer = {
    restore: (text: string) =>
      text.split(/(\s+)/).map((raw) => ({
        raw,
        text: raw === 'sach' ? 'sách' : raw === 'ke' ? 'kệ' : raw,
        confidence: raw === 'sach' ? 0.9 : 0.3,
      })),
  } as unknown as DocumentRestorer // only `restore` is used here
  const { lines, warnings } = restoreSource(documentOf('mua sach ke\n\nmua sach\nban do'), restorer)
  expect(lines.map(({ text, confidence }) => [text, confidence])).toEqual([
    ['mua sách kệ', expect.closeTo(0.6)],
    ['', undefined],
    ['mua sách', 0.9],
    ['ban do', undefined],
  ])
  expect(warnings).toEqual([
    { message: 'Đã khôi phục 3 chữ, trong đó 1 chữ chưa chắc; nên đối chiếu bản gốc ở dòng 1.', line: undefined },
  ])
})
