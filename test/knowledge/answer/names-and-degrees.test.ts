// Names that hold other names, documents that a plan shortens, degrees that are not one another, blocks of list points.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const TEACHERS = `ỦY BAN NHÂN DÂN
HUYỆN LẠC SƠN
Số: 44/KH-UBND

KẾ HOẠCH
Thực hiện Nghị quyết số 18-NQ/HU về đội ngũ nhà giáo năm 2026

Thực hiện Nghị quyết số 18-NQ/HU ngày 03/02/2026 của Huyện ủy về xây dựng đội ngũ nhà giáo vùng lòng hồ (sau đây gọi tắt là Nghị quyết 18).

I. NHIỆM VỤ

1. Mở lớp nâng trình độ

- Mở 06 lớp cho 214 giáo viên.

- Mỗi lớp có từ 30 đến 40 người.

Cơ quan chủ trì: Phòng Nội vụ.

Cơ quan phối hợp: Phòng Tài chính.

Thời gian thực hiện: trước ngày 15/9/2026.

II. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ giáo viên có trình độ thạc sĩ trở lên | % | 12 | 15 |
| 2 | Số phòng công vụ cho giáo viên | Phòng | 88 | 96 |

III. KINH PHÍ

Nhu cầu kinh phí là 7,4 tỷ đồng.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'nha-giao.md': TEACHERS })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('a name', () => {
  test('that is known is not another province with the next word', async () => {
    const { text } = await plans.ask('so phong cong vu cho giao vien o lac son la bao nhieu nam 2026')
    expect(text).toContain('96')
  })
  test('of a document does not stand for all of its title', async () => {
    const { text } = await plans.ask('nhu cầu kinh phí thực hiện Nghị quyết 18 là bao nhiêu?')
    expect(text).toContain('7,4 tỷ đồng')
  })
})

test('one degree is not answered by another', async () => {
  const { outcome } = await plans.ask('năm 2026 bao nhiêu phần trăm giáo viên có trình độ tiến sĩ')
  expect(outcome).toBe('nothing-found')
})

test('what a block shows of its points is cited', async () => {
  const { text, citations } = await plans.ask('ai chủ trì mở lớp nâng trình độ')
  expect(text).toContain('Chủ trì: Phòng Nội vụ')
  expect(text).toContain('30 đến 40')
  expect(citations.map(({ quote }) => quote).join('\n')).toContain('từ 30 đến 40 người')
  expect(plans.unsupported).toEqual([])
})
