// A list and the sentence that opens it are one: an item is told with it, and it with its items.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND HUYỆN VÂN CHÀI
Số: 51/KH-UBND

KẾ HOẠCH
Đua thuyền rồng năm 2026

I. LUYỆN TẬP

- Đội thuyền rồng huyện tập trung ba chặng:

- chặng 1: từ 16/10 đến 12/11/2026, chèo sức bền;

- chặng 2: từ 13/11 đến 15/12/2026, chèo nước rút do thợ cả dạy;

- chặng 3: từ 16/12/2026 đến 02/01/2027, bắt nhịp trống.

- Tay chèo được cấp theo danh mục:

${Array.from({ length: 22 }, (_, at) => `+ món ${at + 1}: ${'dây gai và phao gỗ '.repeat(at % 4 === 3 ? 12 : 2)}một bộ;`).join('\n\n')}

- Thuyền của xóm do xóm giữ, mỗi tháng lau một lần.

II. KHEN THƯỞNG

- Mức thưởng tay chèo đoạt giải ở hội tỉnh:

+ Giải nhất: 40 triệu đồng;

+ Giải nhì: 30 triệu đồng;

+ Giải ba: 20 triệu đồng.

- Hội huyện chỉ trao cờ, năm ngoái có 04 giải nhất, 27 giải nhì.
`
const { told, ask } = plansUnderQuestion({ 'thuyen.md': PLAN })

test('an item is found by what opens its list, and told with it', async () => {
  const text = await told('tay chèo đoạt giải nhì hội tỉnh được thưởng bao nhiêu tiền?')
  expect(text).toContain('30 triệu đồng')
  expect(text).toContain('Mức thưởng tay chèo đoạt giải ở hội tỉnh')
  expect(text).not.toContain('40 triệu')
  expect(await told('đội thuyền rồng huyện tập trung chặng 2 từ ngày nào tới ngày nào')).toMatch(
    /13\/11[^]*15\/12\/2026/,
  )
})

test('what opens a list is told with its items', async () => {
  const text = await told('Đội thuyền rồng huyện tập trung những chặng nào?')
  for (const said of ['sức bền', 'nước rút', 'nhịp trống']) expect(text).toContain(said)
  expect(text).not.toContain('lau một lần')
})

test('a number in words counts the items', async () => {
  expect(await told('Đội thuyền rồng huyện tập trung mấy chặng?')).toContain('ba chặng')
})

test('as many items as there is room for, from the first, and how many are left', async () => {
  const text = await told('tay chèo được cấp theo danh mục những gì?')
  const numbers = [...text.matchAll(/món (\d+)/g)].map(([, number]) => Number(number))
  expect(numbers.length).toBeGreaterThan(1)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  expect(text).toContain(`… (còn ${22 - numbers.length} ý)`)
})

test('both are cited', async () => {
  const quotes = (await ask('tay chèo đoạt giải nhất hội tỉnh được thưởng bao nhiêu tiền?')).citations.map(
    ({ quote }) => quote,
  )
  expect(quotes.join('\n')).toMatch(/Giải nhất[^]*Mức thưởng|Mức thưởng[^]*Giải nhất/)
})
