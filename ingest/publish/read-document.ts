// What publishing asks of whoever reads files: bytes in, a plan's reading out, and never an exception for what a file holds.
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'

export type InputFile = {
  /** Identity of the plan and name in citations. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What scans are restored from. The same object means the same lessons: whoever learns from it need not learn again. */
export type TaughtTexts = {
  /** Names the plans. */
  readonly make: string
  readonly texts: () => Promise<readonly string[]>
}

export type PageProgress = { readonly page: number; readonly pages: number }

export type ReadOptions = {
  /** Missing: a scan that lost its marks is not read, but told of as `scan`. */
  readonly lessons?: TaughtTexts | undefined
  /** Before each page that must be recognised from a picture. */
  readonly onPage?: ((progress: PageProgress) => void) | undefined
}

export type DocumentRead =
  | { readonly kind: 'read'; readonly reading: PlanReading; readonly isScan: boolean }
  | { readonly kind: 'scan' }
  /** In a Vietnamese sentence: what is wrong and what to do. */
  | { readonly kind: 'failed'; readonly reason: string }

export type ReadDocument = (file: InputFile, options?: ReadOptions) => Promise<DocumentRead>
