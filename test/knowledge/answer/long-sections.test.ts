// A section with more passages than an answer holds: it says how many it leaves out.
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
