// What the program and a reading process say to each other. Both ends are of one version: the process is started by the program.
import type { DocumentRead, PageProgress } from '../publish/read-document.ts'

/** `learn` stays in force until the next one. */
export type Request =
  | { readonly kind: 'learn'; readonly make: string; readonly texts: readonly string[] }
  | {
      readonly kind: 'read'
      readonly name: string
      readonly bytes: Uint8Array
      /** Restore a scan from what was learnt. */
      readonly withLessons: boolean
    }

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'learnt' }
  | ({ readonly kind: 'page' } & PageProgress)
  | { readonly kind: 'done'; readonly read: DocumentRead }
  /** A fault of the program that this file brought to light. */
  | { readonly kind: 'broken'; readonly message: string }
