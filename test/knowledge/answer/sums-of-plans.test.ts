// What two plans cost is told side by side, with what lies between; nothing is compared that one of them does not say.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const planOf = (place: string, number: string, subject: string, money: string) => `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
Số: ${number}/KH-UBND

KẾ HOẠCH
${subject}

I. VIỆC

1. Các trường rà soát sân chơi trước ngày 30/4/2026.

II. KINH PHÍ

${money}
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'an.md': planOf(
      'An Giang',
      '31',
      'Xây sân chơi cho trường vùng lũ năm 2026',
      'Tổng nhu cầu kinh phí năm 2026 là 48,5 tỷ đồng, trong đó ngân sách tỉnh 40 tỷ đồng.',
    ),
    'kè.md': planOf('Cà Mau', '36', 'Xây kè trường ven biển năm 2026', 'Tổng nhu cầu năm 2026 là 12 tỷ đồng.'),
    'ben.md': planOf(
      'Bạc Liêu',
      '32',
      'Trồng cây bóng mát ở trường học năm 2026',
      'Kinh phí thực hiện dự kiến 900 triệu đồng từ nguồn vận động.',
    ),
    'ca.md': planOf(
      'Kiên Giang',
      '33',
      'Sửa nhà vệ sinh trường học năm 2026',
      'Kinh phí do từng trường cân đối trong dự toán được giao.',
    ),
  })
  writeTexts(folder, {
    'da.md': planOf(
      'Đồng Tháp',
      '34',
      'Lát sân trường giai đoạn 2026-2030',
      'Tổng kinh phí năm 2026 là 8,5 tỷ đồng. Tổng kinh phí giai đoạn 2026-2030 là 120 tỷ đồng, tăng 3 tỷ đồng so với giai đoạn trước.',
    ),
    'em.md': planOf(
      'Hậu Giang',
      '35',
      'Đào giếng ở trường năm 2026',
      '1. Kinh phí ngân sách tỉnh hỗ trợ 300 triệu đồng. 2. Kinh phí vận động 600 triệu đồng; kinh phí của xã 90 triệu đồng.',
    ),
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('what plans cost', () => {
  test('is compared in the unit of the larger', async () => {
    const { text } = await plans.ask(
      'Tổng kinh phí kế hoạch xây sân chơi của tỉnh An Giang và kế hoạch trồng cây bóng mát của Bạc Liêu, bên nào lớn hơn?',
    )
    expect(text).toContain('48,5 tỷ đồng')
    expect(text).toContain('900 triệu đồng')
    expect(text).toContain('Kế hoạch 31/KH-UBND của Ủy ban nhân dân tỉnh An Giang: 48,5')
    expect(text).toMatch(/31\/KH-UBND[^\n]*lớn hơn[^\n]*32\/KH-UBND[^\n]*47,6 tỷ đồng/)
  })

  test('is also called the money that is to be spent', async () => {
    const { text } = await plans.ask(
      'cho biết tổng tiền dự kiến chi cho kế hoạch xây sân chơi của An Giang và kế hoạch trồng cây bóng mát của Bạc Liêu, bên nào nhiều hơn',
    )
    expect(text).toMatch(/31\/KH-UBND[^\n]*lớn hơn[^\n]*32\/KH-UBND/)
  })

  test('is also called what all needs', async () => {
    const { text } = await plans.ask(
      'so sánh tổng kinh phí kế hoạch xây kè trường của Cà Mau và kế hoạch xây sân chơi của An Giang, bên nào lớn hơn',
    )
    expect(text).toMatch(/36\/KH-UBND[^\n]*: 12 tỷ đồng/)
  })

  test('is that of all of its time', async () => {
    const { text } = await plans.ask(
      'so sánh tổng kinh phí kế hoạch lát sân trường của Đồng Tháp và kế hoạch xây sân chơi của An Giang, bên nào lớn hơn',
    )
    expect(text).toMatch(/34\/KH-UBND[^\n]*: 120 tỷ đồng/)
    expect(text).toContain('71,5 tỷ đồng')
  })

  test('is not compared where only parts of it are named', async () => {
    const { text } = await plans.ask(
      'so sánh tổng kinh phí kế hoạch đào giếng của Hậu Giang và kế hoạch xây sân chơi của An Giang, bên nào lớn hơn',
    )
    expect(text).not.toContain('lớn hơn')
  })

  test('is not compared where one of them names no sum', async () => {
    const { text } = await plans.ask(
      'so sánh kinh phí kế hoạch xây sân chơi của An Giang và kế hoạch sửa nhà vệ sinh của Kiên Giang, bên nào lớn hơn',
    )
    expect(text).not.toContain('lớn hơn')
  })

  test('is no answer to what one part of it costs', async () => {
    const { text } = await plans.ask(
      'kinh phí mua cây giống của kế hoạch trồng cây Bạc Liêu so với kế hoạch xây sân chơi An Giang, bên nào lớn hơn',
    )
    expect(text).not.toContain('lớn hơn Kế hoạch')
  })
})
