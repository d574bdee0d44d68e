// What stands alone below a heading that is asked for, whatever time the heading adds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 44/KH-UBND
Bắc Kạn, ngày 5 tháng 3 năm 2026

KẾ HOẠCH
Hát then trong trường học năm 2026

I. KHẨU HIỆU NĂM HỌC

Đàn tính trong tay, lời then trong lòng.

II. VIỆC LÀM

Mỗi trường kẻ khẩu hiệu trên tường rào trước ngày khai giảng, khẩu hiệu viết bằng sơn đỏ.

Mỗi lớp tập một điệu then.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

test.each(['Tỉnh chọn khẩu hiệu gì?', 'Ngành lấy khẩu hiệu nào?'])('goes first: %s', async (question) => {
  expect((await plans.ask(question)).text.split('\n')[1]).toBe('Đàn tính trong tay, lời then trong lòng.')
})
