// Work on several items at a time whose results are taken one by one, in the order of the items.

export type InOrder<Item, Result> = {
  /** How many may be at work or wait for their turn: results are held in memory. */
  readonly atOnce: number
  readonly work: (item: Item) => Promise<Result>
  /** Never two at a time, and in order: what it does is the same however long each piece of work took. */
  readonly take: (item: Item, result: Result) => Promise<void>
}

/** Rejects with the first failure, when all work that was begun has ended. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  { atOnce, work, take }: InOrder<Item, Result>,
): Promise<void> {
  const begun: { readonly item: Item; readonly result: Promise<Result> }[] = []
  const waiting = [...items].toReversed()
  const begin = () => {
    const item = waiting.pop()
    if (item === undefined) return
    const result = work(item)
    // Whoever takes it gets its failure; until then nobody listens, and Node would end the process.
    result.catch(() => undefined)
    begun.push({ item, result })
  }
  for (let count = 0; count < atOnce; count += 1) begin()
  try {
    for (let next = begun.shift(); next; next = begun.shift()) {
      const result = await next.result
      begin()
      await take(next.item, result)
    }
  } finally {
    await Promise.allSettled(begun.map(({ result }) => result))
  }
}
