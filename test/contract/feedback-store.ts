// What every store of feedback must do. Each implementation registers this suite with a way to open itself.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Feedback, FeedbackStore } from '../../knowledge/store/feedback.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour))

const feedback = (changes: Partial<Feedback> = {}): Feedback => ({
  id: 'a',
  question: 'Ai chủ trì “xóa mù chữ”?',
  intent: 'lead',
  answer: 'Chủ trì: Sở GD&ĐT\n<b>',
  reason: undefined,
  at: at(2),
  ...changes,
})

export function describeFeedbackStore(name: string, open: () => Promise<FeedbackStore>): void {
  describe(`${name} keeps feedback`, () => {
    let store: FeedbackStore
    beforeEach(async () => {
      store = await open()
    })

    test('as it was said, newest first', async () => {
      const later = feedback({ id: 'b', intent: undefined, reason: 'outdated', at: at(3) })
      await store.save(feedback())
      await store.save(later)
      expect(await store.newest(9)).toEqual([later, feedback()])
      expect(await store.newest(1)).toEqual([later])
    })

    test('a complaint that is made twice is one, and keeps its reason', async () => {
      await store.save(feedback())
      await store.changeReason('a', 'untrue', at(3))
      await store.save(feedback({ answer: 'khác', at: at(4) }))
      expect(await store.newest(9)).toEqual([feedback({ reason: 'untrue', at: at(3) })])
    })

    test('the reason can be changed', async () => {
      await store.save(feedback())
      expect(await store.changeReason('a', 'untrue', at(3))).toBe(true)
      expect(await store.changeReason('a', 'beside', at(4))).toBe(true)
      expect(await store.newest(9)).toEqual([feedback({ reason: 'beside', at: at(4) })])
    })

    test('what was taken back is gone, and gets no reason any more', async () => {
      await store.save(feedback())
      await store.remove('a')
      await store.remove('a')
      expect(await store.changeReason('a', 'untrue', at(3))).toBe(false)
      expect(await store.newest(9)).toEqual([])
    })

    test('what is dealt with waits no more, once, and stays among the newest', async () => {
      await store.save(feedback())
      await store.save(feedback({ id: 'b', at: at(3) }))
      expect((await store.waiting(9)).map(({ id }) => id)).toEqual(['b', 'a'])
      expect(await store.waiting(1)).toEqual([feedback({ id: 'b', at: at(3) })])
      expect(await store.settle('a', 503, at(4))).toBe(true)
      expect(await store.settle('a', 503, at(4))).toBe(false)
      expect(await store.settle('c', 503, at(4))).toBe(false)
      expect((await store.waiting(9)).map(({ id }) => id)).toEqual(['b'])
      expect(await store.countWaiting()).toBe(1)
      expect(await store.newest(9)).toHaveLength(2)
    })

    test('what is older than a moment is removed, and nothing else', async () => {
      await store.save(feedback())
      await store.save(feedback({ id: 'b', at: at(3) }))
      expect(await store.removeBefore(at(3))).toBe(1)
      expect((await store.newest(9)).map(({ id }) => id)).toEqual(['b'])
    })
  })
}
