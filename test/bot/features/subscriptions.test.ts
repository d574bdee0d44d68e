// /dangky and "Nhắc tôi": what is subscribed to is said at once, changed in place, and for a group by its administrators only.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH } from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
beforeEach(async () => {
  here = await startReminders(newPath('plans.sqlite'), '2026-11-22T09:00:00', {
    tasks: [
      { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' },
      { text: 'Dự toán kinh phí', leads: ['Sở Tài chính'], time: 'Ngày 15/12/2026' },
      { text: 'Nộp danh mục sách', leads: ['Sở Y tế'], time: 'Ngày 20/12/2026' },
    ],
  })
})
afterEach(() => here.end())

const opens = async (command = '/dangky') => {
  await here.agrees(LAN.id)
  here.bot.asks(LAN, command)
  return (await here.bot.replies(privateChat(LAN), 1)).at(-1)!
}
const own = (chat: number) => here.store.subscriptions.subscriptionsOf(chat)

describe('a person', () => {
  test('without a yes is asked for one', async () => {
    here.bot.asks(LAN, '/dangky')
    expect((await here.bot.replyTo(LAN)).text).toMatch(/cần anh\/chị đồng ý trước/)
  })

  test('adds an agency, sees what it means, changes it and removes it, in one message', async () => {
    const page = await opens()
    expect(page.text).toMatch(/^Đăng ký nhắc hạn của anh\/chị\nChưa có đăng ký nào/)
    const agencies = await turn(here.bot, await turn(here.bot, page, 'Thêm đăng ký'), 'Chọn cơ quan')
    const added = await turn(here.bot, agencies, 'Sở Tài chính')
    expect(added.message_id).toBe(page.message_id)
    expect(added.text!.split('\n')).toEqual([
      'Việc của Sở Tài chính',
      '2 việc có hạn trong 12 tháng tới, gần nhất 30/11/2026 (thứ Hai, còn 8 ngày).',
      'Đã đăng ký: nhắc trước 30, 7, 1 ngày và đúng ngày.',
      'Tin nhắc được gửi lúc 7 giờ 30.',
    ])
    let changed = await turn(here.bot, added, '✓ 30 ngày')
    changed = await turn(here.bot, changed, 'Nhắc đến khi xong')
    expect(changed.text).toContain(
      'nhắc trước 7, 1 ngày và đúng ngày, sau hạn thì hằng tuần đến khi xong, nhiều nhất 12 tuần.',
    )
    changed = await turn(here.bot, changed, 'Hằng tuần')
    expect(changed.text).toContain('Đã đăng ký: gửi danh sách vào thứ Hai hằng tuần.')
    expect(labels(changed)).toEqual([
      ['Từng việc', '✓ Hằng tuần', 'Hằng tháng'],
      ['Bỏ đăng ký', '‹ Quay lại'],
    ])
    expect(await own(LAN.id)).toMatchObject([{ leadDays: [7, 1, 0], rhythm: 'weekly', untilDone: true }])
    const removed = await turn(here.bot, changed, 'Bỏ đăng ký')
    expect(removed.text).toBe('Đã bỏ đăng ký nhắc việc của Sở Tài chính.')
    expect(await own(LAN.id)).toEqual([])
    await turn(here.bot, removed, 'Bật lại')
    expect(await own(LAN.id)).toMatchObject([{ leadDays: [7, 1, 0], rhythm: 'weekly', untilDone: true }])
  })

  test.each([
    ['Một kế hoạch', 'ke-hoach.md', { kind: 'plan', file: 'ke-hoach.md' }],
    ['Một cấp học', 'Tiểu học', { kind: 'schooling', schooling: 'primary' }],
  ])('picks %s', async (menu, _, scope) => {
    const picking = await turn(here.bot, await turn(here.bot, await opens(), 'Thêm đăng ký'), menu)
    const label = menu === 'Một kế hoạch' ? labels(picking)[0]![0]! : 'Tiểu học'
    await turn(here.bot, picking, label)
    expect(await own(LAN.id)).toMatchObject([{ scope }])
  })

  test('types a topic: what it would bring is said, and a press subscribes, once', async () => {
    const offer = await opens('/dangky phong hoc')
    expect(offer.text).toBe(
      'Việc nói đến “phong hoc”: 1 việc có hạn trong 12 tháng tới, gần nhất 30/11/2026 (thứ Hai, còn 8 ngày).',
    )
    await turn(here.bot, offer, 'Đăng ký')
    here.bot.asks(LAN, '/dangky phong hoc')
    const again = (await here.bot.replies(privateChat(LAN), 2)).at(-1)!
    await turn(here.bot, again, 'Đăng ký')
    expect(await own(LAN.id)).toHaveLength(1)
  })

  test.each(['Tiểu học', 'cap tieu hoc', 'các trường tiểu học'])(
    'types a level (%s): that comes first, with what is asked of all schools; the words alone stay a choice',
    async (words) => {
      await here.agrees(LAN.id)
      const offer = await opens(`/dangky ${words}`)
      expect(labels(offer)).toEqual([['Việc của cấp Tiểu học'], [`Việc nói đến “${words}”`]])
      await turn(here.bot, offer, 'Việc của cấp Tiểu học')
      expect(await own(LAN.id)).toMatchObject([{ scope: { kind: 'schooling', schooling: 'primary' } }])
    },
  )

  test('cannot have more than fifty', async () => {
    await here.agrees(LAN.id)
    for (let count = 0; count < 50; count += 1)
      await here.subscribes(LAN.id, { id: `s${count}`, scope: { kind: 'topic', words: `việc ${count}` } })
    const offer = await opens('/dangky phong hoc')
    const press = here.bot.people.presses(offer, 'Đăng ký')
    await here.bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Đã đủ 50 đăng ký/) })
  })
})

const answerOn = async (text: string) => {
  const { due } = await here.bot.knowledge.browse.due({ from: '2026-11-22', to: '2027-01-01' } as never)
  const task = due.find((one) => one.task.text === text)!
  const reply = { ...answered('Sở Tài chính'), records: { kind: 'task', task: task.id } } as const
  here.bot.knowledge.answers.set('ai?', reply)
  here.bot.knowledge.answers.set('Khi nào xong?', reply)
}

describe('“Nhắc tôi”', () => {
  test('below an answer subscribes to its task, and the answer stays', async () => {
    await here.agrees(LAN.id)
    await answerOn('Báo cáo số phòng học')
    here.bot.asks(LAN, 'ai?')
    const answer = await here.bot.replyTo(LAN)
    here.bot.people.presses(answer, 'Nhắc tôi')
    const said = (await here.bot.replies(privateChat(LAN), 2)).at(-1)!
    expect(said.text).toMatch(/^Việc “Báo cáo số phòng học”\n1 việc có hạn/)
    expect(await own(LAN.id)).toMatchObject([{ scope: { kind: 'task' } }])
  })

  test('says so where reminders are stopped', async () => {
    await here.agrees(LAN.id)
    await here.store.people.changeReach(LAN.id, 'stopped', here.clock.now())
    await answerOn('Báo cáo số phòng học')
    here.bot.asks(LAN, 'ai?')
    here.bot.people.presses(await here.bot.replyTo(LAN), 'Nhắc tôi')
    const said = (await here.bot.replies(privateChat(LAN), 2)).at(-1)!
    expect(said.text!.split('\n').slice(-2)).toEqual([
      'Đã đăng ký: nhắc trước 30, 7, 1 ngày và đúng ngày.',
      'Nhắc hạn đang tắt; anh/chị bật lại bằng /tieptuc.',
    ])
  })

  test('in words means the task that was spoken of', async () => {
    await here.agrees(LAN.id)
    await answerOn('Dự toán kinh phí')
    here.bot.asks(LAN, 'Nhắc tôi việc này nhé')
    expect((await here.bot.replyTo(LAN)).text).toMatch(/^Việc “Dự toán kinh phí”/)
    here.bot.asks(LAN, 'nhac toi khi nao nop bao cao')
    expect((await here.bot.replies(privateChat(LAN), 2)).at(-1)!.text).toMatch(/^Đáp:/)
  })

  test('in words without a task says what to do', async () => {
    here.bot.asks(LAN, 'nhắc tôi việc này')
    expect((await here.bot.replyTo(LAN)).text).toMatch(/^Anh\/chị hỏi về một việc trước/)
  })
})

test('what goes on until it is done is said to, also when no day is to come', async () => {
  await here.agrees(LAN.id)
  const scope = { kind: 'agency', name: 'Sở Tài chính' } as const
  await here.subscribes(LAN.id, { scope, untilDone: true })
  here.clock.advance(400 * 86_400_000)
  const list = await opens()
  expect(list.text).toContain('việc đã qua hạn mà chưa báo xong vẫn được nhắc hằng tuần, nhiều nhất 12 tuần.')
  await here.store.subscriptions.changeSubscription(LAN.id, (await own(LAN.id))[0]!.id, { rhythm: 'weekly' })
  here.bot.asks(LAN, '/dangky')
  const digest = (await here.bot.replies(privateChat(LAN), 2)).at(-1)!
  expect(digest.text).not.toContain('vẫn được nhắc')
})

describe('a group', () => {
  test('subscribes by its administrator, each topic by itself; a member is refused', async () => {
    await here.agrees(GROUP.id)
    here.bot.people.isMember(GROUP, MINH)
    here.bot.people.isAdministrator(GROUP, LAN)
    here.bot.people.says({ chat: GROUP, from: MINH, text: '/dangky', thread: 11 })
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/dangky sách', thread: 11 })
    const [refused, offer] = await here.bot.replies(GROUP, 2)
    expect(refused!.text).toMatch(/^Chỉ quản trị viên/)
    here.bot.people.presses(offer!, 'Đăng ký', LAN)
    await here.bot.callOf('editMessageText')
    expect(await own(GROUP.id)).toMatchObject([{ thread: 11, scope: { kind: 'topic', words: 'sách' } }])
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/dangky', thread: 22 })
    expect((await here.bot.replies(GROUP, 3)).at(-1)!.text).toContain('Chưa có đăng ký nào')
  })
})
