// The subscribers of the simulated year, and what they do: subscribe, leave, stop, block, come back, say that something is done.
import type { Scope, Subscription } from '../../../knowledge/domain/subscription.ts'
import { between, chance, pick, sample, type Random } from '../../support/seeded-random.ts'
import { AGENCIES, FILES, SCHOOLINGS_ASKED, TOPICS, type YearTask } from './year-plans.ts'

/** What the simulation knows of somebody, apart from the program's store. */
export type YearPerson = {
  readonly chat: number
  readonly minute: number
  stopped: boolean
  /** Lets nothing through. */
  blocks: boolean
  /** The program was told, by Telegram's update or by a refusal. */
  knownToBlock: boolean
  subscriptions: readonly Subscription[]
  /** "key day". */
  readonly done: Set<string>
}

const LEADS = [120, 60, 30, 14, 7, 3, 1, 0]
/** Six in the morning. */
const FIRST_MINUTE = 360
const FORUM_SHARE = 0.05

export function makePeople(
  random: Random,
  options: {
    readonly count: number
    readonly hours: number
    readonly tasks: readonly YearTask[]
    readonly at: number
  },
): readonly YearPerson[] {
  return Array.from({ length: options.count }, (_, index) => {
    const isForum = chance(random, FORUM_SHARE)
    const chat = isForum ? -1_000_000_000_000 - index : 1_000 + index
    const wanted = chance(random, 0.7) ? 1 : between(random, 2, 4)
    const made = Array.from({ length: wanted }, () => makeSubscription(random, chat, options))
    return {
      chat,
      minute: pick(random, hoursOf(options.hours)),
      stopped: false,
      blocks: false,
      knownToBlock: false,
      subscriptions: made.filter((one, place) => made.findIndex((other) => isSame(one, other)) === place),
      done: new Set<string>(),
    }
  })
}

/** So many half hours from six in the morning on, as minutes of the day. */
export const hoursOf = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => FIRST_MINUTE + 30 * index)

export const isSame = (one: Subscription, other: Subscription): boolean =>
  one.thread === other.thread && JSON.stringify(one.scope) === JSON.stringify(other.scope)

let made = 0
export function makeSubscription(
  random: Random,
  chat: number,
  { tasks, at }: { readonly tasks: readonly YearTask[]; readonly at: number },
): Subscription {
  made += 1
  const rhythm = pick(random, ['single', 'single', 'single', 'weekly', 'monthly'] as const)
  return {
    id: `s${made}`,
    chat,
    thread: chat < 0 ? pick(random, [undefined, 3, 4]) : undefined,
    scope: makeScope(random, tasks),
    leadDays: sample(random, LEADS, between(random, 1, 4)).toSorted((a, b) => b - a),
    rhythm,
    untilDone: rhythm === 'single' && chance(random, 0.1),
    createdAt: new Date(at),
  }
}

function makeScope(random: Random, tasks: readonly YearTask[]): Scope {
  const lot = random()
  if (lot < 0.04) return { kind: 'everything' }
  if (lot < 0.4) return { kind: 'agency', name: pick(random, AGENCIES) }
  if (lot < 0.55) return { kind: 'plan', file: pick(random, FILES) }
  if (lot < 0.7) return { kind: 'task', key: pick(random, tasks).key }
  if (lot < 0.85) return { kind: 'topic', words: pick(random, TOPICS) }
  return { kind: 'schooling', schooling: pick(random, SCHOOLINGS_ASKED) }
}

/** By how the task was made, not by its words. */
export function concerns(scope: Scope, task: YearTask): boolean {
  if (scope.kind === 'agency') return task.agencies.includes(scope.name)
  if (scope.kind === 'plan') return task.file === scope.file
  if (scope.kind === 'task') return task.key === scope.key
  if (scope.kind === 'topic') return task.topic === scope.words
  if (scope.kind === 'schooling') return task.schooling === 'every' || task.schooling === scope.schooling
  return true
}
