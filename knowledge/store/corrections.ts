// What is asked of the store about corrections: each is kept beside the reading, never in it, and stays when it is taken back.
import type { Doer } from '../domain/act.ts'
import type { Correction } from '../domain/correction.ts'
import type { HeldCorrection } from '../domain/corrected-records.ts'
import type { PlanVersionId } from '../domain/ids.ts'

export type NewCorrection = Omit<Correction, 'id'> & {
  /** A person is known as long as that person's data is kept. */
  readonly by: Doer
  /** Those of the same field of the same row: it takes their place. */
  readonly replaces: readonly number[]
}

/** `by` is undefined where nobody is known (any more). */
export type KeptCorrection = Correction & {
  readonly by: number | undefined
  /** When it was taken back, or another one took its place. */
  readonly endedAt: Date | undefined
}

/** One that may hold for what is live: made on those bytes, or on that version of the plan or one before it. */
export type StoredCorrection = HeldCorrection & { readonly versionId: PlanVersionId }

/** Every method is one transaction; what changes an answer moves the revision (PlanLibrary), and stands in the audit log as an act on the version corrected. */
export interface CorrectionStore {
  /** @returns its id. @throws UnknownRecordError where there is no such plan */
  save(correction: NewCorrection): Promise<number>
  /** @returns false where it does not stand (any more) */
  takeBack(id: number, at: Date, by: Doer): Promise<boolean>
  /** Of a plan's file, the oldest first; those that ended too. */
  ofFile(file: string): Promise<readonly KeptCorrection[]>
}
