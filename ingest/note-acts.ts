// What a run of ingest did, in the audit log: each version right after it was stored, while the next file is read.
import type { Act } from '../knowledge/domain/act.ts'
import type { AuditLog } from '../knowledge/store/audit-log.ts'
import { systemClock } from '../knowledge/time/clock.ts'

export type ActNotes = {
  readonly note: (act: Omit<Act, 'at'>) => void
  /** Rejects with the first entry that could not be written. */
  readonly finish: () => Promise<void>
}

export function createActNotes(audit: Pick<AuditLog, 'append'>): ActNotes {
  const failures: unknown[] = []
  let last: Promise<void> = Promise.resolve()
  return {
    note(act) {
      const at = systemClock.now()
      last = last.then(() => audit.append({ ...act, at })).catch((error: unknown) => void failures.push(error))
    },
    async finish() {
      await last
      if (failures.length > 0) throw failures[0]
    },
  }
}
