// A school that has issued a plan and is charged by another one: what is asked about it stands in its own plan first.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const SCHOOL = `UBND XÃ BẾN LÁNG
TRƯỜNG THCS GÒ CHÙA
Số: 21/KH-THCSGC

KẾ HOẠCH
Làm vườn, nuôi ong năm học 2025 - 2026

Căn cứ tình hình thực tế, Trường THCS Gò Chùa xây dựng kế hoạch như sau:

I. CHỦ ĐỀ VÀ LỊCH
1. Chủ đề năm học: "Ong chăm, hoa thắm".
2. Học sinh nghỉ mùa gặt từ ngày 12/10/2025 đến hết ngày 19/10/2025.

II. PHÂN CÔNG
1. Thầy Đinh Văn Hạc - Phó Hiệu trưởng: phụ trách vườn ươm, sổ kho và thùng ong.
2. Cô Lò Thị Mận - văn thư: làm hồ sơ bảo hiểm ong.

Trên đây là kế hoạch làm vườn, nuôi ong năm học 2025 - 2026 của Trường THCS Gò Chùa, yêu cầu các tổ nghiêm túc thực hiện.
`
const COMMUNE = `UBND XÃ BẾN LÁNG
Số: 7/KH-UBND

KẾ HOẠCH
Trồng rừng ngập mặn năm 2026

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Ươm cây đước đầu bãi | Trường THCS Gò Chùa | Đoàn Thanh niên xã | Tháng 6 |
| 2 | Dạy bơi cho trẻ ven sông, mua bảo hiểm | Đoàn Thanh niên xã | Trường THCS Gò Chùa; Trạm Y tế xã | Tháng 7 |
`
const { told } = plansUnderQuestion({ 'vuon.md': SCHOOL, 'rung.md': COMMUNE })

test.each([
  ['Chủ đề năm học 2025-2026 của Trường THCS Gò Chùa là gì?', /Ong chăm/],
  ['truong thcs go chua nghi mua gat tu ngay nao den ngay nao', /12\/10\/2025[^]*19\/10\/2025/],
  ['Thầy PHT THCS Gò Chùa phụ trách những mảng nào?', /vườn ươm, sổ kho/],
  ['o truong thcs go chua ai lo ho so bao hiem ong', /Lò Thị Mận/],
])('%s', async (question, said) => {
  expect(await told(question)).toMatch(said)
})

test.each([
  ['Trường THCS Gò Chùa chủ trì việc gì?', /Ươm cây đước/],
  ['Trường THCS Gò Chùa được giao phối hợp những việc gì?', /Dạy bơi/],
  ['Trường THCS Gò Chùa ươm cây đước khi nào?', /Tháng 6/],
])('what others charge it with is told as well: %s', async (question, said) => {
  expect(await told(question)).toMatch(said)
})
