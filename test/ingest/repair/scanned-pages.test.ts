// Documents that are clean but for some scanned pages: only those are restored, and names are spelled as the clean pages print them.
import { expect, it } from 'vitest'
import { holdsDamagedPage, partsOf } from '../../../ingest/repair/damaged-parts.ts'
import { readOwnNames, withOwnNames } from '../../../ingest/repair/own-names.ts'
import { createDocumentRestorer } from '../../../ingest/repair/restore-document.ts'
import { restoreSource } from '../../../ingest/repair/restore-source.ts'
import { documentOf } from '../read-plan-text.ts'

const CLEAN = [
  'Ủy ban nhân dân huyện Si Lờ Tao giao các trường tiểu học tổ chức bữa ăn bán trú cho học sinh.',
  'Các trường mầm non rà soát số trẻ đến lớp, báo cáo kết quả trước ngày 30/8/2026.',
]
const SCANNED = [
  'Cac truong tiéu hoc cua huyen Si Lo Tao to chuc bira an ban tru cho hoc sinh, bao cao két qua',
  'thuc hién voi Uy ban nhan dan huyen; cac truong mam non ra soat s6 tre dén lop trong thang,',
  'bo tri kinh phi stra chira bép an; hiéu truong bao cao két qua thuc hién ké hoach nam hoc moi',
]
const DOCUMENT = [...CLEAN, ...SCANNED, '12 15', ...CLEAN].join('\n')

it('lines without marks that stand together are the damaged part, short ones among them', () => {
  const parts = partsOf(DOCUMENT, false)
  expect(parts.map(({ text }) => text).join('')).toBe(DOCUMENT)
  expect(parts.map(({ isDamaged }) => isDamaged)).toEqual([false, true, false])
  expect(parts[1]?.text).toBe([...SCANNED, '12 15', ''].join('\n'))
})

it('a page of it makes a scan of the document; a line, and another language, do not', () => {
  expect(holdsDamagedPage(DOCUMENT)).toBe(true)
  expect(holdsDamagedPage([...CLEAN, SCANNED[0], ...CLEAN].join('\n'))).toBe(false)
  const english =
    'The school shall report the number of children who have been taught to swim before the end of the month. '
  expect(holdsDamagedPage([...CLEAN, english.repeat(4), ...CLEAN].join('\n'))).toBe(false)
})

it('restores these lines alone, with the names of the clean ones', () => {
  const restorer = createDocumentRestorer([...CLEAN, 'Hiệu trưởng báo cáo kết quả thực hiện kế hoạch năm học mới.'])
  const lines = restoreSource(documentOf(DOCUMENT), restorer).lines.map(({ text }) => text)
  expect(lines.slice(0, 2)).toEqual(CLEAN)
  expect(lines[2]).toMatch(/^Các trường tiểu học của huyện Si Lờ Tao tổ chức/)
})

it('the name of a place in a scan keeps its letters, whatever word is likelier', () => {
  const restorer = createDocumentRestorer([
    ...CLEAN,
    ...Array.from({ length: 9 }, () => 'Học sinh xã khó khăn, trường khó khăn.'),
  ])
  const restored = restorer.restore('Hoc sinh cua xa Na Khé va cac truong mam non ra soat so tre dén lop', true)
  expect(restored.map(({ text }) => text).join('')).toMatch(/xã Na Khe /)
})

it('addresses and classes are no damage', () => {
  const lines = Array.from({ length: 14 }, (_, at) => [
    `c1haihoa${at}@gmail.com`,
    `Le Thanh Mai 6A${at}, Tran Minh Anh 7B${at}`,
  ]).flat()
  expect(holdsDamagedPage([...CLEAN, ...lines, ...CLEAN].join('\n'))).toBe(false)
})

const word = (raw: string) => ({ raw, text: raw, confidence: 0.9 })

const spelled = (text: string, raw: string) =>
  withOwnNames(raw.split(/(\s+|,)/).map(word), readOwnNames([text, ...SCANNED].join('\n')))
    .map((one) => one.text)
    .join('')

it('a name that clean pages spell in two ways is nobody’s, and none runs over a sign', () => {
  expect(spelled('Hôm nay có Lê Văn Hùng dạy bơi.', 'Le Van Hung')).toBe('Lê Văn Hùng')
  expect(spelled('Hôm nay có Lê Văn Hùng và có Lê Văn Hưng dạy bơi.', 'Le Van Hung')).toBe('Le Van Hung')
  expect(spelled('Hôm nay có Lê Văn Hùng dạy bơi.', 'Le Van, Hung')).toBe('Le Van, Hung')
})

it('so does a name that begins as no Vietnamese word', () => {
  const restorer = createDocumentRestorer([...CLEAN, 'Trong năm học, trường trồng cây.'])
  const restored = restorer.restore('Hoc sinh cua huyen Krong Hin va cac truong mam non ra soat so tre dén lop', true)
  expect(restored.map(({ text }) => text).join('')).toMatch(/huyện Krong /)
})
