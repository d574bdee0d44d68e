// What can be said of a derived index from outside: whether it is there, and whether it follows the store that is there.
import type { StoreStanding } from '../store/store-condition.ts'

/** `foreign`: it follows another store, or one that was restored from an older copy; it is made anew when the program starts. */
export type IndexCondition =
  | { readonly kind: 'missing' | 'damaged' | 'foreign' | 'in-step' }
  | { readonly kind: 'behind'; readonly changes: number }

/** @param found what the index says of itself */
export function compareWithStore(
  found: { readonly store: string | null; readonly revision: number },
  store: StoreStanding,
): IndexCondition {
  if (found.store !== store.identity || found.revision > store.revision) return { kind: 'foreign' }
  const changes = store.revision - found.revision
  return changes === 0 ? { kind: 'in-step' } : { kind: 'behind', changes }
}
