// What every store must do for administrators: versions in any state, the way back, and plans that take the place of others.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewVersion, PlanStore, StoredSource } from '../../knowledge/store/plan-store.ts'
import type { PlanVersions } from '../../knowledge/store/plan-versions.ts'
import { FULL_READING } from '../support/full-reading.ts'
import { SOME_DAY, sampleVersion } from '../support/sample-reading.ts'

export function describePlanVersions(name: string, open: () => Promise<PlanStore & PlanVersions>): void {
  describe(`${name} keeps versions`, () => {
    let store: PlanStore & PlanVersions
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    const live = async (version: NewVersion): Promise<StoredSource> => {
      const draft = await store.saveDraft(version)
      await store.activate(draft.versionId, SOME_DAY)
      return draft
    }
    const states = async () => (await store.versions()).map(({ file, version, state }) => [file, version, state])
    const replaced = async () =>
      (await store.livePlans()).map(({ file, replacedBy }) => [file, replacedBy === undefined ? '' : 'replaced'])
    const livePairs = async () => (await store.livePlans()).map(({ file, version }) => [file, version])

    test('lists every version, by plan, the newest first, with what it holds', async () => {
      await live({ ...sampleVersion('a.md', []), reading: FULL_READING })
      await live(sampleVersion('b.md', ['một']))
      await store.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
      expect(await states()).toEqual([
        ['a.md', 2, 'draft'],
        ['a.md', 1, 'live'],
        ['b.md', 1, 'live'],
      ])
      const [draft, first] = await store.versions()
      expect(first).toMatchObject({ tasks: 1, targets: 1, warnings: 1, activatedAt: SOME_DAY, endedAt: undefined })
      expect(draft).toMatchObject({ tasks: 0, savedAt: SOME_DAY, activatedAt: undefined, replacedBy: undefined })
      expect(first?.head).toEqual(FULL_READING.head)
    })

    test('gives a version back as it was read, in whatever state', async () => {
      const draft = await store.saveDraft({ ...sampleVersion('a.md', []), reading: FULL_READING })
      expect(await store.readVersion(draft.versionId)).toMatchObject({ file: 'a.md', state: 'draft' })
      expect((await store.readVersion(draft.versionId))?.reading).toEqual(FULL_READING)
      await store.activate(draft.versionId, SOME_DAY)
      await store.withdraw(draft.planId, SOME_DAY)
      expect(await store.readVersion(draft.versionId)).toMatchObject({ state: 'withdrawn', tasks: 1 })
      expect(await store.readVersion(999)).toBeUndefined()
    })

    test('a draft is discarded, once, and the live version stays', async () => {
      await live(sampleVersion('a.md', ['một']))
      const draft = await store.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
      const revision = await store.revision()
      expect(await store.discard(draft.versionId, SOME_DAY, 'command-line')).toBe(true)
      expect(await store.discard(draft.versionId, SOME_DAY, 'command-line')).toBe(false)
      expect(await livePairs()).toEqual([['a.md', 1]])
      expect(await store.revision()).toBe(revision)
    })

    test('what is live, superseded or unknown is not discarded', async () => {
      const first = await live(sampleVersion('a.md', ['một']))
      const second = await live(sampleVersion('a.md', ['hai'], 'second'))
      for (const id of [first.versionId, second.versionId, 999])
        expect(await store.discard(id, SOME_DAY, 'command-line')).toBe(false)
      expect(await livePairs()).toEqual([['a.md', 2]])
    })

    test('rolling back makes the version before live, step by step, and never forward again', async () => {
      const first = await live(sampleVersion('a.md', ['một']))
      const second = await live(sampleVersion('a.md', ['hai'], 'second'))
      const third = await live(sampleVersion('a.md', ['ba'], 'third'))
      expect(await store.rollBack(third.versionId, SOME_DAY, 'command-line')).toBe(second.versionId)
      expect(await store.rollBack(third.versionId, SOME_DAY, 'command-line')).toBeUndefined()
      expect(await livePairs()).toEqual([['a.md', 2]])
      expect(await store.rollBack(second.versionId, SOME_DAY, 'command-line')).toBe(first.versionId)
      expect(await store.rollBack(first.versionId, SOME_DAY, 'command-line')).toBeUndefined()
      expect(await livePairs()).toEqual([['a.md', 1]])
      await store.activate(third.versionId, SOME_DAY)
      expect(await livePairs()).toEqual([['a.md', 3]])
    })

    test('rolling back moves what is searched in one step', async () => {
      await live(sampleVersion('a.md', ['một']))
      const second = await live(sampleVersion('a.md', ['hai'], 'second'))
      const before = await store.revision()
      await store.rollBack(second.versionId, SOME_DAY, 'command-line')
      const changes = await store.changesAfter(before, 10)
      expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
      expect((await store.passages([changes[1]!.passageId])).map(({ text }) => text)).toEqual(['một'])
    })

    test('a plan goes live and others are taken back in one moment, itself never', async () => {
      const sample = await live(sampleVersion('sample.md', ['mẫu']))
      await store.saveDraft(sampleVersion('sample.md', ['mẫu hai'], 'second'))
      const own = await store.saveDraft(sampleVersion('own.md', ['của mình']))
      const before = await store.revision()
      await store.activate(own.versionId, SOME_DAY, { withdraws: [sample.planId, own.planId] })
      expect(await states()).toEqual([
        ['sample.md', 2, 'withdrawn'],
        ['sample.md', 1, 'withdrawn'],
        ['own.md', 1, 'live'],
      ])
      expect((await store.changesAfter(before, 10)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
      const again = await live(sampleVersion('sample.md', ['mẫu'], 'third'))
      await store.activate(own.versionId, SOME_DAY, { withdraws: [again.planId] })
      expect(await livePairs()).toEqual([['own.md', 1]])
    })

    describe('a plan that takes the place of another', () => {
      test('leaves it live, and says so', async () => {
        const old = await live(sampleVersion('old.md', ['cũ']))
        const draft = await store.saveDraft(sampleVersion('new.md', ['mới'], 'new'))
        expect(await replaced()).toEqual([['old.md', '']])
        await store.activate(draft.versionId, SOME_DAY, { replaces: [old.planId] })
        expect(await replaced()).toEqual([
          ['old.md', 'replaced'],
          ['new.md', ''],
        ])
        expect((await store.livePlan('old.md'))?.replacedBy).toBe(draft.planId)
        expect((await store.versions()).find(({ file }) => file === 'old.md')?.replacedBy).toBe(draft.planId)
      })

      test('does so only as long as it is live itself', async () => {
        const old = await live(sampleVersion('old.md', ['cũ']))
        const draft = await store.saveDraft(sampleVersion('new.md', ['mới'], 'new'))
        await store.activate(draft.versionId, SOME_DAY, { replaces: [old.planId] })
        await store.withdraw(draft.planId, SOME_DAY)
        expect(await replaced()).toEqual([['old.md', '']])
      })

      test('may be said afterwards: the revision moves, for answers are made from it', async () => {
        const old = await live(sampleVersion('old.md', ['cũ']))
        const newer = await live(sampleVersion('new.md', ['mới'], 'new'))
        const before = await store.revision()
        await store.activate(newer.versionId, SOME_DAY, { replaces: [old.planId] })
        expect(await replaced()).toEqual([
          ['old.md', 'replaced'],
          ['new.md', ''],
        ])
        expect(await store.revision()).toBeGreaterThan(before)
      })

      test('never itself; and what it said before gives way when it is replaced in turn', async () => {
        const one = await live(sampleVersion('one.md', ['một']))
        const two = await live(sampleVersion('two.md', ['hai'], 'two'))
        await store.activate(one.versionId, SOME_DAY, { replaces: [one.planId] })
        expect(await replaced()).toEqual([
          ['one.md', ''],
          ['two.md', ''],
        ])
        await store.activate(two.versionId, SOME_DAY, { replaces: [one.planId] })
        await store.activate(one.versionId, SOME_DAY, { replaces: [two.planId] })
        expect(await replaced()).toEqual([
          ['one.md', ''],
          ['two.md', 'replaced'],
        ])
      })
    })
  })
}
