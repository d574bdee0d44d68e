// /themhan: a deadline of the office's own is looked over, added, listed, reminded of, changed, ended and brought back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { eventually } from '../../support/eventually.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { linesOf, startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
let said: number
beforeEach(async () => {
  said = 0
  here = await startReminders(newPath('plans.sqlite'), '2026-11-23T07:00:00', {
    tasks: [{ text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 20/12/2026' }],
    settings: { adminIds: [MINH.id] },
  })
  await here.bot.program.deliveriesIdle()
})
afterEach(() => here.end())

const types = async (text: string) => {
  here.bot.asks(MINH, text)
  return (await here.bot.replies(privateChat(MINH), (said += 1))).at(-1)!
}
const adds = async (typed: string) => turn(here.bot, await types(`/themhan ${typed}`), 'Thêm')
const REPORT = 'Nộp báo cáo tự đánh giá; 30/11/2026; Công văn 12/SGDĐT; Sở Tài chính'
const toLan = () => repliesIn(here.bot.world, privateChat(LAN))

test('nobody else adds one', async () => {
  here.bot.asks(LAN, `/themhan ${REPORT}`)
  expect((await here.bot.replyTo(LAN)).text).toMatch(/chỉ dành cho quản trị viên/)
  expect(await here.store.ownDeadlines.standing()).toEqual([])
})

describe('what is typed', () => {
  test('is shown as it was understood before anything is kept', async () => {
    const preview = await types(`/themhan ${REPORT}`)
    expect(preview.text!.split('\n')).toEqual([
      'Nộp báo cáo tự đánh giá',
      'Hạn: 30/11/2026 (thứ Hai, còn 7 ngày)',
      'Nguồn: Công văn 12/SGDĐT',
      'Dành cho: Sở Tài chính',
      '',
      'Thêm hạn này?',
    ])
    expect(await here.store.ownDeadlines.standing()).toEqual([])
  })

  test.each([
    ['Việc; 30/11/2026; Lãnh đạo giao', 'mọi người đã đăng ký nhắc'],
    ['Việc; 30/11/2026; Lãnh đạo giao; tiểu học', 'cấp Tiểu học'],
    ['Việc; 30/11/2026; Lãnh đạo giao; cấp mầm non', 'cấp Mầm non'],
    ['Việc; 30/11/2026; Lãnh đạo giao; so tai chinh', 'Sở Tài chính'],
    ['Việc; 30/11/2026; Lãnh đạo giao; Trường Tiểu học Hoa Sen', 'Trường Tiểu học Hoa Sen'],
  ])('“%s” is for %s', async (typed, whom) => {
    expect((await types(`/themhan ${typed}`)).text).toContain(`Dành cho: ${whom}`)
  })

  test('is doubted where no plan knows the agency', async () => {
    const slip = await types('/themhan Việc; 30/11/2026; Lãnh đạo giao; Sở Tài chnh tỉnh')
    expect(slip.text).toContain('Chưa kế hoạch nào nêu “Sở Tài chnh tỉnh”')
    expect((await types(`/themhan ${REPORT}`)).text).not.toContain('Chưa kế hoạch nào')
  })

  test.each([
    ['', /^Hạn do đơn vị thêm\nChưa có hạn nào/],
    ['Việc; 30/11/2026', /^Tôi cần đủ ba phần/],
    ['Việc; thường xuyên; Lãnh đạo giao', /^Tôi chưa đọc được ngày sắp tới nào trong “thường xuyên”/],
    ['Việc; 30/02/2027; Lãnh đạo giao', /^Tôi chưa đọc được ngày/],
    ['Việc; 01/10/2026; Lãnh đạo giao', /^Tôi chưa đọc được ngày/],
  ])('“%s” says what is missing', async (typed, words) => {
    expect((await types(`/themhan ${typed}`)).text).toMatch(words)
    expect(await here.store.ownDeadlines.standing()).toEqual([])
  })
})

test('what is too long is refused, and never cut: whom it is for stands last', async () => {
  const rest = '; 30/11/2026; Công văn 12; Sở Tài chính'
  const fits = `${'a'.repeat(600 - rest.length)}${rest}`
  expect((await types(`/themhan ${fits}`)).text).toContain('Dành cho: Sở Tài chính')
  const refused = await types(`/themhan a${fits}`)
  expect(refused.text).toMatch(/^Nội dung dài quá 600 chữ cái/)
  expect(labels(refused)).toEqual([])
})

describe('one that was added', () => {
  test('stands in /han under the office’s name, and who did it in the log', async () => {
    await adds(REPORT)
    const list = await types('/han')
    expect(list.text).toContain('Nộp báo cáo tự đánh giá (theo Công văn 12/SGDĐT)')
    expect(list.text).toContain('Hạn do đơn vị thêm')
    expect(await here.store.audit.newest(1)).toMatchObject([{ what: 'add-deadline', by: { person: MINH.id } }])
  })

  test('is one, in the log too, when its button is pressed twice', async () => {
    const preview = await types(`/themhan ${REPORT}`)
    const presses = [1, 2].map(() => here.bot.people.presses(preview, 'Thêm'))
    await here.bot.callOf('answerCallbackQuery', 2)
    expect(presses.map((press) => press.answer())).toEqual([
      { text: undefined, asAlert: false },
      { text: undefined, asAlert: false },
    ])
    expect(await here.store.ownDeadlines.standing()).toHaveLength(1)
    expect(await here.store.audit.newest(9)).toHaveLength(1)
    await adds(REPORT)
    expect(await here.store.ownDeadlines.standing()).toHaveLength(2)
  })

  test('is reminded of like any other: its agency’s subscribers, and nobody else', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { scope: { kind: 'agency', name: 'Sở Tài chính' } })
    await here.agrees(GROUP.id)
    await here.subscribes(GROUP.id, { scope: { kind: 'agency', name: 'Sở Y tế' } })
    await adds(REPORT)
    await here.comes('2026-11-23T07:30:00')
    expect(linesOf(toLan()[0])).toEqual(
      expect.arrayContaining([
        'Nộp báo cáo tự đánh giá (theo Công văn 12/SGDĐT)',
        'Hạn: 30/11/2026 (thứ Hai, còn 7 ngày)',
        'Hạn do đơn vị thêm (số 1)',
      ]),
    )
    expect(repliesIn(here.bot.world, GROUP)).toEqual([])
  })

  test.each([
    ['', { kind: 'agency', name: 'Sở Y tế' }],
    ['Tiểu học', { kind: 'schooling', schooling: 'primary' }],
    ['THCS', { kind: 'schooling', schooling: 'lower-secondary' }],
    ['GDTX, GDNN', { kind: 'schooling', schooling: 'continuing' }],
  ] as const)('for “%s” reaches who subscribed to %o', async (whom, scope) => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { scope })
    await adds(`Nộp báo cáo; 30/11/2026; Công văn 12; ${whom}`)
    await here.comes('2026-11-23T07:30:00')
    expect(toLan()).toHaveLength(1)
  })

  test('that is for one level does not reach another', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { scope: { kind: 'schooling', schooling: 'preschool' } })
    await adds('Nộp báo cáo; 30/11/2026; Công văn 12; Tiểu học')
    await here.comes('2026-11-23T07:30:00')
    expect(toLan()).toEqual([])
  })

  test('is changed: who subscribed hears of the new day', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    const card = await adds(REPORT)
    await here.comes('2026-11-23T07:30:00')
    expect((await turn(here.bot, card, 'Sửa')).text).toContain(`/themhan #1 ${REPORT}`)
    const changed = await types('/themhan #1 Nộp báo cáo tự đánh giá; 15/12/2026; Công văn 12/SGDĐT; Sở Tài chính')
    expect(changed.text).toContain('Thay hạn số 1')
    await turn(here.bot, changed, 'Thay')
    await here.comes('2026-11-23T08:00:00')
    expect(toLan().at(-1)!.text).toContain('Hạn chuyển từ 30/11/2026 sang 15/12/2026')
  })

  test('is ended and brought back; of one that is ended nobody is reminded', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    const ended = await turn(here.bot, await adds(REPORT), 'Bỏ hạn này')
    await here.comes('2026-11-23T07:30:00')
    expect(toLan()).toEqual([])
    const back = await turn(here.bot, ended, 'Khôi phục')
    expect(labels(back)[0]).toEqual(['Sửa', 'Bỏ hạn này'])
    await here.comes('2026-11-30T07:30:00')
    expect(toLan()).toHaveLength(1)
    const list = await turn(here.bot, back, 'Các hạn đã thêm')
    expect(labels(list).flat()).toContain('1. Nộp báo cáo tự đánh giá')
  })

  test('pressed when it is gone, it changes nothing more', async () => {
    const card = await adds(REPORT)
    await here.store.ownDeadlines.end(1, here.clock.now(), MINH.id)
    const pressed = here.bot.people.presses(card, 'Bỏ hạn này')
    await eventually(() => expect(pressed.answer()).toMatchObject({ text: expect.stringMatching(/sửa hoặc bỏ rồi/) }))
  })
})
