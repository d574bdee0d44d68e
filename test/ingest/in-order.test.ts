// Work side by side, results in order: what is stored does not depend on who was faster.
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../ingest/in-order.ts'
import { createDeferred } from '../support/deferred.ts'

describe('inOrder', () => {
  it('takes results in the order of the items, whichever is ready first', async () => {
    const [slow, quick] = [createDeferred<string>(), createDeferred<string>()]
    const taken: string[] = []
    const all = inOrder([slow, quick], {
      atOnce: 2,
      work: ({ promise }) => promise,
      take: async (_, result) => void taken.push(result),
    })
    quick.resolve('second')
    await setImmediate()
    expect(taken).toEqual([])
    slow.resolve('first')
    await all
    expect(taken).toEqual(['first', 'second'])
  })

  it('begins no more than may be at work, and all in the end', async () => {
    let [open, most, count] = [0, 0, 0]
    await inOrder([...Array(20).keys()], {
      atOnce: 3,
      async work() {
        open += 1
        most = Math.max(most, open)
        await setImmediate()
        open -= 1
      },
      take: async () => void (count += 1),
    })
    expect([most, count]).toEqual([3, 20])
  })

  it('fails as the first failing piece of work did, even one that failed while an earlier one was at work', async () => {
    const slow = createDeferred<string>()
    const taken: string[] = []
    const all = inOrder([slow.promise, Promise.reject(new Error('broken disk'))], {
      atOnce: 2,
      work: (result) => result,
      take: async (_, result) => void taken.push(result),
    })
    await setImmediate()
    slow.resolve('first')
    await expect(all).rejects.toThrow('broken disk')
    expect(taken).toEqual(['first'])
  })
})
