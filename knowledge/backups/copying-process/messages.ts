// What the program and a copying process say to each other. Both ends are of one version: the process is started by the program.
import type { BackedUp } from '../../store/backups.ts'
import type { BackupPlaces } from '../../store/sqlite/backup/copy-work.ts'

export type Request =
  | { readonly kind: 'back-up'; readonly places: BackupPlaces; readonly at: Date }
  | { readonly kind: 'erase'; readonly places: BackupPlaces; readonly searched: readonly string[] }

export type Answer =
  | { readonly kind: 'backed-up'; readonly done: BackedUp }
  | { readonly kind: 'erased'; readonly names: readonly string[] | 'busy' }
  | { readonly kind: 'failed'; readonly facts: FailureFacts }

/** An error loses its class on the way. */
export type FailureFacts = {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** Of the system, or of the database. */
  readonly code: string | undefined
}
