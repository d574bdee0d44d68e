// The weekly summary: on Monday morning administrators get the week's questions as a chart with its numbers in words, through the ledger.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { CAPTION_LIMIT } from '../../../bot/telegram-limits.ts'
import { LAN, repliesIn } from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'
import { HA, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
beforeEach(async () => {
  here = await startPeople(newPath('plans.sqlite'), {}, '2026-11-20T09:00:00')
  here.bot.knowledge.answers.set('ai?', { ...answered('Sở Y tế'), intent: 'lead' })
})
afterEach(() => here.end())

const agrees = (person: number) => here.store.people.agree(person, { version: CONSENT_VERSION, at: here.clock.now() })
const comesTo = async (time: string) => {
  here.clock.advance(Date.parse(`${time}+07:00`) - here.clock.now().getTime() - 60_000)
  await here.minutePasses()
}
const summaries = (user: typeof HA) =>
  repliesIn(here.bot.world, privateChat(user)).filter(({ photo }) => photo !== undefined)

test('comes on Monday at eight, once, with chart and numbers; to administrators who agreed to be told', async () => {
  await agrees(HA.id)
  await here.joins(LAN, 'Cán bộ')
  for (let count = 0; count < 2; count += 1) await here.says(LAN, 'ai?')
  // A question is noted after its answer is out; what the same person says next waits for that.
  await here.says(LAN, '/riengtu')
  const before = summaries(HA).length
  await comesTo('2026-11-23T07:59:00')
  expect(summaries(HA)).toHaveLength(before)
  await comesTo('2026-11-23T08:00:00')
  await here.minutePasses()
  expect(summaries(HA)).toHaveLength(before + 1)
  expect(String(summaries(HA).at(-1)!['caption']).split('\n').slice(0, 3)).toEqual([
    'Câu hỏi 16/11/2026–22/11/2026: 2',
    '2 có câu trả lời',
    '• Ai chủ trì (2)',
  ])
  expect(summaries(LAN)).toEqual([])
  expect(await here.store.deliveries.countByState()).toEqual({ sent: 1 })
})

test('is not sent to who has not agreed, stopped, or administers no more; nor where nothing was asked', async () => {
  await here.joins(LAN, 'Quản trị viên')
  await comesTo('2026-11-23T08:00:00')
  expect(await here.store.deliveries.countByState()).toEqual({ withdrawn: 1 })
  await here.says(LAN, 'ai?')
  const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Quản trị viên')
  await here.turns(page, 'Đổi thành cán bộ')
  await comesTo('2026-11-30T08:00:00')
  expect(summaries(LAN)).toEqual([])
})

test('fits a caption, however long what was asked', async () => {
  await agrees(HA.id)
  await agrees(LAN.id)
  await here.store.usage.keepQuestions(LAN.id, true, here.clock.now())
  const long = 'Rất dài về một việc mà không kế hoạch nào nói tới, '.repeat(6)
  for (const [index, intent] of ['lead', 'coordinate', 'deadline', 'product', 'target', 'duties'].entries())
    for (const outcome of ['answered', 'ambiguous', 'nothing-found', 'help']) {
      const task = { key: String(index), text: `${index} ${long}`.slice(0, 200) }
      await here.store.usage.count({ day: '2026-11-20', intent, outcome, task })
      const asked = { key: `${index}`, text: `${index} ${long}`.slice(0, 300), at: here.clock.now() }
      await here.store.usage.keepUnanswered({ chat: LAN.id, ...asked })
    }
  await comesTo('2026-11-23T08:00:00')
  const caption = String(summaries(HA)[0]!['caption'])
  expect(caption.length).toBeLessThanOrEqual(CAPTION_LIMIT)
  expect(caption).toMatch(/Xem đủ: \/thongke$/)
})
