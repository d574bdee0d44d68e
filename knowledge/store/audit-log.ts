// The log of administrative acts: written with the act or right after it, never changed, read and handed out by administrators.
import type { Act, LoggedAct } from '../domain/act.ts'

/**
 * Every method is one transaction. There is no way to change or remove an entry. A person stands in it under an alias of their own;
 * an erasure (people.ts) forgets whose alias that was, and touches no entry.
 */
export interface AuditLog {
  append(act: Act): Promise<void>
  /** Newest first. */
  newest(limit: number): Promise<readonly LoggedAct[]>
}
