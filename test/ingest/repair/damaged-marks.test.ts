// Numbers of points in a scan, as an engine prints their full stops.
import { expect, it } from 'vitest'
import { withMendedMarks } from '../../../ingest/repair/damaged-marks.ts'
import { documentOf } from '../read-plan-text.ts'

const mended = (...lines: readonly string[]) =>
  withMendedMarks(documentOf(lines.join('\n')).lines).map(({ text }) => text)

it.each(['4, ', '4: ', '4; ', '4..', '4.. ', '4 , '])('"%s" counts on from 3', (mark) => {
  expect(mended('3. Phòng Y tế khám mắt.', `${mark}Phòng Văn hóa mở lớp.`)).toEqual([
    '3. Phòng Y tế khám mắt.',
    '4. Phòng Văn hóa mở lớp.',
  ])
})

it('the first is told by the second', () => {
  expect(mended('1, Mua sách', '', '2; Sửa sân')).toEqual(['1. Mua sách', '', '2. Sửa sân'])
})

it.each([
  ['3. Phòng Y tế khám mắt.', '9, Phòng Văn hóa mở lớp.'],
  ['các lớp 1, 2, 3 và', '5, Trường mở thêm lớp.'],
  ['3. Phòng Y tế khám mắt.', '4,5 lớp được mở.'],
  ['3. Phòng Y tế khám mắt ở lớp 3,', '4, rồi ở lớp 5.'],
])('%j, %j: no number of a point', (...lines) => {
  expect(mended(...lines)).toEqual(lines)
})

it('a row of a table has cells, and no number of a point', () => {
  const [point, row] = documentOf('3. Muc dich\n4, Yeu cau | Lop').lines
  expect(withMendedMarks([point!, { ...row!, cells: ['4, Yeu cau', 'Lop'] }])[1]?.text).toBe('4, Yeu cau | Lop')
})
