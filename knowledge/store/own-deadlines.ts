// What is asked of the store about deadlines of the office's own. They are reminded of and answered from through the plan that is made of them.
import type { Doer } from '../domain/act.ts'
import type { OwnDeadline } from '../domain/own-deadline.ts'
import type { NewVersion } from './plan-store.ts'

export type NewOwnDeadline = Omit<OwnDeadline, 'id'>

export type OwnPublication = {
  /** Of the plan that is made of them. */
  readonly file: string
  readonly at: Date
  /** Pure: called inside the transaction, and never for none. */
  readonly planOf: (standing: readonly OwnDeadline[]) => Pick<NewVersion, 'sha256' | 'make' | 'reading'>
}

/** Every method is one transaction, and whatever changes something writes its act into the audit log in the same one, under the number of the deadline. */
export interface OwnDeadlineStore {
  /** @param draft of what was looked over: the same one again, of a press that is repeated, adds nothing */
  add(draft: string, deadline: NewOwnDeadline, by: Doer): Promise<{ readonly id: number; readonly isNew: boolean }>
  /** @returns false where there is none that stands */
  change(id: number, to: NewOwnDeadline, by: Doer): Promise<boolean>
  /** It stays, and can be brought back. @returns false where there is none that stands */
  end(id: number, at: Date, by: Doer): Promise<boolean>
  /** @returns false where there is none that was ended */
  bringBack(id: number, at: Date, by: Doer): Promise<boolean>
  /** Also one that was ended. */
  find(id: number): Promise<(OwnDeadline & { readonly endedAt: Date | undefined }) | undefined>
  /** The oldest first. */
  standing(): Promise<readonly OwnDeadline[]>
  /**
   * Makes the plan of those that stand live, as they are at that moment; takes it back where none stands. Whoever does so at the
   * same time, in this process or another, finds it done, or does it with what stands by then. Nobody's act: those are logged.
   */
  publish(publication: OwnPublication): Promise<'published' | 'taken-back' | 'unchanged'>
}
