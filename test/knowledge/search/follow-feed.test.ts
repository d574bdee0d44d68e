// Following the change feed: steps that are whole, and the last word on each passage.
import { describe, expect, test } from 'vitest'
import { passageId } from '../../../knowledge/domain/ids.ts'
import { netChanges, nextStep } from '../../../knowledge/search/follow-feed.ts'
import { createLine } from '../../../knowledge/search/one-at-a-time.ts'
import { MemoryFeed } from '../../support/memory-feed.ts'

describe('a step', () => {
  test('ends at the revision of its last change, and none follows the newest', async () => {
    const feed = new MemoryFeed()
    feed.add(['một', 'hai', 'ba'])
    const step = await nextStep(feed, 0, 2)
    expect([step?.revision, step?.added.map(({ text }) => text)]).toEqual([2, ['một', 'hai']])
    expect((await nextStep(feed, 2, 2))?.revision).toBe(3)
    expect(await nextStep(feed, 3, 2)).toBeUndefined()
  })

  test('without passages still moves on to the newest revision', async () => {
    const feed = new MemoryFeed()
    const silent = { ...methodsOf(feed), revision: async () => 5, changesAfter: async () => [] }
    expect(await nextStep(silent, 3, 10)).toEqual({ revision: 5, removed: [], added: [] })
    expect(await nextStep(silent, 5, 10)).toBeUndefined()
  })

  test('of several changes of one passage, the last one counts', () => {
    const changes = ['added', 'removed', 'added'].map((kind, index) => ({
      revision: index + 1,
      kind: kind === 'added' ? ('added' as const) : ('removed' as const),
      passageId: passageId(1),
    }))
    expect(netChanges(changes)).toEqual({ removed: [], added: [1] })
    expect(netChanges(changes.slice(0, 2))).toEqual({ removed: [1], added: [] })
  })
})

describe('one at a time', () => {
  test('work waits for the work before it, also when that failed', async () => {
    const inLine = createLine()
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
      if (name === 'first') throw new Error('first failed')
    }
    const both = await Promise.allSettled([inLine(work('first')), inLine(work('second'))])
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})

function methodsOf(feed: MemoryFeed) {
  return {
    identity: () => feed.identity(),
    passages: (ids: Parameters<MemoryFeed['passages']>[0]) => feed.passages(ids),
  }
}
