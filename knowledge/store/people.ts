// What is asked of the store about people: profiles after a yes, and an erasure that leaves nothing but its proof.
import type { Consent, Profile, Settings } from '../domain/profile.ts'

export type ReachChange = 'stopped' | 'resumed' | 'blocked' | 'unblocked'

/** Everything that the store holds of one chat, record by record, as it is handed to that person. */
export type Holdings = readonly { readonly record: string; readonly values: Readonly<Record<string, unknown>> }[]

export type Erasure = {
  /** See domain/erasure.ts: it says nothing without its receipt. */
  readonly proof: string
  readonly at: Date
  /** Whether the office has owners besides those of the store. Otherwise its last one stays. */
  readonly ownersElsewhere?: boolean
}

/** Every method is one transaction. Without a profile nothing is written but by `agree`. */
export interface PeopleStore {
  findProfile(chat: number): Promise<Profile | undefined>
  /** Of everybody, in no order. */
  allProfiles(): Promise<readonly Profile[]>
  /**
   * Whose hour of reminders, by Vietnamese time, lies after `after` and not after `until`, or was changed after `after`; in no order.
   * Asked every minute, so it costs little where it is nobody's.
   */
  profilesCalled(stretch: { readonly after: Date; readonly until: Date }): Promise<readonly Profile[]>
  /** Makes the profile; where there is one, only a later version of the text replaces its consent. Settings stay. */
  agree(chat: number, consent: Consent): Promise<Profile>
  /** A change of the hour keeps its time (`hourChangedAt`). @returns undefined without a profile */
  changeSettings(chat: number, change: Partial<Settings>, at: Date): Promise<Profile | undefined>
  /** The first of several equal changes keeps its time. @returns undefined without a profile */
  changeReach(chat: number, change: ReachChange, at: Date): Promise<Profile | undefined>
  /** A group became a supergroup: all that is held of it moves, unless the new number has its own. */
  moveChat(from: number, to: number): Promise<void>
  holdings(chat: number): Promise<Holdings>
  /** Deletes everything that is held of the chat, and keeps the proof; of the last owner nothing, asked in the moment of the erasure. */
  erase(chat: number, erasure: Erasure): Promise<'erased' | 'last-owner'>
  /** When the erasure with this proof was. */
  findErasure(proof: string): Promise<Date | undefined>
  /** Empties the logs of the database of what was erased before; to be repeated, since a reader elsewhere can hold them. */
  settleErasures(): Promise<'settled' | 'held'>
}
