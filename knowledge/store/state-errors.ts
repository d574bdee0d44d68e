// What a caller can do wrong with a store, whatever its database.
import type { PlanState } from '../domain/plan.ts'

/** An id or a name that this store never gave out. */
export class UnknownRecordError extends Error {
  override readonly name = 'UnknownRecordError'
  readonly record: string
  readonly key: string | number
  constructor(record: string, key: string | number) {
    super(`The store holds no ${record} ${key}. Ids are of one store: was DATA_DIR changed?`)
    this.record = record
    this.key = key
  }
}

/** A version that was taken back does not return by itself: it has to be read and confirmed again. */
export class NotActivatableError extends Error {
  override readonly name = 'NotActivatableError'
  readonly versionId: number
  readonly state: PlanState
  constructor(versionId: number, state: PlanState) {
    super(`Plan version ${versionId} is ${state} and cannot go live. Save it as a new draft first.`)
    this.versionId = versionId
    this.state = state
  }
}
