// What stands below an answer: candidates, what may be asked next, its source page by page, and "Sai?".
import { describe, expect, test } from 'vitest'
import { REASONS } from '../../../bot/messages/feedback.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { passageId } from '../../../knowledge/domain/ids.ts'
import type { Reply } from '../../../knowledge/answer/reply.ts'
import { LAN, NOON, type BotUnderTest } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { financeTasks, readingOfTargets, readingOfTasks } from '../../support/browsable-readings.ts'
import { answered, citation, passageInContext } from '../../support/fake-knowledge.ts'
import { labels, turn } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
const load = botWithPlans((started) => (bot = started))
const ask = async (reply: Reply) => {
  bot.knowledge.answers.set('câu?', reply)
  bot.asks(LAN, 'câu?')
  return bot.replyTo(LAN)
}
const taskIds = () => bot.knowledge.snapshot.tasks.map(({ id }) => id)

const listReply = (count: number): Reply => ({
  ...answered(`Có ${count} nhiệm vụ.\n1. …`, citation()),
  intent: 'list',
  heading: `Có ${count} nhiệm vụ.`,
  notes: ['Đã có kế hoạch mới hơn.'],
  records: { kind: 'task-list', tasks: taskIds().slice(0, count) },
})

const passagePage = (raw: string, around: { previous?: number; next?: number }) =>
  passageInContext({
    passages: [{ raw, cited: false }],
    ...(around.previous && { previous: passageId(around.previous) }),
    ...(around.next && { next: passageId(around.next) }),
  })

const complaints = () => [...bot.knowledge.feedback.all.values()]
const complain = async () => {
  const answer = await ask({ ...answered('Chủ trì: Sở.', citation()), intent: 'lead' })
  bot.people.presses(answer, 'Sai?')
  return { answer, asked: (await bot.replies(privateChat(LAN), 2))[1]! }
}

describe('what may be asked next', () => {
  test('is what the task says and the answer did not, two at most', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(1, 0)) })
    const [task] = taskIds()
    const answer = await ask({
      ...answered('Chủ trì: Sở Tài chính'),
      intent: 'lead',
      records: { kind: 'task', task: task! },
    })
    expect(labels(answer)).toEqual([['Phối hợp với ai?'], ['Thời hạn?'], ['Nhắc tôi', 'Sai?']])
    bot.people.presses(answer, 'Thời hạn?')
    await bot.replies(privateChat(LAN), 2)
    expect(bot.knowledge.asked[1]).toMatchObject({
      conversation: '501',
      text: 'Thời hạn? – Bố trí kinh phí đợt 1',
      about: { task, intent: 'deadline' },
    })
  })

  test('what the answer says already is not offered; what its agency leads besides is', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(2, 0)) })
    const text =
      'Chủ trì: Sở Tài chính\nNhiệm vụ: Bố trí kinh phí đợt 1\nPhối hợp: Sở Giáo dục và Đào tạo\nThời gian: Quý III/2025'
    const answer = await ask({ ...answered(text), intent: 'lead', records: { kind: 'task', task: taskIds()[0]! } })
    expect(labels(answer)).toEqual([['Sở Tài chính còn làm gì?'], ['Nhắc tôi', 'Sai?']])
    bot.people.presses(answer, 'Sở Tài chính còn làm gì?')
    const list = (await bot.replies(privateChat(LAN), 2))[1]!
    expect(list.text).toMatch(/^Nhiệm vụ của Sở Tài chính/)
    expect(list.reply_to_message!.message_id).toBe(answer.message_id)
  })

  test('an indicator leads to its other values and to those beside it', async () => {
    const values = ['61,5', '64'] as const
    await load({
      'a.md': readingOfTargets([
        { indicator: 'tỷ lệ phòng kiên cố', heading: 'I', values },
        { indicator: 'tỷ lệ phòng bộ môn', heading: 'I', values },
      ]),
    })
    const [target] = bot.knowledge.snapshot.targets
    const answer = await ask({
      ...answered('Chỉ tiêu năm học 2025-2026: 64%'),
      intent: 'target',
      records: { kind: 'targets', targets: [target!.id] },
    })
    expect(labels(answer)).toEqual([['Kết quả và chỉ tiêu'], ['Chỉ tiêu cùng nhóm'], ['Biểu đồ', 'Sai?']])
    bot.people.presses(answer, 'Chỉ tiêu cùng nhóm')
    expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toContain('2. Tỷ lệ phòng bộ môn')
  })

  test('nothing where the task is no longer live', async () => {
    const answer = await ask({ ...answered('x'), intent: 'lead', records: { kind: 'task', task: 99 as never } })
    expect(labels(answer)).toEqual([['Sai?']])
  })
})

test('several tasks that fit are offered as buttons, each with what was asked', async () => {
  await load({ 'a.md': readingOfTasks(financeTasks(2, 0)) })
  const [first, second] = taskIds()
  const answer = await ask({
    outcome: 'ambiguous',
    text: 'Có 2 nhiệm vụ gần với câu hỏi:',
    citations: [],
    intent: 'coordinate',
    records: { kind: 'candidates', tasks: [first!, second!] },
  })
  expect(labels(answer)).toEqual([['1. Bố trí kinh phí đợt 1'], ['2. Bố trí kinh phí đợt 2'], ['Sai?']])
  bot.people.presses(answer, '2. Bố trí kinh phí đợt 2')
  await bot.replies(privateChat(LAN), 2)
  expect(bot.knowledge.asked[1]).toMatchObject({ about: { task: second, intent: 'coordinate' } })
})

describe('a list that an answer gives', () => {
  test('is paged where it has more than ten items, with its notes and “Sai?” on every page', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(12, 0)) })
    const first = await ask(listReply(12))
    expect(first.text).toMatch(/^Có 12 nhiệm vụ\.\n\nKế hoạch 3707\/KH-UBND \(năm học 2024-2025\)\n1\. Bố trí/)
    expect(first.text).toMatch(/Đã có kế hoạch mới hơn\.$/)
    const second = await turn(bot, first, '›')
    expect(labels(second)).toEqual([['11', '12'], ['‹', '2/2'], ['Tải lịch (.ics)'], ['Sai?']])
    bot.people.presses(second, 'Sai?')
    await bot.replies(privateChat(LAN), 2)
    expect([...bot.knowledge.feedback.all.values()]).toMatchObject([
      { question: 'câu?', intent: 'list', answer: 'Có 12 nhiệm vụ.', reason: undefined },
    ])
  })

  test('stays as it is where a page holds it', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(10, 0)) })
    expect((await ask(listReply(10))).text).toMatch(/^Có 10 nhiệm vụ\.\n1\. …\n\nNguồn:/)
  })
})

describe('“Xem nguyên văn”', () => {
  test('is read on from by edit, and back', async () => {
    bot.knowledge.passages.set(7, passagePage('Đoạn bảy.', { next: 10 }))
    bot.knowledge.passages.set(10, passagePage('Đoạn mười.', { previous: 7 }))
    bot.people.presses(await ask(answered('Sở.', citation())), 'Xem nguyên văn')
    const shown = (await bot.replies(privateChat(LAN), 2))[1]!
    expect(labels(shown)).toEqual([['Đoạn sau ›']])
    const next = await turn(bot, shown, 'Đoạn sau ›')
    expect(next.text).toContain('Đoạn mười.')
    expect(labels(next)).toEqual([['‹ Đoạn trước']])
    expect((await turn(bot, next, '‹ Đoạn trước')).text).toBe(shown.text)
  })

  test('a page of a plan that was taken back says so', async () => {
    const press = bot.people.forgesPress(await ask(answered('Sở.')), 't:10:7')
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Đoạn này không còn/), asAlert: true })
  })
})

describe('“Sai?”', () => {
  test('keeps the question and the answer as they were, without the person, and asks why', async () => {
    const { asked } = await complain()
    expect(complaints()).toEqual([
      { id: expect.any(String), question: 'câu?', intent: 'lead', answer: 'Chủ trì: Sở.', reason: undefined, at: NOON },
    ])
    expect(JSON.stringify(complaints())).not.toMatch(/501|Lan/)
    expect(labels(asked)).toEqual([
      ['Sai số, ngày hoặc tên'],
      [REASONS.beside],
      ['Còn thiếu'],
      ['Đã có văn bản mới hơn'],
      ['Rút lại'],
    ])
  })

  test('thanks in a sentence; the reason can be changed and all be taken back', async () => {
    const { asked } = await complain()
    const thanks = await turn(bot, asked, 'Còn thiếu')
    expect(thanks.text).toBe('Cảm ơn anh/chị, tôi đã ghi lý do: còn thiếu.')
    const again = await turn(bot, thanks, 'Đổi lý do')
    await turn(bot, again, 'Sai số, ngày hoặc tên')
    expect(complaints()).toMatchObject([{ reason: 'untrue' }])
    const gone = await turn(bot, thanks, 'Rút lại')
    expect(gone.text).toMatch(/^Anh\/chị đã rút lại/)
    expect(complaints()).toEqual([])
    const press = bot.people.presses(thanks, 'Đổi lý do')
    await bot.callOf('answerCallbackQuery', 6)
    expect(press.answer()).toMatchObject({ text: undefined })
  })

  test('pressed twice complains once, and a reason for what was taken back finds nothing', async () => {
    const { answer, asked } = await complain()
    bot.people.presses(answer, 'Sai?')
    await bot.replies(privateChat(LAN), 3)
    expect(complaints()).toHaveLength(1)
    bot.knowledge.feedback.all.clear()
    const press = bot.people.presses(asked, 'Còn thiếu')
    await bot.callOf('answerCallbackQuery', 3)
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Góp ý này không còn được giữ/) })
  })

  test('stands below every answer but help', async () => {
    expect(labels(await ask({ outcome: 'help', text: 'Tôi trả lời…', citations: [] }))).toEqual([])
  })
})

test('what was said to be wrong is kept for thirty days', async () => {
  const feedback = { question: 'q', intent: undefined, answer: 'a', reason: undefined }
  await bot.knowledge.feedback.save({ ...feedback, id: 'old', at: new Date(NOON.getTime() - 30 * 86_400_000 - 1) })
  await bot.knowledge.feedback.save({ ...feedback, id: 'new', at: new Date(NOON.getTime() - 30 * 86_400_000) })
  bot.minutePasses()
  await new Promise((resolve) => setImmediate(resolve))
  expect([...bot.knowledge.feedback.all.keys()]).toEqual(['new'])
})
