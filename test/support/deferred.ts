// A promise that a test settles by hand, so that order is decided and not slept for.

export type Deferred<Value> = {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/** Promise.withResolvers, which Node 20 lacks. */
export function createDeferred<Value>(): Deferred<Value> {
  const settle: { resolve?: (value: Value) => void; reject?: (error: unknown) => void } = {}
  const promise = new Promise<Value>((resolve, reject) => Object.assign(settle, { resolve, reject }))
  // A promise calls its executor at once, so both are there.
  return { promise, resolve: settle.resolve!, reject: settle.reject! }
}
