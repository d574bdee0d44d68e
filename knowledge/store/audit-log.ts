// The log of administrative acts: never changed, read and handed out by administrators.
import type { Act, LoggedAct } from '../domain/act.ts'

/**
 * Every method is one transaction. There is no way to change or remove an entry. A person stands in it under an alias of their own;
 * an erasure (people.ts) forgets whose alias that was, and touches no entry.
 */
export interface AuditLog {
  /** Of what is done elsewhere: what is done to the store writes its entry in the transaction that does it. */
  append(act: Act): Promise<void>
  /** Newest first. */
  newest(limit: number): Promise<readonly LoggedAct[]>
}
