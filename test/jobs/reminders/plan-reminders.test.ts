// The policy of reminders: which stage falls due when, to whom, and to whom not.
import { describe, expect, test } from 'vitest'
import { planDigests, type DigestFacts } from '../../../jobs/reminders/plan-digests.ts'
import { planReminders, type Subscriber } from '../../../jobs/reminders/plan-reminders.ts'
import { createStageIndex, FURTHEST_AHEAD } from '../../../jobs/reminders/stages.ts'
import type { Window } from '../../../jobs/reminders/window.ts'
import type { DueTask } from '../../../knowledge/browse/due-tasks.ts'
import { addDays, vietnamDateAt } from '../../../knowledge/time/vietnam-date.ts'
import { day, dueTask, profileOf, subscriptionOf } from '../../support/due-task.ts'

const CHAT = 7
const subscriber = (changes: Partial<Subscriber> = {}): Subscriber => ({
  profile: profileOf(CHAT),
  subscriptions: [subscriptionOf(CHAT)],
  done: [],
  ...changes,
})
/** From one midnight in Vietnam to another. */
const between = (from: string, to: string): Window => ({
  after: new Date(`${from}T00:00:00+07:00`),
  until: new Date(`${to}T00:00:00+07:00`),
})
const YEAR = between('2026-01-01', '2027-06-01')
const told = (who: Subscriber, due: readonly DueTask[], window: Window = YEAR) =>
  planReminders(who, createStageIndex(due), window)
const when = (deliveries: ReturnType<typeof told>) =>
  deliveries.map(({ dueAt }) => dueAt.toISOString()).toSorted((a, b) => (a < b ? -1 : 1))

describe('stages', () => {
  test('30, 7 and 1 days before, and on the day, at half past seven in Vietnam', () => {
    // 30/11/2026 is a Monday: the day before is a Sunday, so its reminder comes on Friday.
    expect(when(told(subscriber(), [dueTask('2026-11-30')]))).toEqual([
      '2026-10-30T00:30:00.000Z',
      '2026-11-23T00:30:00.000Z',
      '2026-11-27T00:30:00.000Z',
      '2026-11-30T00:30:00.000Z',
    ])
  })

  test('what falls into Tết comes before it', () => {
    const who = subscriber({ subscriptions: [subscriptionOf(CHAT, { leadDays: [0] })] })
    expect(when(told(who, [dueTask('2026-02-18')]))).toEqual(['2026-02-13T00:30:00.000Z'])
  })

  test('of two stages that fall on one day only the nearer one is told, also of two subscriptions', () => {
    const apart = [subscriptionOf(CHAT, { leadDays: [1] }), subscriptionOf(CHAT, { id: 'other', leadDays: [0] })]
    const together = [subscriptionOf(CHAT, { leadDays: [1, 0] })]
    for (const subscriptions of [together, apart, apart.toReversed()]) {
      // A Sunday: the stages of Saturday and of Sunday both come on Friday.
      const reminders = told(subscriber({ subscriptions }), [dueTask('2026-11-29')])
      expect(reminders.map(({ facts }) => facts)).toMatchObject([{ lead: 0 }])
      expect(when(reminders)).toEqual(['2026-11-27T00:30:00.000Z'])
    }
  })

  test('at the hour that was chosen', () => {
    const profile = profileOf(CHAT, { settings: { ...profileOf(CHAT).settings, remindAtMinute: 16 * 60 + 45 } })
    const who = subscriber({ profile, subscriptions: [subscriptionOf(CHAT, { leadDays: [0] })] })
    expect(when(told(who, [dueTask('2026-11-30')]))).toEqual(['2026-11-30T09:45:00.000Z'])
  })

  test('nothing after the deadline, but every week where it was asked for until done, and not for ever', () => {
    const due = [dueTask('2026-11-30')]
    const afterwards = between('2026-12-01', '2027-06-01')
    expect(told(subscriber(), due, afterwards)).toEqual([])
    const patient = subscriber({ subscriptions: [subscriptionOf(CHAT, { untilDone: true })] })
    const late = told(patient, due, afterwards)
    expect(when(late).slice(0, 2)).toEqual(['2026-12-07T00:30:00.000Z', '2026-12-14T00:30:00.000Z'])
    expect(late).toHaveLength(12)
  })
})

describe('at the ends', () => {
  test('nothing is said to be late before or on its day: what falls into Tết afterwards comes after it', () => {
    const patient = subscriber({ subscriptions: [subscriptionOf(CHAT, { leadDays: [], untilDone: true })] })
    const [first] = when(told(patient, [dueTask('2026-02-13')]))
    expect(first).toBe('2026-02-23T00:30:00.000Z')
  })

  test('the longest lead is found also where it comes before days off', () => {
    const who = subscriber({ subscriptions: [subscriptionOf(CHAT, { leadDays: [120] })] })
    const sunday = createStageIndex([dueTask('2026-06-20')])
    const window = between('2026-02-13', '2026-02-14')
    expect(planReminders(who, sunday, window)).toHaveLength(1)
    expect(addDays(day('2026-02-13'), FURTHEST_AHEAD) >= '2026-06-20').toBe(true)
  })
})

describe('windows', () => {
  test('one after the other tell everything once', () => {
    const due = ['2026-03-31', '2026-06-30', '2026-09-05', '2026-11-30'].map((dueOn) => dueTask(dueOn))
    const whole = told(subscriber(), due).map(({ key }) => key)
    const parts: string[] = []
    for (let at = YEAR.after.getTime(); at < YEAR.until.getTime(); at += 7 * 3_600_000) {
      const until = new Date(Math.min(at + 7 * 3_600_000, YEAR.until.getTime()))
      parts.push(...told(subscriber(), due, { after: new Date(at), until }).map(({ key }) => key))
    }
    expect(parts.toSorted()).toEqual(whole.toSorted())
    // Four stages each, but 5/9/2026 is a Saturday: two of its stages come on Friday, as one.
    expect(new Set(whole).size).toBe(15)
  })
})

describe('to whom', () => {
  test('one deadline of two subscriptions has one key', () => {
    const both = [
      subscriptionOf(CHAT),
      subscriptionOf(CHAT, { id: 'other', scope: { kind: 'plan', file: 'ke-hoach.md' } }),
    ]
    const deliveries = told(subscriber({ subscriptions: both }), [dueTask('2026-11-30')])
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(4)
  })

  test('not whom it does not concern', () => {
    const other = [subscriptionOf(CHAT, { scope: { kind: 'agency', name: 'Sở Y tế' } })]
    expect(told(subscriber({ subscriptions: other }), [dueTask('2026-11-30')])).toEqual([])
  })

  test.each(['stoppedAt', 'blockedAt'] as const)('not who is %s', (state) => {
    const profile = profileOf(CHAT, { [state]: new Date() })
    expect(told(subscriber({ profile }), [dueTask('2026-11-30')])).toEqual([])
  })

  test('not of what is done; another occurrence is not done with it', () => {
    const [first, second] = [dueTask('2026-11-30', { key: 'x' }), dueTask('2026-12-31', { key: 'x' })]
    const done = [{ chat: CHAT, person: CHAT, taskKey: 'x', dueOn: '2026-11-30', at: new Date() }]
    const subjects = told(subscriber({ done }), [first, second]).map(({ subject }) => subject)
    expect(new Set(subjects)).toEqual(new Set(['deadline x 2026-12-31']))
  })

  test('not of stages that were over before somebody subscribed', () => {
    const late = [subscriptionOf(CHAT, { createdAt: new Date('2026-11-24T00:00:00Z') })]
    expect(when(told(subscriber({ subscriptions: late }), [dueTask('2026-11-30')]))).toHaveLength(2)
  })
})

describe('digests', () => {
  const weekly = subscriber({ subscriptions: [subscriptionOf(CHAT, { rhythm: 'weekly' })] })
  const monthly = subscriber({ subscriptions: [subscriptionOf(CHAT, { rhythm: 'monthly' })] })

  test('come on Mondays and cover their week', () => {
    const digests = planDigests(weekly, between('2026-11-01', '2026-12-01'))
    expect(digests.map(({ facts }) => facts)).toMatchObject([
      { from: '2026-11-02', to: '2026-11-08' },
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-12-06' },
    ])
  })

  test('of a Monday that is off come on the working day before', () => {
    const [digest] = planDigests(weekly, between('2026-04-24', '2026-04-28'))
    expect(digest && vietnamDateAt(digest.dueAt)).toBe('2026-04-24')
    expect(digest?.facts).toMatchObject({ from: '2026-04-27', to: '2026-05-03' })
  })

  test('of a month come on its first working day', () => {
    const digests = planDigests(monthly, between('2026-05-01', '2026-07-01'))
    expect(digests.map(({ facts }) => facts)).toMatchObject([
      { from: '2026-05-04', to: '2026-05-31' },
      { from: '2026-06-01', to: '2026-06-30' },
    ])
  })

  test('leave no day out, whatever offices do on the first of a month', () => {
    const spans = [weekly, monthly].map((who) => planDigests(who, YEAR).map(({ facts }) => facts as DigestFacts))
    const gaps = spans.flatMap((of) => of.slice(1).filter(({ from }, index) => from !== addDays(of[index]!.to, 1)))
    expect(gaps).toEqual([])
    expect(spans.map(({ length }) => length)).toEqual([74, 17])
  })

  test('take the place of single reminders, and those of digests', () => {
    expect(told(weekly, [dueTask('2026-11-30')])).toEqual([])
    expect(planDigests(subscriber(), YEAR)).toEqual([])
  })
})
