// Narrow readings of a question: each is asked of a plan where a wider one would answer otherwise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const HEAD = (number: string) => `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: ${number}/KH-UBND

KẾ HOẠCH
`

const LAST_YEAR = `${HEAD('61')}Giữ ấm lớp học mùa mưa năm học 2024-2025


I. NHIỆM VỤ TRỌNG TÂM

1. Che gió cửa lớp

Đóng lại cửa gỗ của các lớp học ven biển.

2. Bồi dưỡng người giữ ấm

Lập danh sách người giữ ấm chưa qua lớp; mời thầy thuốc dạy sơ cứu.

3. An toàn bữa ăn

Bữa trưa nóng được giữ an toàn ở mọi nhóm trẻ, nhất là ở nhóm ngoài công lập.

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2023-2024 | Chỉ tiêu năm học 2024-2025 |
|---|---|---|---|---|
| 1 | Số đơn vị cấp huyện đủ lớp ấm | Huyện | 4 | 6 |
| 2 | Tỷ lệ lớp học được che gió | % | 70 | 100 |
`

const THIS_YEAR = `${HEAD('62')}Sức khỏe trường học năm học 2025-2026

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2024-2025 | Chỉ tiêu năm học 2025-2026 |
|---|---|---|---|---|
| 1 | Số đơn vị cấp huyện đủ lớp ấm | Huyện | 5 | 7 |
`

const SECRETARIAT = `TỈNH ỦY NINH THUẬN

KẾ HOẠCH
thực hiện Kế hoạch số 88-KH/TW ngày 03/02/2024 của Ban Bí thư về rèn luyện thân thể

Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Giúp học sinh khỏe hơn.
`

const SWIMMERS = `${HEAD('63')}Bơi lội trường học năm 2026

Thực hiện Kế hoạch số 07/KH-BCĐ ngày 05/4/2025 của Ban Chỉ đạo Đề án 912 về phao cứu sinh cho trẻ vùng biển.

Căn cứ Công văn số 1968/SNN-TS ngày 05/9/2025 của Sở Nông nghiệp và Môi trường về việc thăm bến;

I. VIỆC

Báo trước cho chủ thuyền năm ngày; không thăm bến khi biển động.

Phát phao cho trẻ ở các bến cá.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'am-2024.md': LAST_YEAR,
    'khoe-2025.md': THIS_YEAR,
    'tinh-uy.md': SECRETARIAT,
    'boi.md': SWIMMERS,
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const answerTo = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('what is asked is held to', () => {
  test('so many parts as are said', async () => {
    expect(await answerTo('3 nhóm nhiệm vụ trọng tâm của kế hoạch 61 là gì')).toContain('có 3 phần')
    expect(await answerTo('4 nhóm nhiệm vụ trọng tâm của kế hoạch 61 là gì')).not.toContain('có 3 phần')
  })

  test('the year before, of what was spoken of', async () => {
    const text = await answerTo('nam hoc 2024-2025 phan dau may huyen du lop am', 'nam hoc truoc dat may huyen')
    expect(text).toContain('năm học 2023-2024: 4')
  })

  test('the plan of the year, whoever else says the same of another', async () => {
    const text = await answerTo(
      'Kế hoạch giữ ấm lớp học mùa mưa năm học 2025-2026 có số hiệu và ngày ban hành thế nào?',
    )
    expect(text).not.toContain('61/KH-UBND')
  })

  test('whose plan it is does not name another plan “của Ban …”', async () => {
    expect(
      await answerTo('Kế hoạch của Ban Chỉ đạo Đề án 912 về phao cứu sinh cho trẻ vùng biển là số nào?'),
    ).toContain('07/KH-BCĐ')
  })

  test('what came of a plan, which the next one tells', async () => {
    const text = await answerTo('kết quả thực hiện kế hoạch năm học 2024-2025: số đơn vị cấp huyện đủ lớp ấm')
    expect(text).toContain('năm học 2024-2025: 5')
  })

  test('money, where the share is known', async () => {
    const { outcome } = await plans.ask('cần bao nhiêu tỷ đồng để che gió 100% lớp học năm học 2024-2025')
    expect(outcome).toBe('nothing-found')
  })

  test('places, which are no department', async () => {
    expect(await answerTo('bua trua nong duoc giu an toan o nhung co so nao')).toContain('ngoài công lập')
  })

  test('the plan’s own number, not that of the one it carries out', async () => {
    const text = await answerTo(
      'Kế hoạch của Ban Thường vụ Tỉnh ủy thực hiện Kế hoạch 88-KH/TW có số hiệu bao nhiêu, ban hành ngày nào?',
    )
    expect(text).not.toContain('88-KH/TW ngày')
  })

  test('what is done, not on what ground', async () => {
    const text = await answerTo('Kế hoạch 63 nêu những yêu cầu gì đối với việc thăm bến?')
    expect(text.split('\n')[1]).toContain('Báo trước')
  })
})
