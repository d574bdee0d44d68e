// Telegram in the simulated year: takes messages, asks for pauses, loses answers, and knows who blocks the bot.
import type { SendOutcome } from '../../../jobs/delivery/settlement.ts'
import type { Claim, StoredDelivery } from '../../../knowledge/store/delivery-ledger.ts'
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { changeKey, digestKey, reminderKey } from './year-oracle.ts'

export type YearTelegram = {
  /** When each was told, by key: more than once only where something is wrong. */
  readonly told: ReadonlyMap<string, readonly number[]>
  /** Keys of which nobody can know: the answer was lost, or the program died while it asked. */
  readonly doubtful: Set<string>
  readonly counts: { messages: number; limited: number; blocked: number; lostAnswers: number; notSent: number }
  readonly take: (claim: Claim, at: number) => SendOutcome
}

const LIMITED = 0.000_3
const NOT_SENT = 0.003
const LOST_ANSWER = 0.002

export function createYearTelegram(random: Random, blocks: (chat: number) => boolean): YearTelegram {
  const told = new Map<string, readonly number[]>()
  const doubtful = new Set<string>()
  const counts = { messages: 0, limited: 0, blocked: 0, lostAnswers: 0, notSent: 0 }
  const accept = ({ items }: Claim, at: number) => {
    counts.messages += 1
    for (const item of items) told.set(keyOf(item), [...(told.get(keyOf(item)) ?? []), at])
  }
  return {
    told,
    doubtful,
    counts,
    take(claim, at) {
      const lot = random()
      if (lot < LIMITED) {
        counts.limited += 1
        return { kind: 'limited', retryAfterSeconds: pick(random, [3, 17, 45, 300, 900, 10_072]) }
      }
      if (lot < LIMITED + NOT_SENT) {
        counts.notSent += 1
        return { kind: 'not-sent' }
      }
      if (blocks(claim.recipient.chat)) {
        counts.blocked += 1
        return { kind: 'blocked' }
      }
      if (lot < LIMITED + NOT_SENT + LOST_ANSWER) {
        counts.lostAnswers += 1
        for (const item of claim.items) doubtful.add(keyOf(item))
        if (chance(random, 0.5)) accept(claim, at)
        return { kind: 'unknown' }
      }
      accept(claim, at)
      return { kind: 'sent', messageId: counts.messages }
    },
  }
}

type Facts = { readonly taskKey: string; readonly dueOn: string; readonly lead: number }

/** As the oracle names it. */
export function keyOf({ kind, recipient: { chat, thread }, facts, subject }: StoredDelivery): string {
  if (kind === 'digest') {
    const { subscription, from } = facts as { readonly subscription: string; readonly from: string }
    return digestKey(chat, subscription, from)
  }
  if (kind === 'change') return changeKey(chat, thread, subject.replace(/^change /, ''))
  const { taskKey, dueOn, lead } = facts as Facts
  return reminderKey(chat, thread, `${taskKey} ${dueOn} ${lead}`)
}

/** Whether there is still something to tell: no deadline that is over, unless it is asked for until it is done. */
export function isStillTold({ kind, facts }: StoredDelivery, today: string): boolean {
  if (kind !== 'reminder') return true
  const { dueOn, lead } = facts as Facts
  return lead < 0 || dueOn >= today
}
