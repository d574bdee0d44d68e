// Who issued a joint plan: both bodies, each below its own superior; a single one is the lowest.
import { expect, test } from 'vitest'
import { readPlanText } from '../read-plan-text.ts'

const HEAD = [
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ TĨNH',
  'TRƯỜNG THPT HƯƠNG SƠN',
  'SỞ NỘI VỤ HÀ TĨNH',
  'TRUNG TÂM DỊCH VỤ VIỆC LÀM',
]
const rest = (kind: string) => [
  'Số: 12/KHPH',
  kind,
  'Hướng nghiệp năm học 2026-2027',
  '',
  'I. NỘI DUNG',
  'Mở hội chợ nghề.',
]

test.each([
  ['KẾ HOẠCH PHỐI HỢP', HEAD, 'Trường THPT Hương Sơn - Trung tâm Dịch vụ việc làm'],
  [
    'KẾ HOẠCH PHỐI HỢP',
    ['TỈNH ỦY HÀ TĨNH', 'HUYỆN ỦY HƯƠNG SƠN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG TIỂU HỌC SƠN KIM'],
    'Trường Tiểu học Sơn Kim',
  ],
  ['KẾ HOẠCH', HEAD, 'Trung tâm Dịch vụ việc làm'],
  ['KẾ HOẠCH', HEAD.slice(0, 2), 'Trường THPT Hương Sơn'],
])('%s', async (kind, bodies, issuer) => {
  expect((await readPlanText([...bodies, ...rest(kind)].join('\n'))).head.issuer).toBe(issuer)
})
