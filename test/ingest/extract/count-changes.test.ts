// "From … to …": a count that is to change is an aim at what it changes to; what it was is noted. And years at the end of a name.
import { expect, it } from 'vitest'
import { readCountClause } from '../../../ingest/extract/count-clause.ts'
import { readPlanText } from '../read-plan-text.ts'

it.each([
  ['Nâng số đội trống từ 97 lên 150', 'số đội trống', '', '150', 'từ 97'],
  ['Nâng tổng số đội trống từ 97 đội lên 150 đội', 'số đội trống', 'đội', '150', 'từ 97 đội'],
  ['giảm số hòm trống ở xóm từ 4 xuống còn 01 hòm', 'số hòm trống ở xóm', '', '01', 'từ 4'],
  ['thời gian sửa trống rút ngắn từ 5 ngày xuống 2 ngày làm việc', 'thời gian sửa trống', 'ngày', '2', 'từ 5 ngày'],
  ['số trẻ học trống tăng từ 310 lên ít nhất 340', 'số trẻ học trống', '', 'ít nhất 340', 'từ 310'],
])('%s', (clause, indicator, unit, printed, note) => {
  expect(readCountClause(clause)).toMatchObject({ indicator, unit, printed, note })
})

it.each(['Đi từ xóm 4 lên xóm 7', 'Trống gõ từ 7 giờ đến 9 giờ', 'giảm từ 4 xuống 2'])('%s: none', (clause) => {
  expect(readCountClause(clause)).toBeUndefined()
})

it('has the time of its heading', async () => {
  const { targets } = await readPlanText(
    'KẾ HOẠCH\nTrống làng\n\nIII. CHỈ TIÊU\n\n1. Năm học 2025 - 2026\n\n- Nâng số đội trống từ 97 lên 150; mỗi đội có 15 người.\n',
  )
  expect(targets[0]?.target).toMatchObject({
    indicator: 'số đội trống',
    values: [{ kind: 'target', printed: '150', period: { from: 2025, to: 2026 } }],
  })
})

it('a share has the year that its name ends with', async () => {
  const { targets } = await readPlanText(
    'KẾ HOẠCH\nTrống làng giai đoạn 2026-2030\n\nII. MỤC TIÊU\n\n1. Tỷ lệ trẻ biết đánh trống năm 2027 đạt từ 90% trở lên.\n',
  )
  expect(targets[0]?.target).toMatchObject({
    indicator: 'Tỷ lệ trẻ biết đánh trống',
    values: [{ printed: 'từ 90 trở lên', period: { from: 2027, to: 2027 }, note: undefined }],
  })
})

it('is no aim where the words behind the number tell which are counted', () => {
  expect(readCountClause('Nâng số trường từ 40 lên 45 trường chuẩn quốc gia')).toBeUndefined()
})

it('long runs of letters are read at once', () => {
  const begun = performance.now()
  readCountClause(`số đội trống tăng từ 4 lên 5 ${'a'.repeat(4_000)}!`)
  expect(performance.now() - begun).toBeLessThan(500)
})

it('"không để quá" is a bound', () => {
  expect(readCountClause('không để quá 01 trẻ ngã xuống ao')).toMatchObject({
    indicator: 'trẻ ngã xuống ao',
    unit: 'trẻ',
    printed: 'không quá 01',
    number: 1,
  })
  expect(readCountClause('không để trẻ ngã xuống ao')).toBeUndefined()
})
