// A limit of time for a call of a service, and its end when the person wants it no more.

/** Also where the call itself does not listen to the signal, or its library is still being loaded. Rejects when the time is up. */
export async function withinTime<Output>(
  limitMs: number,
  call: (signal: AbortSignal) => Promise<Output>,
  stopped?: AbortSignal,
): Promise<Output> {
  const signal = AbortSignal.any([AbortSignal.timeout(limitMs), ...(stopped ? [stopped] : [])])
  const over = new Promise<never>((_, reject) => {
    // A timeout and an abort without a reason both give a DOMException.
    const end = () => reject(signal.reason as Error)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
  })
  const called = call(signal)
  // Whichever loses the race must not reject unheard.
  called.catch(() => {})
  over.catch(() => {})
  return Promise.race([called, over])
}
