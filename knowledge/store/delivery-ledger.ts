// What the ledger of deliveries promises: whatever the program sends of its own accord is written down before it is sent, once under its key.
import type { Doer } from '../domain/act.ts'

export type Recipient = {
  /** Telegram's id: a person's, or a group's below zero. */
  readonly chat: number
  /** The topic of a forum. */
  readonly thread: number | undefined
}

export type NewDelivery = {
  /** Made of facts (who, which deadline, which stage): the same facts are never told twice. */
  readonly key: string
  readonly recipient: Recipient
  /** Items of one kind that are due for one recipient at the same time go out as one message. */
  readonly kind: string
  /** What can be withdrawn as a whole: one occurrence of a deadline, one announcement. */
  readonly subject: string
  /** JSON; the message is worded from it when it is sent. */
  readonly facts: unknown
  readonly dueAt: Date
}

/**
 * - planned: waits for its day; retry: was surely not sent, and is tried again
 * - claimed: somebody is about to send it; a claim that runs out leaves it uncertain, for nobody knows
 * - sent: Telegram gave it a number; failed: Telegram refused it for good; blocked: the person lets nothing through
 * - missed: its time was over before anybody could send it; withdrawn: taken back before it was sent, or with nothing left to tell
 */
export type DeliveryState =
  | 'planned'
  | 'retry'
  | 'claimed'
  | 'sent'
  | 'uncertain'
  | 'blocked'
  | 'failed'
  | 'missed'
  | 'withdrawn'

export type StoredDelivery = NewDelivery & {
  readonly id: number
  readonly state: DeliveryState
  /** How often a claim was taken. */
  readonly attempts: number
  readonly messageId: number | undefined
  /** Why it is in its state, in a word or two for administrators; never a text of Telegram's. */
  readonly reason: string | undefined
  readonly changedAt: Date
}

/** One message to be sent: the items stay claimed until it is settled. */
export type Claim = {
  readonly id: string
  readonly recipient: Recipient
  readonly kind: string
  /** In the order in which they fell due. Never empty. */
  readonly items: readonly StoredDelivery[]
}

export type Settlement =
  | { readonly state: 'sent'; readonly messageId: number }
  /** `dueAt`: from now on it is due then, and late from there. */
  | { readonly state: 'retry'; readonly notBefore: Date; readonly dueAt?: Date; readonly reason: string }
  | { readonly state: 'uncertain' | 'blocked' | 'failed' | 'missed' | 'withdrawn'; readonly reason: string }

export type NamedSubject = {
  readonly subject: string
  /** How keys name it: a part of each. */
  readonly inKey: string
}

export type PlanningAgain = {
  readonly dueAt: Date
  readonly at: Date
  readonly by: Doer
  /** What stands in the audit log of so many; of none, nothing does. */
  readonly object: (planned: number) => string
}

/** How many are new, and how many were left out because nothing may be kept of their recipient. */
export type Planned = { readonly planned: number; readonly noProfile: number }

export interface DeliveryLedger {
  /** What is there under its key stays as it is, in whatever state. Nothing is written of a chat without a profile: it may have been erased since. */
  plan(deliveries: readonly NewDelivery[], at: Date): Promise<Planned>
  /**
   * Takes everything of one kind that is due for one recipient, the one who waits longest first. No two callers get the same.
   * @param resting chats that must wait for their turn
   */
  claimNext(options: {
    readonly at: Date
    readonly leaseMs: number
    readonly resting: readonly number[]
  }): Promise<Claim | undefined>
  /** Whether anybody waits for what is due, at rest or not. */
  hasDue(at: Date): Promise<boolean>
  /** @returns false where the claim had run out meanwhile; then only "sent" is still written, for it is known now */
  settle(claim: Claim, settlement: Settlement, at: Date): Promise<boolean>
  /** Claims that ran out become uncertain. @returns how many deliveries */
  giveUpClaims(at: Date): Promise<number>
  /** What fell due before `dueBefore` and was not sent becomes missed. @returns how many */
  giveUpLate(dueBefore: Date, at: Date): Promise<number>
  /** Takes back what was not sent yet. @returns how many */
  withdraw(subjects: readonly string[], at: Date, reason?: string): Promise<number>
  /** What was taken back for that reason is planned for its time again. @returns how many */
  restore(subjects: readonly string[], reason: string, at: Date): Promise<number>
  /**
   * What is of one subject is of another from now on, sent or not, with these facts laid over its own; its key follows, so that nobody
   * is told the same twice. What waits beside its like of the other subject is withdrawn. In turns: a kill leaves the rest to the next call.
   * @returns how many are of the other subject now
   */
  resubject(
    from: NamedSubject,
    to: NamedSubject & { readonly facts: Readonly<Record<string, unknown>> },
    at: Date,
  ): Promise<number>
  /** Plans again what is uncertain, blocked, failed or missed, as an administrator asks for, and writes that into the audit log. @returns how many */
  planAgain(ids: readonly number[], again: PlanningAgain): Promise<number>
  /** By their numbers, in order; what was pruned or erased is left out. */
  find(ids: readonly number[]): Promise<readonly StoredDelivery[]>
  /** Newest change first. */
  findByState(states: readonly DeliveryState[], limit: number): Promise<readonly StoredDelivery[]>
  countByState(): Promise<Readonly<Partial<Record<DeliveryState, number>>>>
  /** Erases what was settled before a day. @returns how many */
  prune(settledBefore: Date): Promise<number>
  /** Until when Telegram wants nothing of us; survives a restart. */
  pausedUntil(): Promise<Date | undefined>
  /** The longer pause wins. */
  pause(until: Date): Promise<void>
  /**
   * One process sends at a time, so that the limits hold for all together. A turn that ends later than anybody could have taken it
   * (twice as far ahead as `until`) was taken before the clock was set back, and is over.
   * @returns whether `holder` has the turn until then
   */
  takeTurn(holder: string, at: Date, until: Date): Promise<boolean>
  /** Of nobody else: a program that is started anew need not wait until the turn runs out. */
  endTurn(holder: string): Promise<void>
}
