// What every store of own deadlines must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewOwnDeadline, OwnDeadlineStore } from '../../knowledge/store/own-deadlines.ts'

export type OpenedOwnDeadlines = { readonly ownDeadlines: OwnDeadlineStore; readonly close: () => Promise<void> }

const HA = 503
const SOME_TIME = new Date('2026-11-23T00:30:00Z')
const deadline = (changes: Partial<NewOwnDeadline> = {}): NewOwnDeadline => ({
  text: 'Nộp báo cáo tự đánh giá',
  time: '30/11/2026',
  source: 'Công văn 12/SGDĐT',
  audience: { kind: 'agency', name: 'Sở Tài chính' },
  at: SOME_TIME,
  ...changes,
})

export function describeOwnDeadlineStore(name: string, open: () => Promise<OpenedOwnDeadlines>): void {
  describe(`${name} is a store of own deadlines`, () => {
    let store: OwnDeadlineStore
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ ownDeadlines: store, close } = await open())
    })
    afterEach(() => close())

    test('they are found again as they were, the oldest first', async () => {
      const { id: first } = await store.add('a', deadline(), HA)
      const { id: second } = await store.add('b', deadline({ audience: { kind: 'everybody' } }), HA)
      expect(await store.standing()).toEqual([
        { id: first, ...deadline() },
        { id: second, ...deadline({ audience: { kind: 'everybody' } }) },
      ])
      expect(await store.find(first)).toEqual({ id: first, ...deadline(), endedAt: undefined })
      expect(await store.find(99)).toBeUndefined()
    })

    test('the same draft adds one, and changes nothing of it', async () => {
      const { id } = await store.add('a', deadline(), HA)
      expect(await store.add('a', deadline({ text: 'Việc khác' }), HA)).toEqual({ id, isNew: false })
      expect(await store.standing()).toEqual([{ id, ...deadline() }])
      await store.end(id, SOME_TIME, HA)
      expect(await store.add('a', deadline(), HA)).toEqual({ id, isNew: false })
      expect(await store.standing()).toEqual([])
      expect(await store.add('b', deadline(), HA)).toMatchObject({ isNew: true })
    })

    test('one is changed as a whole, and only while it stands', async () => {
      const { id } = await store.add('a', deadline(), HA)
      expect(await store.change(id, deadline({ time: '15/12/2026' }), HA)).toBe(true)
      expect(await store.standing()).toEqual([{ id, ...deadline({ time: '15/12/2026' }) }])
      await store.end(id, SOME_TIME, HA)
      expect([await store.change(id, deadline(), HA), await store.change(99, deadline(), HA)]).toEqual([false, false])
    })

    test('one is ended once and brought back once', async () => {
      const { id } = await store.add('a', deadline(), HA)
      expect([await store.end(id, SOME_TIME, HA), await store.end(id, SOME_TIME, HA)]).toEqual([true, false])
      expect(await store.standing()).toEqual([])
      expect(await store.find(id)).toMatchObject({ endedAt: SOME_TIME })
      expect([await store.bringBack(id, SOME_TIME, HA), await store.bringBack(id, SOME_TIME, HA)]).toEqual([
        true,
        false,
      ])
      expect(await store.standing()).toHaveLength(1)
    })
  })
}
