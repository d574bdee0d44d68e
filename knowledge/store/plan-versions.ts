// What administrators ask of the store: every version of every plan, one version as it was read, and the way back.
import type { Doer } from '../domain/act.ts'
import type { PlanId, PlanVersionId } from '../domain/ids.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import type { PlanHead, PlanState } from '../domain/plan.ts'

/** One version without its records. */
export type PlanVersion = {
  readonly planId: PlanId
  readonly versionId: PlanVersionId
  readonly file: string
  readonly version: number
  readonly state: PlanState
  /** Of its file's bytes. */
  readonly sha256: string
  readonly head: PlanHead
  readonly tasks: number
  readonly targets: number
  readonly warnings: number
  readonly savedAt: Date
  readonly activatedAt: Date | undefined
  /** When it was superseded or withdrawn. */
  readonly endedAt: Date | undefined
  /** The plan that took the place of this one, and is live. */
  readonly replacedBy: PlanId | undefined
}

export type ReadVersion = PlanVersion & { readonly reading: PlanReading }

/** Every method is one transaction, and what changes something writes its act into the audit log in the same one. */
export interface PlanVersions {
  /** In order of plan, the newest version of each first. */
  versions(): Promise<readonly PlanVersion[]>
  /** In whatever state. @returns undefined for an id that was never given out */
  readVersion(versionId: number): Promise<ReadVersion | undefined>
  /** Takes a draft back; the plan's live version stays. @returns false for what is no draft (any more) */
  discard(versionId: number, at: Date, by: Doer): Promise<boolean>
  /**
   * The version before the live one goes live again: the newest superseded one with a smaller number. Pressed twice it is once,
   * since the second press names a version that is not live any more.
   *
   * @returns the version that is live now; undefined where `versionId` is not live, or there is none before it
   */
  rollBack(versionId: number, at: Date, by: Doer): Promise<PlanVersionId | undefined>
}
