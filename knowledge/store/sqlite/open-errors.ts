// Why a store cannot be opened: one class a cause, each saying what to do.

/** Written by a later program: opening it could damage what this one does not know. */
export class NewerStoreError extends Error {
  override readonly name = 'NewerStoreError'
  readonly file: string
  readonly found: number
  readonly known: number
  constructor(facts: { readonly file: string; readonly found: number; readonly known: number }) {
    super(
      `The database ${facts.file} has schema ${facts.found}, but this program knows only up to ${facts.known}. ` +
        `Update the program, or point DATA_DIR at another folder.`,
    )
    this.file = facts.file
    this.found = facts.found
    this.known = facts.known
  }
}

/** Something else has this name: another kind of file, another program's database, or one that is damaged. */
export class NotAPlanStoreError extends Error {
  override readonly name = 'NotAPlanStoreError'
  readonly file: string
  constructor(file: string, found: string, cause?: unknown) {
    super(
      `The file ${file} is no plan database: ${found}. ` +
        `Restore it from a backup, or move it away and run "npm run ingest" again to build a new one.`,
      { cause },
    )
    this.file = file
  }
}

/** The folder or the file in it cannot be made or written. */
export class StoreNotWritableError extends Error {
  override readonly name = 'StoreNotWritableError'
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(
      `The database ${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        `Give this user write access to its folder, or point DATA_DIR at another one.`,
      { cause },
    )
    this.file = file
  }
}

/** A step from an older schema to the present one failed, and was taken back: the file is as it was. */
export class StoreNotUpgradedError extends Error {
  override readonly name = 'StoreNotUpgradedError'
  readonly file: string
  /** Of the database: that the disk is full, or what it met. */
  readonly code: string
  constructor(
    { file, found, known }: { readonly file: string; readonly found: number; readonly known: number },
    code: string,
    cause: unknown,
  ) {
    super(
      `The database ${file} could not be brought from schema ${found} to ${known} (${code}); it is as it was. ` +
        `Make room on its disk; otherwise restore a backup, or use the program that made it.`,
      { cause },
    )
    this.file = file
    this.code = code
  }
}
