// What polling and webhook have in common for the program that runs them.

export type Receiving = {
  /** Resolves when nothing more comes in: 'stopped' by us, or the error that ended it. */
  readonly over: Promise<'stopped' | { readonly error: unknown }>
  /** Takes nothing more in; what was taken in is kept when it resolves. */
  readonly stop: () => Promise<void>
}
