// Copies of the whole store, so that what a disk, a mistake or a program destroys can be brought back; and what an erasure does to them.

/**
 * `backup`: made on purpose, by the clock or by hand. `replaced`: the store that a restore put aside. `unread`: the same, of a file that
 * could not be read.
 */
export type CopyKind = 'backup' | 'replaced' | 'unread'

export type StoreCopy = {
  /** By which a person asks for it. */
  readonly name: string
  readonly kind: CopyKind
  /** To the second. */
  readonly at: Date
  readonly bytes: number
}

/** How many copies stay: the newest of each of the last days, and of each of the last weeks, that have one. */
export type Keeping = { readonly days: number; readonly weeks: number }

export type BackedUp =
  | { readonly kind: 'made'; readonly copy: StoreCopy; readonly kept: number; readonly removed: number }
  /** There is no store yet. */
  | { readonly kind: 'nothing' }
  /** Somebody else, in this process or another one, is at the copies. */
  | { readonly kind: 'busy' }

export interface Backups {
  /** Newest first. What is half written is none of them. */
  copies(): Promise<readonly StoreCopy[]>
  /**
   * Copies the store as it is at one moment, while others go on writing; checks the copy, and removes what need not be kept. Whatever
   * goes wrong, and whenever it is killed, the copies made before are as they were.
   *
   * Not copied: updates in hand, and questions and complaints, which are kept for thirty days at most.
   *
   * @throws BackupNotWrittenError, and what opening a store throws
   */
  backUp(at: Date): Promise<BackedUp>
  /**
   * Takes whoever was erased out of every copy; one that cannot be read, and so cannot be searched for them, is removed.
   *
   * @returns `open` where it has to be tried again: the folder is away, or somebody else is at the copies
   */
  carryErasures(): Promise<'settled' | 'open'>
}

/** Why a copy is of no use. */
export type CopyFault = 'missing' | 'changed' | 'damaged' | 'newer'

export type Restored =
  | {
      readonly kind: 'restored'
      readonly from: string
      /** Newer copies that are of no use. */
      readonly passedOver: readonly string[]
      /** Copies whose time is still to come, passed over too. */
      readonly fromLater: readonly string[]
      /** Where what was there before is now; undefined where there was nothing. */
      readonly putAside: { readonly name: string; readonly kind: CopyKind } | undefined
      /** How many people who erased their data after the copy was made were taken out again. */
      readonly erasedAgain: number
      /** How many people stand in it of whom no erasure can be known: it was copied by other means. */
      readonly unnamed: number
      /** Invitations that were open in the copy: one may have been used since. */
      readonly invitesEnded: number
    }
  | { readonly kind: 'no-copy'; readonly passedOver: readonly string[]; readonly fromLater: readonly string[] }
  | { readonly kind: 'bad-copy'; readonly name: string; readonly fault: CopyFault }
  /** A program has the store open, or has made one since. */
  | { readonly kind: 'held' }
  | { readonly kind: 'busy' }

/** The folder of the copies cannot be written: no space, no permission, or not there. */
export class BackupNotWrittenError extends Error {
  override readonly name = 'BackupNotWrittenError'
  readonly folder: string
  /** Of the system, or of the database. */
  readonly code: string
  constructor(folder: string, code: string, cause: unknown) {
    super(
      `No copy could be written into ${folder} (${code}); the copies made before are as they were. ` +
        `Make room, or give this user write access, or point BACKUP_DIR at another folder.`,
      { cause },
    )
    this.folder = folder
    this.code = code
  }
}

/** The folder of the copies cannot be looked into. */
export class CopiesNotReadError extends Error {
  override readonly name = 'CopiesNotReadError'
  readonly folder: string
  /** Of the system. */
  readonly code: string
  constructor(folder: string, code: string, cause: unknown) {
    super(
      `The copies in ${folder} cannot be listed (${code}). Give this user access, or point BACKUP_DIR at another folder.`,
      { cause },
    )
    this.folder = folder
    this.code = code
  }
}

/** Something could not be read or written before the copy was in the place of the store, which is as it was. */
export class RestoreNotDoneError extends Error {
  override readonly name = 'RestoreNotDoneError'
  readonly storeFile: string
  readonly folder: string
  /** Of the system, or of the database. */
  readonly code: string
  constructor(
    { storeFile, folder }: { readonly storeFile: string; readonly folder: string },
    code: string,
    cause: unknown,
  ) {
    super(
      `${storeFile} could not be restored from ${folder} (${code}); it is as it was. ` +
        `Make room in both places, give this user read and write access, or point BACKUP_DIR at another folder.`,
      { cause },
    )
    this.storeFile = storeFile
    this.folder = folder
    this.code = code
  }
}
