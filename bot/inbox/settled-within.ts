// Waiting for work, but not for ever.

/** Resolves when all of it is settled, or the time is up. */
export async function settledWithin(work: readonly Promise<void>[], withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs)
  })
  await Promise.race([Promise.allSettled(work), timeUp])
  clearTimeout(timer)
}
