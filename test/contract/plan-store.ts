// What every store must do, whatever its database. Each implementation registers this suite with a way to open itself.
// Long: one suite is one contract, and is read from top to bottom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { passageId, planId, planVersionId } from '../../knowledge/domain/ids.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { NewVersion, PlanStore, StoredSource } from '../../knowledge/store/plan-store.ts'
import { NotActivatableError, UnknownRecordError } from '../../knowledge/store/state-errors.ts'
import { FULL_READING, readingWithTask } from '../support/full-reading.ts'
import { SOME_DAY, sampleVersion } from '../support/sample-reading.ts'

export function describePlanStore(name: string, open: () => Promise<PlanStore>): void {
  describe(`${name} is a plan store`, () => {
    let store: PlanStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    const live = async (version: NewVersion): Promise<StoredSource> => {
      const draft = await store.saveDraft(version)
      await store.activate(draft.versionId, SOME_DAY)
      return draft
    }
    const everyChange = () => store.changesAfter(0, 1_000)
    const livingTexts = async () => {
      const ids = (await everyChange()).map((change) => change.passageId)
      return (await store.passages([...new Set(ids)])).map(({ text }) => text)
    }

    describe('states', () => {
      test('an empty store holds nothing, at revision 0', async () => {
        expect(await store.revision()).toBe(0)
        expect(await store.livePlans()).toEqual([])
        expect(await store.findSource('a.md')).toBeUndefined()
        expect(await store.isEmpty()).toBe(true)
        expect(await store.changesAfter(0, 10)).toEqual([])
      })

      test('a draft is known by its file, but answers nothing', async () => {
        const draft = await store.saveDraft(sampleVersion('a.md', ['I', 'một']))
        expect(draft).toMatchObject({ version: 1, state: 'draft', sha256: 'sha of a.md', make: 'reader 1' })
        expect(await store.findSource('a.md')).toEqual(draft)
        expect(await store.isEmpty()).toBe(false)
        expect(await store.livePlans()).toEqual([])
        expect(await store.passageRange(draft.versionId, 0, 9)).toEqual([])
        expect(await store.revision()).toBe(0)
      })

      test('activated, it answers', async () => {
        const draft = await live(sampleVersion('a.md', ['I', 'một']))
        expect(await store.livePlans()).toMatchObject([{ ...idsOf(draft), version: 1, state: 'live', file: 'a.md' }])
        expect(await livingTexts()).toEqual(['I', 'một'])
      })

      test('a second draft withdraws the first, and leaves the live version alone', async () => {
        const first = await live(sampleVersion('a.md', ['cũ']))
        const second = await store.saveDraft(sampleVersion('a.md', ['mới'], 'second'))
        const third = await store.saveDraft(sampleVersion('a.md', ['mới hơn'], 'third'))
        expect([second.version, third.version, third.planId]).toEqual([2, 3, first.planId])
        await expect(store.activate(second.versionId, SOME_DAY)).rejects.toThrow(NotActivatableError)
        expect(await livingTexts()).toEqual(['cũ'])
      })

      test('a new version replaces the live one; there is never a second', async () => {
        await live(sampleVersion('a.md', ['cũ']))
        const second = await live(sampleVersion('a.md', ['mới'], 'second'))
        expect(await store.livePlans()).toMatchObject([{ versionId: second.versionId, version: 2 }])
        expect(await store.livePlan('a.md')).toEqual((await store.livePlans())[0])
        expect(await store.livePlan('b.md')).toBeUndefined()
        expect(await livingTexts()).toEqual(['mới'])
      })

      test('a superseded version can go live again', async () => {
        const first = await live(sampleVersion('a.md', ['cũ']))
        await live(sampleVersion('a.md', ['mới'], 'second'))
        await store.activate(first.versionId, SOME_DAY)
        expect(await livingTexts()).toEqual(['cũ'])
        expect(await store.livePlans()).toHaveLength(1)
      })

      test('a withdrawn plan answers nothing, its drafts cannot go live, and it can be read anew', async () => {
        const first = await live(sampleVersion('a.md', ['một']))
        const draft = await store.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
        await store.withdraw(first.planId, SOME_DAY)
        expect(await store.livePlans()).toEqual([])
        expect(await livingTexts()).toEqual([])
        expect(await store.findSource('a.md')).toMatchObject({ version: 2, state: 'withdrawn' })
        for (const id of [first.versionId, draft.versionId])
          await expect(store.activate(id, SOME_DAY)).rejects.toThrow(NotActivatableError)
        await live(sampleVersion('a.md', ['ba'], 'third'))
        expect(await livingTexts()).toEqual(['ba'])
      })

      test('ids that it never gave out are refused', async () => {
        await expect(store.activate(planVersionId(99), SOME_DAY)).rejects.toThrow(UnknownRecordError)
        await expect(store.withdraw(planId(99), SOME_DAY)).rejects.toThrow(UnknownRecordError)
      })
    })

    describe('same bytes', () => {
      test('are found under the file that holds them now', async () => {
        await live(sampleVersion('a.md', ['một'], 'bytes'))
        expect(await store.findFileByHash('bytes')).toBe('a.md')
        expect(await store.findFileByHash('other bytes')).toBeUndefined()
      })

      test('are not found once a newer version has others, or the plan was withdrawn', async () => {
        const { planId: replaced } = await live(sampleVersion('a.md', ['một'], 'bytes'))
        await store.saveDraft(sampleVersion('a.md', ['hai'], 'newer'))
        expect(await store.findFileByHash('bytes')).toBeUndefined()
        expect(await store.findFileByHash('newer')).toBe('a.md')
        await store.withdraw(replaced, SOME_DAY)
        expect(await store.findFileByHash('newer')).toBeUndefined()
      })
    })

    describe('whole or not at all', () => {
      test('a version that cannot be saved changes nothing, not even the drafts before it', async () => {
        const draft = await store.saveDraft(sampleVersion('a.md', ['một']))
        const broken: NewVersion = {
          ...sampleVersion('a.md', ['hai']),
          reading: { ...FULL_READING, passages: [] },
        }
        await expect(store.saveDraft(broken)).rejects.toThrow(/points at/)
        expect(await store.findSource('a.md')).toEqual(draft)
        await store.activate(draft.versionId, SOME_DAY)
        expect(await livingTexts()).toEqual(['một'])
      })
    })

    describe('records', () => {
      test('come back as they were read', async () => {
        const { versionId } = await live({ ...sampleVersion('a.md', []), reading: FULL_READING })
        const [plan] = await store.livePlans()
        expect(plan).toEqual({ ...plan, ...pick(FULL_READING) })
        const [task] = await store.liveTasks()
        expect(task?.task).toEqual(FULL_READING.tasks[0]?.task)
        const [target] = await store.liveTargets()
        expect(target?.target).toEqual(FULL_READING.targets[0]?.target)
        const [reference] = await store.liveReferences()
        expect(reference?.reference).toEqual(FULL_READING.references[0]?.reference)
        expect(await store.liveSections()).toEqual([{ versionId, ...FULL_READING.sections[0] }])
        expect((await store.passageRange(versionId, 0, 9)).map(body)).toEqual(FULL_READING.passages)
      })

      test('point at their passages, first the one that says most, and passages point back', async () => {
        const { versionId } = await live({ ...sampleVersion('a.md', []), reading: FULL_READING })
        const [heading, survey, rate] = await store.passageRange(versionId, 0, 2)
        const [task] = await store.liveTasks()
        const [target] = await store.liveTargets()
        const [reference] = await store.liveReferences()
        expect(task?.passageIds).toEqual([rate?.id, survey?.id])
        expect(target?.passageIds).toEqual([rate?.id])
        expect(reference?.passageId).toBe(heading?.id)
        expect([heading?.taskIds, survey?.taskIds, rate?.taskIds]).toEqual([[], [task?.id], [task?.id]])
        expect([heading?.targetIds, survey?.targetIds, rate?.targetIds]).toEqual([[], [], [target?.id]])
      })

      test('of plans that are not live stay away', async () => {
        const { planId: id } = await live({ ...sampleVersion('a.md', []), reading: FULL_READING })
        await store.withdraw(id, SOME_DAY)
        const all = [store.liveTasks(), store.liveTargets(), store.liveReferences(), store.liveSections()]
        expect(await Promise.all<readonly unknown[]>(all)).toEqual([[], [], [], []])
      })

      test('come in order of plan, also when the first plan has the newest version', async () => {
        await live({ ...sampleVersion('a.md', []), reading: readingWithTask('một') })
        await live({ ...sampleVersion('b.md', []), reading: readingWithTask('hai') })
        await live({ ...sampleVersion('a.md', []), reading: readingWithTask('một, sửa') })
        expect((await store.liveTasks()).map(({ task }) => task.text)).toEqual(['một, sửa', 'hai'])
        expect((await store.livePlans()).map(({ file }) => file)).toEqual(['a.md', 'b.md'])
      })
    })

    describe('passages', () => {
      test('come in the order asked for; unknown ones are left out', async () => {
        const { versionId } = await live(sampleVersion('a.md', ['không', 'một', 'hai']))
        const [zero, one, two] = await store.passageRange(versionId, 0, 2)
        const found = await store.passages([two!.id, passageId(999_999), zero!.id, one!.id])
        expect(found.map(({ text }) => text)).toEqual(['hai', 'không', 'một'])
      })

      test('are asked for by thousands at once', async () => {
        const texts = Array.from({ length: 3_000 }, (_, index) => `đoạn ${index}`)
        const { versionId } = await live(sampleVersion('a.md', texts))
        const all = await store.passageRange(versionId, 0, 2_999)
        expect(all.map(({ text }) => text)).toEqual(texts)
        expect(await store.passages(all.map(({ id }) => id).toReversed())).toEqual(all.toReversed())
        const manyIds = Array.from({ length: 40_000 }, (_, index) => passageId(index + 1_000_000))
        expect(await store.passages(manyIds)).toEqual([])
      })

      test.each([
        ['inside', 1, 2, ['một', 'hai']],
        ['over the end', 2, 99, ['hai', 'ba']],
        ['before the start', -5, 0, ['không']],
        ['backwards', 2, 1, []],
        ['far away', 50, 60, []],
      ])('a range is clipped to the document: %s', async (_, first, last, expected) => {
        const { versionId } = await live(sampleVersion('a.md', ['không', 'một', 'hai', 'ba']))
        await live(sampleVersion('b.md', ['khác']))
        expect((await store.passageRange(versionId, first, last)).map(({ text }) => text)).toEqual(expected)
      })
    })

    describe('change feed', () => {
      test('has a revision for each passage, what went before what came, in order of the document', async () => {
        await live(sampleVersion('a.md', ['I', 'một']))
        await live(sampleVersion('a.md', ['I', 'hai', 'ba'], 'second'))
        const changes = await everyChange()
        expect(changes.map(({ revision, kind }) => [revision, kind])).toEqual([
          [1, 'added'],
          [2, 'added'],
          [3, 'removed'],
          [4, 'removed'],
          [5, 'added'],
          [6, 'added'],
          [7, 'added'],
        ])
        const came = await store.passages(changes.slice(4).map((change) => change.passageId))
        expect(came.map(({ text }) => text)).toEqual(['I', 'hai', 'ba'])
        expect(await store.revision()).toBe(7)
      })

      test('is read in parts', async () => {
        await live(sampleVersion('a.md', ['I', 'một', 'hai']))
        const all = await everyChange()
        const first = await store.changesAfter(0, 2)
        expect([...first, ...(await store.changesAfter(2, 2))]).toEqual(all)
        expect(first).toHaveLength(2)
        expect(await store.changesAfter(3, 2)).toEqual([])
      })

      test('the revision grows with what is live, and with nothing else', async () => {
        const { planId: id, versionId } = await live(sampleVersion('a.md', ['một']))
        expect(await store.revision()).toBe(1)
        await store.activate(versionId, SOME_DAY)
        await store.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
        await store.saveVectors('e', new Map([['h', [1]]]))
        expect(await store.revision()).toBe(1)
        await store.withdraw(id, SOME_DAY)
        expect(await store.revision()).toBe(2)
        await store.withdraw(id, SOME_DAY)
        expect(await store.revision()).toBe(2)
      })

      test('a plan without passages moves the revision too', async () => {
        await live(sampleVersion('a.md', []))
        expect(await store.revision()).toBe(1)
        await live(sampleVersion('b.md', ['một']))
        expect(await store.changesAfter(1, 10)).toMatchObject([{ revision: 2, kind: 'added' }])
      })

      test('belongs to one store: another has another identity', async () => {
        const other = await open()
        expect(await other.identity()).not.toBe(await store.identity())
        expect(await store.identity()).toBe(await store.identity())
        await other.close()
      })
    })

    describe('vector cache', () => {
      test('gives back what was saved, as 32-bit floats', async () => {
        await store.saveVectors('hash', new Map([['a', [0.1, -2, 0]], ['b', [1, 2, 3]]])) // prettier-ignore
        const found = await store.findVectors('hash', ['b', 'unknown', 'a'])
        expect(found).toEqual(new Map([['a', [Math.fround(0.1), -2, 0]], ['b', [1, 2, 3]]])) // prettier-ignore
      })

      test('keeps embedders apart, and the first vector of a content', async () => {
        await store.saveVectors('one', new Map([['a', [1]]]))
        await store.saveVectors('one', new Map([['a', [2]]]))
        await store.saveVectors('one', new Map())
        expect(await store.findVectors('one', ['a'])).toEqual(new Map([['a', [1]]]))
        expect(await store.findVectors('two', ['a'])).toEqual(new Map())
        expect(await store.findVectors('one', [])).toEqual(new Map())
      })
    })
  })
}

const idsOf = (source: StoredSource) => ({ planId: source.planId, versionId: source.versionId })
const pick = ({ head, abbreviations, warnings }: PlanReading) => ({ head, abbreviations, warnings })
const body = ({ kind, text, raw, headingPath, place }: PlanReading['passages'][number]) => ({
  kind,
  text,
  raw,
  headingPath,
  place,
})
