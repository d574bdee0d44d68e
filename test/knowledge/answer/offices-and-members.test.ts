// Who holds an office, and who is on a board: persons are told by name, the head is not the deputy.
import { expect, test } from 'vitest'
import { kindTold } from '../../../knowledge/answer/passages/kind-told.ts'
import { officeAsked } from '../../../knowledge/answer/passages/office-told.ts'
import { readValueKind } from '../../../knowledge/answer/question/asked-kind.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND XÃ MƯỜNG NƯA
TRƯỜNG THCS MƯỜNG NƯA
Số: 12/KH-THCSMN

KẾ HOẠCH
Giữ rừng đầu nguồn của nhà trường năm học 2026 - 2027

I. PHÂN CÔNG

1. Hiệu trưởng Lò Thị Ánh Hoa: giữ quỹ trồng cây, gặp già làng.

2. Phó hiệu trưởng Quàng Văn Thức: chia ca tưới cây, trông vườn ươm.

3. Ban giữ rừng gồm: Trưởng ban Lò Thị Ánh Hoa; Phó Trưởng ban Cà Văn Pâng; thư ký Tòng Thị Mai Lan và các lớp trưởng.

4. Tổ canh lửa: thầy Lường Văn Inh, thầy Cầm Văn Ưng, cô Vì Thị Sen.

| TT | Việc | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Họp Ban giữ rừng | Trưởng ban | Tháng 9/2026 |
| 2 | Ươm cây dẻ | Tổ Sinh học | Tháng 10/2026 |
| 3 | Dọn đường băng cản lửa | Ban giữ rừng | Tháng 12/2026 |
`
const { ask, told } = plansUnderQuestion({ 'giu-rung.md': PLAN })

test.each([
  ['HT trường Mường Nưa tên gì', 'Lò Thị Ánh Hoa', 'Quàng Văn Thức'],
  ['Hiệu trưởng trường Mường Nưa là ai?', 'Lò Thị Ánh Hoa', 'Quàng Văn Thức'],
  ['Phó hiệu trưởng trường Mường Nưa là ai?', 'Quàng Văn Thức', 'gặp già làng'],
])('%s', async (question, name, other) => {
  const { outcome, text } = await ask(question)
  expect(outcome).toBe('answered')
  expect(text).toContain(name)
  expect(text).not.toContain(other)
})

test('a deputy by any name is no head', async () => {
  const text = await told('Ai là hiệu phó trường Mường Nưa?')
  expect(text).toContain('Quàng Văn Thức')
  expect(text).not.toContain('gặp già làng')
})

test('who a board is made of are its members, not who leads its tasks', async () => {
  expect(await told('ban giu rung truong Muong Nua gom nhung ai')).toContain('Cà Văn Pâng')
  const { outcome, text } = await ask('Tổ canh lửa gồm những ai?')
  expect(outcome).toBe('answered')
  expect(text).toContain('Vì Thị Sen')
})

test('"hiệu phó" is the deputy', () => {
  expect(officeAsked(' ai la hieu pho ')?.('Hiệu trưởng: cô Hoa')).toBe(false)
  expect(officeAsked(' ai la hieu pho ')?.('Phó hiệu trưởng: thầy Thức')).toBe(true)
  expect(officeAsked(' ai la pho hieu truong ')?.('Hiệu phó: thầy Thức')).toBe(true)
})

test('who is on a board is told by several people, or by what says so', () => {
  const tells = kindTold(' ban giu rung gom nhung ai ')
  expect(tells('Thầy Inh, thầy Ưng, cô Sen cùng lo.')).toBe(true)
  expect(tells('Thầy Inh lo việc của ban.')).toBe(false)
  expect(tells('Ban gồm các tổ trưởng.')).toBe(true)
})

test('"chuyên cần" aims at nothing', () => {
  expect(readValueKind(' ti le chuyen can duoc bao nhieu ')).toEqual({ valueKind: 'result' })
  expect(readValueKind(' can huy dong duoc bao nhieu ')).toEqual({ valueKind: 'target' })
})
