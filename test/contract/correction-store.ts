// What every store must do with corrections: kept beside what was read, ended and never lost, and seen by whoever answers.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lines } from '../../knowledge/domain/place.ts'
import type { NewCorrection } from '../../knowledge/store/corrections.ts'
import { UnknownRecordError } from '../../knowledge/store/state-errors.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { FULL_READING } from '../support/full-reading.ts'
import { SOME_DAY, sampleVersion } from '../support/sample-reading.ts'

const LATER = new Date('2026-03-03T03:00:00Z')

export const correction = (changes: Partial<NewCorrection> = {}): NewCorrection => ({
  file: 'a.md',
  version: 1,
  sha256: 'sha of a.md',
  row: {
    kind: 'task',
    group: 'II',
    ordinal: '4',
    text: 'Điều tra người mù chữ',
    unit: undefined,
    place: lines(3),
  },
  field: { of: 'time' },
  printed: 'Năm 20Z6',
  value: 'Quý IV/2026',
  at: SOME_DAY,
  by: 501,
  replaces: [],
  ...changes,
})

export function describeCorrectionStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps corrections`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    const saveVersion = async (sha256 = 'sha of a.md') =>
      store.saveDraft({ ...sampleVersion('a.md', [], sha256), reading: FULL_READING })
    const goLive = async (sha256?: string) => {
      const draft = await saveVersion(sha256)
      await store.activate(draft.versionId, SOME_DAY)
      return draft
    }
    const live = async () => (await store.liveCorrections()).map(({ correction: { value } }) => value)

    test('as they were made, with who and when, and the reading as it was', async () => {
      const { versionId } = await goLive()
      const wanted = correction({
        field: { of: 'value', kind: 'target', period: { kind: 'years', from: 2026, to: 2026 } },
      })
      const id = await store.corrections.save(wanted)
      const { replaces: _, by, ...rest } = wanted
      expect(await store.corrections.ofFile('a.md')).toEqual([{ ...rest, id, by, endedAt: undefined }])
      expect(await store.liveCorrections()).toEqual([{ correction: { ...rest, id }, versionId, isSameFile: true }])
      expect((await store.readVersion(versionId))?.reading).toEqual(FULL_READING)
      expect((await store.liveTasks()).map(({ task }) => task.timeline.wording)).toEqual(['Năm 2026'])
    })

    test('of no plan that it does not hold', async () => {
      await expect(store.corrections.save(correction())).rejects.toThrow(UnknownRecordError)
      expect(await store.corrections.ofFile('a.md')).toEqual([])
    })

    test('a later one ends those that it replaces; what is taken back ends once; both stay on record', async () => {
      await goLive()
      const first = await store.corrections.save(correction())
      const second = await store.corrections.save(correction({ value: 'Quý III/2026', replaces: [first], at: LATER }))
      expect(await live()).toEqual(['Quý III/2026'])
      expect(await store.corrections.takeBack(second, LATER, 501)).toBe(true)
      expect(await store.corrections.takeBack(second, LATER, 501)).toBe(false)
      expect(await store.corrections.takeBack(999, LATER, 501)).toBe(false)
      expect(await live()).toEqual([])
      expect(await store.corrections.ofFile('a.md')).toMatchObject([
        { id: first, endedAt: LATER },
        { id: second, endedAt: LATER },
      ])
    })

    test('each moves the revision, for answers are made from it; what changes nothing does not', async () => {
      await goLive()
      const revisions = [await store.revision()]
      const id = await store.corrections.save(correction())
      revisions.push(await store.revision())
      await store.corrections.takeBack(id, LATER, 501)
      revisions.push(await store.revision())
      await store.corrections.takeBack(id, LATER, 501)
      expect(await store.revision()).toBe(revisions[2])
      expect(new Set(revisions).size).toBe(3)
      expect(await store.changesAfter(revisions[0]!, 10)).toEqual([])
    })

    test('hold for later versions and for the same bytes, not for versions before, nor for what is not live', async () => {
      await goLive('first')
      const second = await saveVersion('second')
      await store.corrections.save(correction({ version: 2, sha256: 'second' }))
      expect(await live()).toEqual([])
      await store.activate(second.versionId, SOME_DAY)
      expect(await store.liveCorrections()).toMatchObject([{ versionId: second.versionId, isSameFile: true }])
      const third = await goLive('third')
      expect(await store.liveCorrections()).toMatchObject([{ versionId: third.versionId, isSameFile: false }])
      await store.rollBack(third.versionId, SOME_DAY, 'command-line')
      await store.rollBack(second.versionId, SOME_DAY, 'command-line')
      expect(await live()).toEqual([])
      await goLive('second')
      expect(await live()).toHaveLength(1)
      await store.withdraw(second.planId, SOME_DAY)
      expect(await live()).toEqual([])
    })

    test('stay when the one who made them is erased, without telling who it was', async () => {
      await goLive()
      await store.corrections.save(correction())
      await store.corrections.save(correction({ by: 'command-line' }))
      await store.corrections.save(correction({ by: 502 }))
      expect((await store.people.holdings(501)).map(({ record }) => record)).toEqual([
        'hiệu đính đã làm',
        'bí danh trong nhật ký quản trị',
      ])
      await store.people.erase(501, { proof: 'proof', at: LATER })
      expect((await store.corrections.ofFile('a.md')).map(({ by }) => by)).toEqual([undefined, undefined, 502])
      expect(await store.people.holdings(501)).toEqual([])
    })
  })
}
