// What is offered while somebody types: the answer, then what comes nearest, never remembered.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestAndAsk, MORNING, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAI SƠN
Số: 15/KH-UBND
Lai Sơn, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Phòng bệnh trong trường học năm 2026

I. MỤC ĐÍCH

Trường học có nước sạch và nhà vệ sinh cho mọi học sinh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Pâng

PHỤ LỤC
NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|----|----------|-----------------|------------------|-----------|
| 1 | Kiểm tra nguồn nước uống | Sở Giáo dục và Đào tạo | Công an tỉnh | Quý II/2026 |
| 2 | In sổ theo dõi sức khỏe học sinh | Sở Y tế | Sở Tài chính | Tháng 8/2026 |
`

const newPath = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(newPath('plans'), { 'phong-benh.md': PLAN })], newPath('data'))
})
afterAll(() => plans.close())

const offer = (text: string, limit = 10) => plans.knowledge.offerAnswers(text, MORNING, limit)

test('a question gets its answer first, and the task that it is about', async () => {
  const [answer, nearest] = await offer('ai chu tri kiem tra nguon nuoc uong')
  expect(answer).toMatchObject({ kind: 'answer', reply: { outcome: 'answered' } })
  expect(nearest).toMatchObject({ kind: 'task', task: { task: { leads: ['Sở Giáo dục và Đào tạo'] } } })
})

test('words that are no question get what speaks of them, each task once', async () => {
  const offers = await offer('sổ theo dõi')
  const tasks = offers.flatMap((one) => (one.kind === 'task' ? [one.task.task.text] : []))
  expect(tasks[0]).toBe('In sổ theo dõi sức khỏe học sinh')
  expect(new Set(tasks).size).toBe(tasks.length)
  expect(await offer('nước sạch nhà vệ sinh')).toContainEqual(
    expect.objectContaining({ kind: 'passage', plan: expect.stringContaining('15/KH-UBND') }),
  )
})

test('never more than asked for, and nothing for what the plans do not hold', async () => {
  expect(await offer('kiểm tra nguồn nước', 1)).toHaveLength(1)
  expect(await offer('???')).toEqual([])
})

test('is remembered by nobody: what leans on a question before finds the same before and after it', async () => {
  const alone = await offer('Phối hợp với ai?')
  await offer('Ai chủ trì kiểm tra nguồn nước uống?')
  expect(await offer('Phối hợp với ai?')).toEqual(alone)
  expect((await plans.ask('Ai chủ trì kiểm tra nguồn nước uống?', 'Phối hợp với ai?')).text).toContain('Công an tỉnh')
})
