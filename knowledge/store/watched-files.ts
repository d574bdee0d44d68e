// What the store keeps of a folder that is watched: which files of it were dealt with, so that none is taken in or told of twice.

export type WatchedFile = {
  /** Relative to the folder. */
  readonly name: string
  readonly size: number
  /** When the file was last written, in milliseconds. */
  readonly modifiedMs: number
  /** undefined: it could not be read, and the same bytes are tried again where they come anew. */
  readonly sha256: string | undefined
}

/** Every method is one transaction. */
export interface WatchedFiles {
  settled(): Promise<readonly WatchedFile[]>
  /** What was known of a file of that name gives way. */
  settle(file: WatchedFile): Promise<void>
}
