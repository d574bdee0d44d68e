// What the bot asks of its store for what comes in: an update is kept before Telegram hears that it arrived, and handled from here.

export type ArrivedUpdate = {
  /** Telegram's number of it: the same update that comes again has the same one. */
  readonly id: number
  /** Updates of one lane are handled one after another, by id. */
  readonly lane: string
  /** The update itself, as JSON. */
  readonly payload: string
}

export type ClaimedUpdate = ArrivedUpdate & {
  readonly receivedAt: Date
  /** How often it was begun, this time included. */
  readonly attempts: number
}

/** How an update ended: its handler returned, nobody waits for it any more, or it was begun too often without an end. */
export type SettledState = 'handled' | 'expired' | 'given-up'

export type InboxState = 'waiting' | 'taken' | SettledState

export type Claim = {
  /** Who takes them: one name a process and start. */
  readonly holder: string
  readonly at: Date
  /** From then on another holder may take them. */
  readonly leaseUntil: Date
  readonly limit: number
  /** How often they may have been begun before: from 0 and without an upper end where nothing is said. */
  readonly begun?: { readonly from?: number; readonly below?: number }
}

/** What is known of something that an update's handler sent: enough for a handler that begins again to go on from there. */
export type SentEffect = {
  /** A method of the Bot API. */
  readonly method: string
  /** What it returned, as JSON, without any text. */
  readonly result: string
}

/** What is not settled yet, and since when the one that waits longest could have been begun; what is put off counts from its day on. */
export type Backlog = { readonly open: number; readonly waitsSince: Date | undefined }

/** The updates of one bot. Every method is one transaction, also between processes. */
export interface UpdateInbox {
  /** All are kept when it resolves; those that are known already, whatever became of them, stay as they are. @returns how many were new */
  receive(updates: readonly ArrivedUpdate[], at: Date): Promise<number>
  /**
   * Takes the first update of each lane in which nothing is taken, oldest first. A lease that has run out counts as waiting, but not
   * for its own holder, who is alive and works on it.
   */
  claim(claim: Claim): Promise<readonly ClaimedUpdate[]>
  /** Whether there is something to claim that was begun so often. */
  isClaimable(holder: string, at: Date, begunFrom: number): Promise<boolean>
  /** Leases of this holder last until then. */
  renew(holder: string, leaseUntil: Date): Promise<void>
  /** What this holder has taken waits again, as if this attempt had not been. */
  release(holder: string): Promise<void>
  /** An update whose handler failed waits again; the attempt counts. Not held: nothing happens. */
  putBack(id: number, holder: string): Promise<void>
  /** An update that nothing could be said to for now waits until then, and its lane with it; the attempt does not count. Not held: nothing happens. */
  postpone(id: number, pause: { readonly holder: string; readonly until: Date }): Promise<void>
  /** Blanks what the update said, where it came from and what was sent for it; only what tells a repeat stays. Not held: nothing happens. */
  settle(id: number, outcome: { readonly holder: string; readonly state: SettledState }): Promise<void>
  /** In the order in which they were noted. */
  sentFor(id: number): Promise<readonly SentEffect[]>
  /** Not taken any more: nothing happens. @param position counts from 0 */
  noteSent(id: number, position: number, effect: SentEffect): Promise<void>
  /** How many there are in each state; a state without any is left out. */
  count(): Promise<Readonly<Partial<Record<InboxState, number>>>>
  /** Costs what is open, not what was settled: it may be asked every few seconds. */
  backlog(at: Date): Promise<Backlog>
}

export interface InboxStore {
  /** @param bot the bot's own id: each bot's updates have numbers of their own */
  inboxOf(bot: number): UpdateInbox
  /** Deletes whatever was received before, of any bot and in any state. @returns how many updates */
  pruneInboxes(before: Date): Promise<number>
}
