// /thongke and /gopy: what people ask as numbers of nobody, unanswered questions of who agreed, and the queue of complaints.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { eventually } from '../../support/eventually.ts'
import { answered } from '../../support/fake-knowledge.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'
import { HA, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
beforeEach(async () => {
  here = await startPeople(newPath('plans.sqlite'))
  for (const user of [LAN, MINH])
    await here.store.people.agree(user.id, { version: CONSENT_VERSION, at: here.clock.now() })
  here.bot.knowledge.snapshot = memorySnapshot({ tasks: [task('In sổ theo dõi', 'Quý II/2026', ['Sở Y tế'])] })
  const [stored] = here.bot.knowledge.snapshot.tasks
  const ofTask = {
    ...answered('Chủ trì: Sở Y tế'),
    intent: 'lead',
    records: { kind: 'task', task: stored!.id },
  } as const
  here.bot.knowledge.answers.set('ai in sổ?', ofTask)
  const nothing = { outcome: 'nothing-found', text: 'Không có.', citations: [], intent: 'lead' } as const
  for (const text of [UNKNOWN, UNKNOWN_TOO]) here.bot.knowledge.answers.set(text, nothing)
})
afterEach(() => here.end())

const UNKNOWN = 'Ai xây nhà công vụ?'
const UNKNOWN_TOO = 'nhà công vụ ai xây'
/** A question is noted after its answer is out; what the same person says next waits for that. */
const told = async () => {
  for (const user of [LAN, MINH]) await here.says(user, '/riengtu')
  return (await here.says(HA, '/thongke')).text!.split('\n')
}

test('/thongke counts questions by kind and outcome, and the tasks asked most', async () => {
  for (const user of [LAN, MINH]) await here.says(user, 'ai in sổ?')
  await here.says(LAN, UNKNOWN)
  await here.says(LAN, 'chào')
  expect(await told()).toEqual([
    'Câu hỏi 25/10/2026–23/11/2026: 4',
    '3 có câu trả lời; 1 không có trong kế hoạch',
    '• Ai chủ trì (3)',
    '• Chưa rõ ý hỏi (1)',
    '',
    'Việc được hỏi nhiều',
    '• In sổ theo dõi – Kế hoạch 3707/KH-UBND (năm học 2024-2025) (2)',
    '',
    'Câu chưa trả lời được',
    expect.stringMatching(/^Không có câu nào được giữ/),
    '',
    'Góp ý “Sai?” đang chờ: 0',
  ])
})

test('the chart has a bar a kind', async () => {
  await here.says(LAN, 'ai in sổ?')
  const report = await here.says(HA, '/thongke')
  here.bot.people.presses(report, 'Biểu đồ')
  const picture = (await here.bot.replies(privateChat(HA), 2))[1]!
  expect(picture['photo']).toBeDefined()
  expect(picture['caption']).toContain('Ai chủ trì: số câu hỏi 1')
})

const chooses = async (label: string) => {
  const notice = await here.says(LAN, '/riengtu')
  const before = repliesIn(here.bot.world, privateChat(LAN)).length
  here.bot.people.presses(notice, label)
  return (await here.bot.replies(privateChat(LAN), before + 1)).at(-1)!
}
const agrees = () => chooses('Cho giữ câu chưa trả lời được')

describe('a question that no plan answers', () => {
  test('is kept only of who said yes, grouped, and shown by nobody’s name', async () => {
    await here.says(MINH, UNKNOWN)
    expect((await agrees()).text).toMatch(/^Cảm ơn anh\/chị\. Từ bây giờ/)
    await here.says(LAN, UNKNOWN)
    here.clock.advance(1000)
    await here.says(LAN, UNKNOWN_TOO)
    expect(await told()).toContain('• nhà công vụ ai xây (2)')
  })

  test('loses numbers of telephones and addresses of mail', async () => {
    await agrees()
    const text = 'Gọi 0912 345 678 hay lan@so.gov.vn để hỏi quyết định 1234?'
    here.bot.knowledge.answers.set(text, { outcome: 'nothing-found', text: 'Không có.', citations: [] })
    await here.says(LAN, text)
    expect(await told()).toContain('• Gọi … hay … để hỏi quyết định 1234? (1)')
  })

  test('is gone with a no, and after thirty days', async () => {
    await agrees()
    await here.says(LAN, UNKNOWN)
    const notice = await here.says(LAN, '/riengtu')
    expect(labels(notice).at(-1)).toEqual(['Thôi giữ câu hỏi'])
    expect(notice.text).toContain('1 câu hỏi chưa trả lời được')
    expect((await chooses('Thôi giữ câu hỏi')).text).toMatch(/những câu đã giữ đã được xóa\.$/)
    expect(await told()).not.toContain(`• ${UNKNOWN} (1)`)
    await agrees()
    await here.says(LAN, UNKNOWN)
    expect(await told()).toContain(`• ${UNKNOWN} (1)`)
    here.clock.advance(31 * 86_400_000)
    here.bot.minutePasses()
    await eventually(async () => expect(await here.store.usage.unanswered(new Date(0), 9)).toEqual([]))
  })

  test('asked in a group is never kept', async () => {
    await agrees()
    here.bot.people.says({ chat: GROUP, from: LAN, text: `/hoi ${UNKNOWN}` })
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/hoi chào' })
    await here.bot.replies(GROUP, 2)
    expect(await here.store.usage.unanswered(new Date(0), 9)).toEqual([])
  })
})

const complain = async (id: string, hour: number) =>
  here.store.feedback.save({
    id,
    question: `Câu ${id}?`,
    intent: 'lead',
    answer: `Trả lời ${id} <b>`,
    reason: 'untrue',
    at: new Date(Date.UTC(2026, 10, 23, hour)),
  })

describe('the queue of complaints', () => {
  test('shows each with the answer as it was, and lets it go when it is dealt with', async () => {
    await complain('a', 1)
    await complain('b', 2)
    const first = await here.says(HA, '/gopy')
    expect(first.text!.split('\n')).toEqual([
      'Góp ý “Sai?”',
      '09:00 23/11/2026 · lý do: sai số, ngày hoặc tên',
      '',
      'Hỏi: Câu b?',
      'Hiểu là: ai chủ trì',
      '',
      'Đã trả lời:',
      'Trả lời b <b>',
    ])
    expect(labels(first)).toEqual([['Đã xử lý'], ['1/2', '›']])
    expect((await here.turns(first, '›')).text).toContain('Câu a?')
    const left = await here.turns(await here.says(HA, '/gopy'), 'Đã xử lý')
    expect(left.text).toContain('Câu a?')
    expect((await here.turns(left, 'Đã xử lý')).text).toBe('Không có góp ý “Sai?” nào đang chờ.')
    expect(await here.acts()).toEqual(['settle-feedback untrue', 'settle-feedback untrue'])
  })

  test('settled by two at once is settled once', async () => {
    await complain('a', 1)
    const [one, two] = [await here.says(HA, '/gopy'), await here.says(HA, '/gopy')]
    await here.turns(one, 'Đã xử lý')
    expect(await here.presses(two, 'Đã xử lý')).toMatchObject({
      text: expect.stringMatching(/^Góp ý này đã được xử lý/),
    })
    expect(await here.acts()).toHaveLength(1)
  })
})

test('to others both are no commands, and their buttons do nothing', async () => {
  await here.says(LAN, 'ai in sổ?')
  for (const command of ['/thongke', '/gopy'])
    expect((await here.says(LAN, command)).text).toMatch(/^Tôi chưa biết lệnh này/)
  await here.joins(MINH, 'Quản trị viên')
  const report = await here.says(MINH, '/thongke')
  const page = await here.turns(await here.says(HA, '/nguoi'), '1. Minh · Quản trị viên')
  await here.turns(page, 'Đổi thành khách')
  expect(await here.presses(report, 'Biểu đồ')).toMatchObject({ asAlert: true })
})
