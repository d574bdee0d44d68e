// Rows that print an agency or a time in another form than they are answered in: the answer passes the last gate all the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI

KẾ HOẠCH
Chăm sóc vườn trường năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | Quý I | Quý II | Quý III |
|---|---|---|---|---|---|
| 1 | Trồng cây bóng mát quanh sân trường | Các Sở: Nội vụ, Y tế | x | x | |
| 2 | Đào giếng khoan cho điểm trường | Sở Tư pháp/Công an tỉnh | | | x |

Phụ lục 2

| TT | Nhiệm vụ | Cơ quan chủ trì | Bắt đầu | Hoàn thành |
|---|---|---|---|---|
| 1 | Sơn lại tường rào các trường | Sở Xây dựng | Tháng 3/2026 | Chậm nhất 31/7/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'vuon-truong.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

test.each([
  ['Ai chủ trì trồng cây bóng mát quanh sân trường?', 'Các Sở: Nội vụ, Y tế'],
  ['Khi nào trồng cây bóng mát quanh sân trường?', 'Quý I, Quý II'],
  ['Ai chủ trì đào giếng khoan cho điểm trường?', 'Sở Tư pháp/Công an tỉnh'],
  ['Khi nào sơn lại tường rào?', 'Thời gian: bắt đầu Tháng 3/2026; hoàn thành Chậm nhất 31/7/2026'],
  ['Sở Y tế chủ trì nhiệm vụ nào?', 'Trồng cây bóng mát'],
])('%s', async (question, words) => {
  expect((await plans.ask(question)).text).toContain(words)
  expect(plans.unsupported).toEqual([])
})
