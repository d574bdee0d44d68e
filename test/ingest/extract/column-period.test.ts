// The time of a column of values: the one right above it, not that of a head over several columns.
import { expect, it } from 'vitest'
import { readColumnPeriod } from '../../../ingest/extract/period.ts'

it.each([
  ['Kế hoạch 2025-2028 2026-2027', 'school-year', 2026, 2027],
  ['Lộ trình giai đoạn 2025 - 2030 2027 - 2028', 'school-year', 2027, 2028],
  ['Năm học 2025-2026', 'school-year', 2025, 2026],
  // What lies outside is no part of it.
  ['Kế hoạch 2025-2028 so với 2021-2024', 'years', 2025, 2028],
  ['Chỉ tiêu năm 2026', 'years', 2026, 2026],
  // Values as of a day.
  ['Hiện trạng 31/12/2025', 'years', 2025, 2025],
  ['Đến tháng 6/2026', 'years', 2026, 2026],
])('%s', (head, kind, from, to) => {
  expect(readColumnPeriod(head)).toMatchObject({ kind, from, to })
})

it.each([
  'Theo Quyết định 12/2023/QĐ-UBND',
  'Đạt theo TT 22/2021',
  'Theo QĐ 12/2022',
  'Chuẩn 13-2020',
  'Giữa 30/6/2024 và 31/12/2025',
  'Hiện trạng',
])('%s: no time', (head) => {
  expect(readColumnPeriod(head)).toBeUndefined()
})
