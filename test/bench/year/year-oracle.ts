// What should happen in the simulated year, reckoned by itself: who is to be told what, and from when.
import type { Subscription } from '../../../knowledge/domain/subscription.ts'
import { addCalendarDays, dayAt, daysFrom, instantOf, openDay } from './calendar.ts'
import { concerns, type YearPerson } from './year-people.ts'
import type { YearTask, YearVersion } from './year-plans.ts'

/** From when it may be told; the key says what and to whom. */
export type Expected = ReadonlyMap<string, number>

export type Oracle = {
  readonly expected: Expected
  /** Deadlines that are over by a change of the plans ("key day"), with the moment from which nobody is reminded of them. */
  readonly gone: ReadonlyMap<string, number>
  /** What a task is called in all versions of its plan; anything else as it is. */
  readonly rowOf: (taskKey: string) => string
  /** A minute that was planned to its end: everybody as he is now. */
  readonly planned: (at: number, people: readonly YearPerson[], version: YearVersion) => void
}

export const reminderKey = (chat: number, thread: number | undefined, rest: string) =>
  `reminder ${chat} ${thread ?? '-'} ${rest}`
export const digestKey = (chat: number, id: string, from: string) => `digest ${chat} ${id} ${from}`
export const changeKey = (chat: number, thread: number | undefined, rest: string) =>
  `change ${chat} ${thread ?? '-'} ${rest}`

const WEEKS_AFTER = Array.from({ length: 12 }, (_, index) => -7 * (index + 1))
/** The program looks at least so far ahead for deadlines that change. */
const KNOWN_AHEAD_DAYS = 134

/** And so far behind. */
const KNOWN_BEHIND_DAYS = 98

type Stage = { readonly task: YearTask; readonly dueOn: string; readonly lead: number }

export function createOracle(startAt: number): Oracle {
  const expected = new Map<string, number>()
  const gone = new Map<string, number>()
  const rows = new Map<string, string>()
  const add = (key: string, at: number) => void (expected.has(key) || expected.set(key, at))
  let until = startAt
  let last: YearVersion | undefined
  let stages = new Map<string, readonly Stage[]>()
  return {
    expected,
    gone,
    rowOf: (taskKey) => rows.get(taskKey) ?? taskKey,
    planned(at, people, version) {
      if (at <= until) return
      if (last?.revision !== version.revision)
        for (const { key, file, origin } of version.tasks) rows.set(key, `${file}/${origin}`.replaceAll(' ', '_'))
      if (last && last.revision !== version.revision) {
        tellChanges(last, version, { at, people, until, add, gone })
        carryOver(last, version, { until, people })
      }
      if (last?.revision !== version.revision) stages = stagesOf(version)
      last = version
      for (const person of people) {
        if (person.stopped || person.knownToBlock) continue
        for (const day of daysFrom(dayAt(until), dayAt(at))) {
          const instant = instantOf(day, person.minute)
          if (instant <= until || instant > at) continue
          const subscriptions = person.subscriptions.filter(({ createdAt }) => instant >= createdAt.getTime())
          for (const key of keysOn(day, person, { subscriptions, stages: stages.get(day) ?? [] })) add(key, instant)
        }
      }
      until = at
    },
  }
}

function stagesOf({ tasks }: YearVersion): Map<string, readonly Stage[]> {
  const stages = new Map<string, Stage[]>()
  const leads = [120, 60, 30, 14, 7, 3, 1, 0, ...WEEKS_AFTER]
  for (const task of tasks)
    for (const dueOn of task.days)
      for (const lead of leads) {
        const day = openDay(addCalendarDays(dueOn, -lead), lead < 0 ? 1 : -1)
        stages.set(day, [...(stages.get(day) ?? []), { task, dueOn, lead }])
      }
  return stages
}

function keysOn(
  day: string,
  { chat, done }: YearPerson,
  { subscriptions, stages }: { readonly subscriptions: readonly Subscription[]; readonly stages: readonly Stage[] },
): readonly string[] {
  /** Of several stages of one day, the last. */
  const leads = new Map<string, number>()
  const keys: string[] = []
  for (const { rhythm, id, thread, scope, leadDays, untilDone } of subscriptions) {
    if (rhythm === 'weekly') keys.push(...weeksFrom(day).map((from) => digestKey(chat, id, from)))
    if (rhythm === 'monthly' && openDay(`${day.slice(0, 8)}01`, 1) === day) keys.push(digestKey(chat, id, day))
    if (rhythm !== 'single') continue
    for (const { task, dueOn, lead } of stages) {
      const isWanted = lead < 0 ? untilDone : leadDays.includes(lead)
      if (!isWanted || !concerns(scope, task) || done.has(`${task.key} ${dueOn}`)) continue
      const told = reminderKey(chat, thread, `${task.key} ${dueOn}`)
      leads.set(told, Math.min(lead, leads.get(told) ?? lead))
    }
  }
  return [...keys, ...[...leads].map(([told, lead]) => `${told} ${lead}`)]
}

/** The Mondays whose digest comes on that day. */
const weeksFrom = (day: string): readonly string[] =>
  daysFrom(day, addCalendarDays(day, 13)).filter(
    (monday) => new Date(monday).getUTCDay() === 1 && openDay(monday, -1) === day,
  )

/** A row that is worded otherwise keeps who subscribed to it and what is done, as far as the program knew of it. */
function carryOver(
  before: YearVersion,
  after: YearVersion,
  { until, people }: { readonly until: number; readonly people: readonly YearPerson[] },
): void {
  const rows = new Map(after.tasks.map(({ origin, key }) => [origin, key]))
  const [from, to] = [-KNOWN_BEHIND_DAYS, KNOWN_AHEAD_DAYS].map((days) => addCalendarDays(dayAt(until), days))
  const isAsked = (key: string) =>
    people.some(({ subscriptions }) => subscriptions.some(({ scope }) => scope.kind === 'task' && scope.key === key))
  for (const { key, origin, days } of before.tasks) {
    const renamed = rows.get(origin)
    if (renamed === undefined || renamed === key) continue
    if (!isAsked(key) && !days.some((day) => day >= (from ?? day) && day <= (to ?? day))) continue
    for (const person of people) {
      person.subscriptions = person.subscriptions.map((one) =>
        one.scope.kind === 'task' && one.scope.key === key ? { ...one, scope: { kind: 'task', key: renamed } } : one,
      )
      for (const done of person.done) if (done.startsWith(`${key} `)) person.done.add(done.replace(key, renamed))
    }
  }
}

function tellChanges(
  before: YearVersion,
  after: YearVersion,
  told: {
    readonly at: number
    readonly until: number
    readonly people: readonly YearPerson[]
    readonly add: (key: string, at: number) => void
    readonly gone: Map<string, number>
  },
): void {
  const rows = new Map(after.tasks.map((task) => [task.origin, task]))
  const [from, to] = [dayAt(told.at), addCalendarDays(dayAt(told.until), KNOWN_AHEAD_DAYS)]
  for (const task of before.tasks)
    for (const dueOn of task.days.filter((day) => day >= from && rows.get(task.origin)?.days.includes(day) !== true)) {
      told.gone.set(`${task.key} ${dueOn}`, told.at)
      if (dueOn > to) continue
      for (const { chat, stopped, knownToBlock, subscriptions } of told.people)
        for (const { scope, thread } of stopped || knownToBlock ? [] : subscriptions)
          if (concerns(scope, task)) told.add(changeKey(chat, thread, `${task.key} ${dueOn}`), told.at)
    }
}
