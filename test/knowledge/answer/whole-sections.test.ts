// What stands below one heading, told whole: which heading is meant, and how many passages an answer leaves out.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const WORKS = (
  'Quét sân|Tưới rau|Vá mái|Sơn cổng|Đào giếng|Trồng tre|Lát gạch|Dọn kho|Sửa bàn|' +
  'Thay bóng|Khơi rãnh|Rào vườn|Lau bảng|Treo biển|Đổ rác'
).split('|')

const planOf = (works: readonly string[]) => `ỦY BAN NHÂN DÂN
XÃ HÒN CHUỐI
Số: 19/KH-UBND
Hòn Chuối, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Sửa sang trường học năm 2026

I. MỤC ĐÍCH

Trường sạch đẹp trước mùa mưa bão.

II. BẢO DƯỠNG ĐỊNH KỲ KHUÔN VIÊN

${works.map((work) => `${work} do mỗi trường tự lo bằng sức của thầy và trò.`).join('\n\n')}

III. KINH PHÍ

Nguồn chi thường xuyên của xã.
`

const QUESTION = 'Bảo dưỡng định kỳ khuôn viên gồm những gì?'
const long = plansUnderQuestion({ 'sua-sang.txt': planOf(WORKS) })
const whole = plansUnderQuestion({ 'sua-sang.txt': planOf(WORKS.slice(0, 12)) })

test('what is told, in the order of the plan, and what is not', async () => {
  const { text, outcome } = await long.ask(QUESTION)
  expect(outcome).toBe('answered')
  const at = WORKS.map((work) => text.indexOf(work))
  expect(at.slice(0, 12)).toEqual(at.slice(0, 12).toSorted((a, b) => a - b))
  expect(at.slice(0, 12)).not.toContain(-1)
  expect(text).toContain('… và 3 đoạn khác của mục này.')
})

test('nothing of the kind where all is told', async () => {
  const { text } = await whole.ask(QUESTION)
  for (const work of WORKS.slice(0, 12)) expect(text).toContain(work)
  expect(text).not.toContain('đoạn khác')
})

const PARTS = `ỦY BAN NHÂN DÂN
XÃ HÒN NGHỆ
Số: 21/KH-UBND
Hòn Nghệ, ngày 07 tháng 02 năm 2026

KẾ HOẠCH
Sửa sang điểm trường năm 2026

I. NHIỆM VỤ

1. Mầm non

Bé tập gieo hạt vào chậu.

Cô giáo kể chuyện cây cối.

II. GIẢI PHÁP

1. Mầm non

Xây bể lọc cát ngoài hiên.

Thuê thợ mộc đóng kệ thấp.

2. Chăm vườn rau, bếp ăn, sân chơi, cổng trường của các điểm lẻ vùng ngập mặn ven biển và trên đảo nổi

Mỗi tổ trồng hai luống cải ngọt.

Nước tưới lấy ở giếng khoan sâu.

III. CHỈ TIÊU

A. Vệ sinh học đường

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Điểm lẻ có nhà tiêu tự hoại | % | 31,5 | 44 |
| 2 | Điểm lẻ có bồn rửa tay | % | 50 | 70 |
`
const parts = plansUnderQuestion({ 'diem-truong.txt': PARTS })

test('of two headings alike the one in the part that is asked for', async () => {
  expect(await parts.told('Giải pháp mầm non gồm những gì?')).toContain('bể lọc cát')
  expect(await parts.told('Nhiệm vụ mầm non gồm những gì?')).toContain('gieo hạt')
})

test('a heading that says all that is asked, though much more besides', async () => {
  const text = await parts.told('Giải pháp chăm vườn rau gồm những gì?')
  for (const said of ['cải ngọt', 'giếng khoan']) expect(text).toContain(said)
})

test('figures below a heading say how much, and not what is to be done', async () => {
  expect(await parts.told('Vệ sinh học đường gồm những gì?')).toContain('bồn rửa tay')
  expect(await parts.outcome('Ai có trách nhiệm gì về vệ sinh học đường?')).toBe('nothing-found')
})

const GARDEN = `ỦY BAN NHÂN DÂN
XÃ HÒN MẤU
Số: 35/KH-UBND
Hòn Mấu, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Làm vườn rau ở các điểm trường năm 2026

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Trẻ biết rau mọc thế nào.

2. Yêu cầu

Làm bờ bao phải chắc, không lấn lối đi.

II. NHIỆM VỤ

1. Sửa cổng, dựng nhà kho, làm bờ bao, nuôi gà thả đồi

Mỗi tổ trồng hai luống cải ngọt.

Nước tưới lấy ở giếng khoan sâu.

2. Chăm vườn ươm, bếp ăn, sân chơi của các điểm lẻ ven biển

Mỗi tổ gieo hai khay mướp.

Phân lấy ở chuồng dê.

Che nắng bằng lá dừa.

Cắm biển tên từng khay.

Thứ Sáu nhổ cỏ.

Rằm chia cây cho các nhà.
`
const garden = plansUnderQuestion({ 'vuon-rau.txt': GARDEN })

test('all that stands below a heading that says all that is asked, though it says more', async () => {
  const text = await garden.told('Chăm vườn ươm gồm những gì?')
  for (const said of ['khay mướp', 'chuồng dê', 'lá dừa', 'biển tên', 'nhổ cỏ', 'chia cây'])
    expect(text).toContain(said)
})

test('two words among many of a heading name no section of another part', async () => {
  const text = await garden.told('Bờ bao phải ra sao?')
  expect(text).toContain('không lấn lối đi')
  expect(text).not.toContain('cải ngọt')
  expect(await garden.told('Nhiệm vụ về bờ bao thế nào?')).toContain('cải ngọt')
})
