// What every store of usage must do, whatever its database. Each implementation registers this suite with a way to open itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../knowledge/store/store.ts'
import type { Asked, UsageStore } from '../../knowledge/store/usage.ts'

const LAN = 7_123_456_789
const MINH = 7_987_654_321
const MONDAY = new Date('2026-11-23T01:00:00Z')
const TUESDAY = new Date('2026-11-24T01:00:00Z')
const task = { key: 'k', text: 'Dựng thư viện' }
const asked = (changes: Partial<Asked> = {}): Asked => ({
  day: '2026-11-23',
  intent: 'lead',
  outcome: 'answered',
  task: undefined,
  ...changes,
})

export type OpenedUsage = Pick<Store, 'usage' | 'people' | 'close'>

export function describeUsageStore(name: string, open: () => Promise<OpenedUsage>): void {
  describe(`${name} is a store of usage`, () => {
    let opened: OpenedUsage
    let usage: UsageStore
    beforeEach(async () => {
      opened = await open()
      usage = opened.usage
      for (const chat of [LAN, MINH]) await opened.people.agree(chat, { version: 4, at: MONDAY })
    })
    afterEach(() => opened.close())

    test('counts questions by intent and outcome, and the tasks they were about, within days', async () => {
      await usage.count(asked())
      await usage.count(asked({ task }))
      await usage.count(asked({ day: '2026-11-24', task: { ...task, text: 'Dựng thư viện mới' } }))
      await usage.count(asked({ day: '2026-11-24', task: { key: 'l', text: 'In sổ' } }))
      await usage.count(asked({ day: '2026-11-25', intent: undefined, outcome: 'nothing-found' }))
      expect(await usage.usage({ from: '2026-11-23', to: '2026-11-24' }, 9)).toEqual({
        questions: [{ intent: 'lead', outcome: 'answered', count: 4 }],
        tasks: [
          { text: 'Dựng thư viện mới', count: 2 },
          { text: 'In sổ', count: 1 },
        ],
      })
      expect((await usage.usage({ from: '2026-11-25', to: '2026-11-25' }, 9)).questions).toEqual([
        { intent: undefined, outcome: 'nothing-found', count: 1 },
      ])
      expect((await usage.usage({ from: '2026-11-23', to: '2026-11-24' }, 1)).tasks).toHaveLength(1)
      expect(await usage.pruneCounts('2026-11-25')).toBe(5)
      expect((await usage.usage({ from: '2026-01-01', to: '2026-11-24' }, 9)).questions).toEqual([])
    })

    const keep = (chat: number, text: string, at = MONDAY) =>
      usage.keepUnanswered({ chat, key: text.toLowerCase(), text, at })

    test('keeps no question without a yes, and none of who has no profile', async () => {
      expect(await keep(LAN, 'Ai xây nhà công vụ?')).toBe(false)
      expect(await usage.keepQuestions(404, true, MONDAY)).toBe(false)
      expect(await usage.unanswered(MONDAY, 9)).toEqual([])
      expect(await usage.questionsKeptSince(LAN)).toBeUndefined()
    })

    test('groups what is asked in the same words, and counts how many asked', async () => {
      for (const chat of [LAN, MINH]) await usage.keepQuestions(chat, true, MONDAY)
      await keep(LAN, 'ai xây nhà?')
      await keep(LAN, 'Ai xây nhà?')
      await keep(MINH, 'AI XÂY NHÀ?', TUESDAY)
      await keep(MINH, 'Ai sửa cầu?', TUESDAY)
      expect(await usage.unanswered(MONDAY, 9)).toEqual([
        { text: 'AI XÂY NHÀ?', count: 3, askers: 2 },
        { text: 'Ai sửa cầu?', count: 1, askers: 1 },
      ])
      expect(await usage.unanswered(TUESDAY, 1)).toHaveLength(1)
      expect(await usage.pruneUnanswered(TUESDAY)).toBe(2)
    })

    test('a no takes along what was kept; a yes that is given twice keeps its time', async () => {
      await usage.keepQuestions(LAN, true, MONDAY)
      await usage.keepQuestions(LAN, true, TUESDAY)
      expect(await usage.questionsKeptSince(LAN)).toEqual(MONDAY)
      await keep(LAN, 'Ai xây nhà?')
      await usage.keepQuestions(LAN, false, TUESDAY)
      expect(await usage.unanswered(MONDAY, 9)).toEqual([])
      expect(await keep(LAN, 'Ai xây nhà?')).toBe(false)
    })

    test('what was kept is shown to its person, without the alias of anybody, and erased with the rest', async () => {
      for (const chat of [LAN, MINH]) await usage.keepQuestions(chat, true, MONDAY)
      await keep(LAN, 'Ai xây nhà?')
      await keep(MINH, 'Ai sửa cầu?')
      expect(await opened.people.holdings(LAN)).toContainEqual({
        record: 'câu hỏi chưa trả lời được',
        values: { text: 'Ai xây nhà?', at: MONDAY.toISOString() },
      })
      await opened.people.erase(LAN, { proof: 'proof', at: TUESDAY })
      expect(await usage.unanswered(MONDAY, 9)).toEqual([{ text: 'Ai sửa cầu?', count: 1, askers: 1 }])
    })
  })
}
