// What is asked of the store about deadlines of the office's own. They are reminded of and answered from through the plan that is made of them.
import type { OwnDeadline } from '../domain/own-deadline.ts'

export type NewOwnDeadline = Omit<OwnDeadline, 'id'>

/** Every method is one transaction. Who did what stands in the log of administrative acts. */
export interface OwnDeadlineStore {
  /** @param draft of what was looked over: the same one again, of a press that is repeated, adds nothing */
  add(draft: string, deadline: NewOwnDeadline): Promise<{ readonly id: number; readonly isNew: boolean }>
  /** @returns false where there is none that stands */
  change(id: number, to: NewOwnDeadline): Promise<boolean>
  /** It stays, and can be brought back. @returns false where there is none that stands */
  end(id: number, at: Date): Promise<boolean>
  /** @returns false where there is none that was ended */
  bringBack(id: number): Promise<boolean>
  /** Also one that was ended. */
  find(id: number): Promise<(OwnDeadline & { readonly endedAt: Date | undefined }) | undefined>
  /** The oldest first. */
  standing(): Promise<readonly OwnDeadline[]>
}
