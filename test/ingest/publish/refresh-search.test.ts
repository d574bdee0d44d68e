// The indexes follow while plans are stored: now and then, one catching up at a time, and whole at the end.
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createSearchRefresh } from '../../../ingest/publish/refresh-search.ts'
import { createDeferred } from '../../support/deferred.ts'

function fakeSearch(work: () => Promise<void> = async () => undefined) {
  const calls: string[] = []
  return {
    calls,
    async catchUp(more?: boolean) {
      calls.push(more ? 'more' : 'last')
      await work()
      return { revision: 1, rebuilt: false }
    },
  }
}
const store = (refresh: { readonly goOn: () => void }, plans: number) => {
  for (let plan = 0; plan < plans; plan += 1) refresh.goOn()
}

describe('createSearchRefresh', () => {
  it('catches up once for a few plans, at the end', async () => {
    const search = fakeSearch()
    const refresh = createSearchRefresh(search)
    store(refresh, 5)
    await refresh.finish()
    expect(search.calls).toEqual(['last'])
  })

  it('goes on every twenty plans, never twice at a time', async () => {
    const slow = createDeferred<void>()
    const search = fakeSearch(() => slow.promise)
    const refresh = createSearchRefresh(search)
    store(refresh, 65)
    expect(search.calls).toEqual(['more'])
    slow.resolve()
    await setImmediate()
    store(refresh, 1)
    expect(search.calls).toEqual(['more', 'more'])
    await refresh.finish()
    expect(search.calls).toEqual(['more', 'more', 'last'])
  })

  it('tells at the end what failed on the way', async () => {
    const refresh = createSearchRefresh(fakeSearch(() => Promise.reject(new Error('disk full'))))
    store(refresh, 20)
    await setImmediate()
    await expect(refresh.finish()).rejects.toThrow('disk full')
  })
})
