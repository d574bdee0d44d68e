// The log of administrative acts: never changed, read and handed out by administrators.
import type { LoggedAct } from '../domain/act.ts'

/**
 * Whatever is done writes its entry in the transaction that does it (plan-store.ts, members.ts and others). There is no way to add,
 * change or remove one by itself. A person stands in it under an alias of their own; an erasure (people.ts) forgets whose alias that
 * was, and touches no entry.
 */
export interface AuditLog {
  /** Newest first. */
  newest(limit: number): Promise<readonly LoggedAct[]>
}
