// What every store of buttons must do. Each implementation registers this suite with a way to open itself.
import { beforeEach, describe, expect, test } from 'vitest'
import type { ButtonPress, ButtonSet, ButtonStore } from '../../knowledge/store/button-store.ts'

const MORNING = new Date('2026-11-26T02:00:00Z')
const EVENING = new Date('2026-11-26T12:00:00Z')

const set = (changes: Partial<ButtonSet> = {}): ButtonSet => ({
  id: 'aaaaaaaaaaaaaaaa',
  chat: 501,
  person: undefined,
  actions: [{ kind: 'một' }, { kind: 'hai', words: ['“đ”', '\u{1F600}'] }],
  createdAt: MORNING,
  expiresAt: EVENING,
  ...changes,
})

const press = (changes: Partial<ButtonPress> = {}): ButtonPress => ({
  id: 'aaaaaaaaaaaaaaaa',
  position: 0,
  chat: 501,
  person: 501,
  at: MORNING,
  ...changes,
})

export function describeButtonStore(name: string, open: () => Promise<ButtonStore>): void {
  describe(`${name} keeps buttons`, () => {
    let store: ButtonStore
    beforeEach(async () => {
      store = await open()
    })

    test('a press finds what its button does, as it was saved, as often as it is pressed', async () => {
      await store.saveButtons(set())
      expect(await store.findButton(press())).toEqual({ kind: 'found', action: { kind: 'một' } })
      const second = { kind: 'found', action: { kind: 'hai', words: ['“đ”', '\u{1F600}'] } }
      expect(await store.findButton(press({ position: 1 }))).toEqual(second)
      expect(await store.findButton(press({ position: 1 }))).toEqual(second)
    })

    test.each<[string, Partial<ButtonPress>]>([
      ['an id that was never given out', { id: 'aaaaaaaaaaaaaaab' }],
      ['an empty id', { id: '' }],
      ['a position behind the last', { position: 2 }],
      ['a position before the first', { position: -1 }],
      ['another chat', { chat: 502 }],
      ['the moment of expiry', { at: EVENING }],
    ])('%s leads nowhere', async (_, changes) => {
      await store.saveButtons(set())
      expect(await store.findButton(press(changes))).toEqual({ kind: 'gone' })
    })

    test('where nobody is named, everybody in the chat may press', async () => {
      await store.saveButtons(set({ chat: -900 }))
      expect(await store.findButton(press({ chat: -900, person: 502 }))).toMatchObject({ kind: 'found' })
    })

    test('a person’s button is theirs, and in their chat only', async () => {
      await store.saveButtons(set({ chat: -900, person: 501 }))
      expect(await store.findButton(press({ chat: -900, person: 501 }))).toMatchObject({ kind: 'found' })
      expect(await store.findButton(press({ chat: -900, person: 502 }))).toEqual({ kind: 'foreign' })
      expect(await store.findButton(press({ chat: 501, person: 501 }))).toEqual({ kind: 'gone' })
    })

    test('an id is given out once', async () => {
      await store.saveButtons(set())
      await expect(store.saveButtons(set({ chat: 502 }))).rejects.toThrow(/given out|UNIQUE/)
      expect(await store.findButton(press())).toMatchObject({ kind: 'found' })
    })

    test('the end of a set is brought forward, and never put off', async () => {
      const between = new Date((MORNING.getTime() + EVENING.getTime()) / 2)
      await store.saveButtons(set())
      await store.saveButtons(set({ id: 'bbbbbbbbbbbbbbbb' }))
      await store.endButtons(set().id, between)
      await store.endButtons(set().id, EVENING)
      await store.endButtons('cccccccccccccccc', between)
      expect(await store.findButton(press({ at: new Date(between.getTime() - 1) }))).toMatchObject({ kind: 'found' })
      expect(await store.findButton(press({ at: between }))).toEqual({ kind: 'gone' })
      expect(await store.findButton(press({ id: 'bbbbbbbbbbbbbbbb', at: between }))).toMatchObject({ kind: 'found' })
    })

    test('what has expired is removed, and nothing else', async () => {
      await store.saveButtons(set())
      await store.saveButtons(set({ id: 'bbbbbbbbbbbbbbbb', expiresAt: new Date(EVENING.getTime() + 1) }))
      expect(await store.removeExpiredButtons(EVENING)).toBe(1)
      expect(await store.removeExpiredButtons(EVENING)).toBe(0)
      expect(await store.findButton(press())).toEqual({ kind: 'gone' })
      expect(await store.findButton(press({ id: 'bbbbbbbbbbbbbbbb' }))).toMatchObject({ kind: 'found' })
    })
  })
}
