// What can be said of a store from outside: for the doctor, whatever the database.

/**
 * - foreign: another program's; newer, older: of another version of this one (older ones are brought up when it starts)
 * - stuck: older, and cannot be brought up to this version
 * - damaged: its content is broken; unreadable: it cannot be opened at all, e.g. for want of rights
 */
export type StoreCondition =
  | { readonly kind: 'missing' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'newer' | 'older'; readonly found: number; readonly known: number }
  | { readonly kind: 'stuck'; readonly found: number; readonly known: number; readonly cause: string }
  | ({ readonly kind: 'sound'; readonly livePlans: number } & StoreStanding)

/** Which store it is, and how often what is live has changed in it: derived indexes are compared with both. */
export type StoreStanding = { readonly identity: string; readonly revision: number }
