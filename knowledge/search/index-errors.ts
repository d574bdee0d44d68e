// Why an index cannot be written: nothing of a store is lost with it.

export class IndexNotWrittenError extends Error {
  override readonly name = 'IndexNotWrittenError'
  readonly folder: string
  /** Of the system, or of the database. */
  readonly code: string
  constructor(folder: string, code: string, cause: unknown) {
    super(
      `The search indexes in ${folder} cannot be written (${code}); plans and everything else are as they were. ` +
        `Make room, or give this user write access: they are built anew from the store by the next command.`,
      { cause },
    )
    this.folder = folder
    this.code = code
  }
}
