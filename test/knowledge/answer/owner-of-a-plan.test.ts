// Whose plan is meant is said with the name of a body: then nothing is asked of that body, and its name need not stand in what answers.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const planOf = (issuer: string, number: string, subject: string, body: string) => `${issuer}
Số: ${number}

KẾ HOẠCH
${subject}

${body}
`

const DEPARTMENT = planOf(
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nTỈNH SƠN HẠ',
  '41/KH-SNNMT',
  'Vườn thuốc nam trong trường học năm 2026',
  `| Tháng | Việc | Chủ trì |
|---|---|---|
| 3/2026 | Chọn giống cây thuốc | Chi cục Kiểm lâm |
| 4/2026 | Phát cây cho từng trường | Trung tâm Khuyến nông |
| 5/2026 | Chấm vườn đẹp | Hội Đông y |
| 6/2026 | Tổng kết vườn thuốc | Sở Nông nghiệp và Môi trường |
| 6/2026 | Ép tiêu bản lá | Hội Đông y |`,
)
const PROVINCE = planOf(
  'ỦY BAN NHÂN DÂN\nTỈNH SƠN HẠ',
  '77/KH-UBND',
  'Nhiệm vụ năm học 2026 - 2027 của các làng nghề',
  `I. CÁC NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NĂM HỌC 2026 - 2027

1. Mở lớp đan lưới

Mỗi làng chọn hai thợ đứng lớp.

2. Giữ nghề gốm

Các lò đón học sinh mỗi tháng một buổi.

3. Đưa hàng ra chợ

Ban quản lý chợ dành quầy cho học sinh.`,
)
const OTHER = planOf(
  'ỦY BAN NHÂN DÂN\nTỈNH SƠN HẠ',
  '78/KH-UBND',
  'Trồng rừng ngập mặn năm 2026',
  `I. VIỆC LÀM

1. Ươm cây giống

Ủy ban nhân dân tỉnh giao mỗi xã ươm 2.000 cây.`,
)
const { told } = plansUnderQuestion({ 'vuon-thuoc.md': DEPARTMENT, 'lang-nghe.md': PROVINCE, 'rung.md': OTHER })

test('the work of a month of its calendar is asked of everybody', async () => {
  const text = await told(
    'Theo lịch vườn thuốc của Sở Nông nghiệp và Môi trường tỉnh Sơn Hạ thì tháng 4/2026 có những việc nào?',
  )
  expect(text).toContain('Phát cây cho từng trường')
})

test('the work of a month of an office whose plan it is, is all of it', async () => {
  const text = await told('Tháng 5/2026 Sở Nông nghiệp và Môi trường có những việc gì trong kế hoạch 41?')
  expect(text).toContain('Chấm vườn đẹp')
  expect(text).toContain('Hội Đông y')
})

test('its own work is still asked of it alone', async () => {
  const text = await told('Tháng 6/2026 Sở Nông nghiệp và Môi trường phải làm những việc gì?')
  expect(text).toContain('Tổng kết vườn thuốc')
  expect(text).not.toContain('Ép tiêu bản lá')
})

test('the parts of a plan are told, whoever issued it with others', async () => {
  const text = await told(
    'Nhờ liệt kê toàn bộ các nhóm nhiệm vụ, giải pháp chủ yếu trong kế hoạch năm học 2026-2027 của UBND tỉnh Sơn Hạ',
  )
  for (const part of ['Mở lớp đan lưới', 'Giữ nghề gốm', 'Đưa hàng ra chợ']) expect(text).toContain(part)
})
