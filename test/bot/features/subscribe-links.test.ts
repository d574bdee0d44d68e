// A link that offers to be reminded, and its QR picture for a notice board.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agencyKey, encodeLink, parseLink, planKey, type SubscribeLink } from '../../../bot/links/deep-link.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, MINH } from '../../support/bot-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
beforeEach(async () => {
  here = await startReminders(newPath('plans.sqlite'), '2026-11-22T09:00:00', {
    tasks: [{ text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }],
    settings: { adminIds: [MINH.id] },
  })
})
afterEach(() => here.end())

const agency: SubscribeLink = { kind: 'subscribe', to: 'agency', key: agencyKey('Sở Tài chính') }

test.each<SubscribeLink>([
  agency,
  { kind: 'subscribe', to: 'everything' },
  { kind: 'subscribe', to: 'plan', key: planKey('ke-hoach.md') },
  { kind: 'subscribe', to: 'schooling', schooling: 'lower-secondary' },
])('%o is read back, in letters that Telegram allows', (link) => {
  expect(encodeLink(link)).toMatch(/^[\w-]{1,64}$/)
  expect(parseLink(encodeLink(link))).toEqual(link)
})

test.each(['s_', 's_x', 's_e_1', 's_p', 's_p_zz', 's_l_nowhere', 's_a_0123'])('“%s” is none of ours', (payload) => {
  expect(parseLink(payload)).toBeUndefined()
})

describe('/start with an offer', () => {
  test('says what it would bring; a press subscribes whoever has agreed', async () => {
    await here.agrees(LAN.id)
    here.bot.asks(LAN, `/start ${encodeLink(agency)}`)
    const offer = await here.bot.replyTo(LAN)
    expect(offer.text).toMatch(/^Việc của Sở Tài chính: 1 việc có hạn trong 12 tháng tới/)
    expect(labels(offer)).toEqual([['Đăng ký']])
    await turn(here.bot, offer, 'Đăng ký')
    expect(await here.store.subscriptions.subscriptionsOf(LAN.id)).toMatchObject([
      { scope: { kind: 'agency', name: 'Sở Tài chính' } },
    ])
  })

  test('without a yes keeps nothing, and asks for it when it is pressed', async () => {
    here.bot.asks(LAN, `/start ${encodeLink(agency)}`)
    here.bot.people.presses(await here.bot.replyTo(LAN), 'Đăng ký')
    expect((await here.bot.replies(privateChat(LAN), 2)).at(-1)!.text).toMatch(/cần anh\/chị đồng ý trước/)
    expect(await here.store.people.allProfiles()).toEqual([])
  })

  test('of an agency that no plan charges any more says so, and greets', async () => {
    here.bot.asks(LAN, `/start ${encodeLink({ ...agency, key: agencyKey('Sở Y tế') })}`)
    expect((await here.bot.replies(privateChat(LAN), 2))[0]!.text).toMatch(/^Đường dẫn này mời đăng ký/)
  })
})

describe('/maqr with a name', () => {
  test.each([
    ['so tai chinh', 'Đăng ký nhắc việc của Sở Tài chính'],
    ['cấp Tiểu học', 'Đăng ký nhắc việc của cấp Tiểu học'],
    ['mọi việc', 'Đăng ký nhắc mọi việc có hạn'],
  ])('“%s” is the picture of an offer', async (words, phrase) => {
    here.bot.asks(MINH, `/maqr ${words}`)
    const [sent] = await here.bot.replies(privateChat(MINH), 1)
    expect(sent!['photo']).toBeDefined()
    expect(sent!['caption']).toContain(phrase)
    expect(sent!['caption']).toContain('t.me/ke_hoach_bot?start=s_')
  })

  test('that is none says what to type', async () => {
    here.bot.asks(MINH, '/maqr Trường không có thật')
    expect((await here.bot.replyTo(MINH)).text).toMatch(/^Tôi không thấy đúng một cơ quan/)
  })
})
