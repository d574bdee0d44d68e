// The rule book of whose plan answers: what one place counts is no step of another's, a year beyond all plans has no answer, who is charged is no issuer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 77/KH-UBND
Hà Nam, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Vườn trường tỉnh Hà Nam giai đoạn 2025-2028

I. KINH PHÍ

Tổng nhu cầu kinh phí là 12,6 tỷ đồng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Quang Hưng

PHỤ LỤC I
NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|----|----------|-----------------|------------------|-----------|
| 1 | Cấp hạt giống cho vườn trường | Sở Nội vụ | Hội Nông dân tỉnh | Quý II/2025 |
| 2 | Chấm giải vườn trường đẹp | Sở Giáo dục và Đào tạo | Hội Nông dân tỉnh | Quý IV/2025 |

PHỤ LỤC II
CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Hiện trạng năm 2024 | Năm 2028 |
|----|----------|-----|------|------|
| 1 | Tỷ lệ trường có vườn rau | % | 41 | 80 |
`
const COMMUNE = `ỦY BAN NHÂN DÂN
XÃ TRUNG LƯƠNG
Số: 12/KH-UBND
Trung Lương, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Vườn trường xã Trung Lương giai đoạn 2025-2026

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đỗ Thị Lụa

PHỤ LỤC
CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Hiện trạng năm 2025 | Năm 2026 |
|----|----------|-----|------|------|
| 1 | Tỷ lệ trường có vườn rau | % | 93 | 97 |
`
const DEPARTMENT = `UBND TỈNH HÀ NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 301/KH-SGDĐT
Hà Nam, ngày 05 tháng 4 năm 2025

KẾ HOẠCH
Hội thao học sinh năm 2025

I. YÊU CẦU

Mỗi trường có một đội kéo co.

GIÁM ĐỐC

Lê Văn Thái
`

const pathOf = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(pathOf('plans'), { 'tinh.md': PROVINCE, 'xa.md': COMMUNE, 'so.txt': DEPARTMENT })
  plans = await ingestAndAsk([folder], pathOf('data'))
})
afterAll(() => plans.close())

describe('an indicator', () => {
  it('of one place is not compared with that of another', async () => {
    const { text } = await plans.ask('tỷ lệ trường có vườn rau năm 2025 so với năm 2028')
    expect(text).not.toMatch(/93%[\s\S]*80%/)
  })
})

describe('a year', () => {
  it('beyond the time of every plan has no sum', async () => {
    expect((await plans.ask('vườn trường năm 2035 hết bao nhiêu tiền')).outcome).toBe('nothing-found')
  })
  it('within it has one', async () => {
    expect((await plans.ask('vườn trường năm 2026 hết bao nhiêu tiền')).text).toContain('12,6 tỷ đồng')
  })
})

describe('an agency', () => {
  it('that issues one plan and is charged by another is answered from the other', async () => {
    expect((await plans.ask('Sở Giáo dục và Đào tạo chủ trì nhiệm vụ nào')).text).toContain('Chấm giải vườn trường đẹp')
  })
  it('after "của" only says whose plan is meant', async () => {
    const { text } = await plans.ask('Sở Nội vụ được giao những việc gì theo hướng dẫn của Sở Giáo dục và Đào tạo')
    expect(text).toContain('Cấp hạt giống')
    expect(text).not.toContain('Chấm giải')
  })
})
