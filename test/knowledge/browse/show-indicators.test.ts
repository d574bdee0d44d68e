// Indicators for charts where there are many: how often records are looked at, and what each is shown with.
import { expect, test } from 'vitest'
import type { StoredTarget } from '../../../knowledge/store/plan-store.ts'
import { createShowIndicators } from '../../../knowledge/browse/show-indicators.ts'
import { memorySnapshot, target } from '../../support/memory-snapshot.ts'

const MANY = 2_000

/** Counts how often any of the items is read. */
function counted(items: readonly StoredTarget[]): { readonly items: readonly StoredTarget[]; reads: number } {
  const count = {
    reads: 0,
    items: new Proxy(items, {
      get(of, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count.reads += 1
        return Reflect.get(of, key, receiver) as unknown
      },
    }),
  }
  return count
}

test('thousands of indicators are found without looking through all records for each', async () => {
  const targets = Array.from({ length: MANY }, (_, at) => target(`Chỉ tiêu ${at}`, '%', { 'target 2026': '90' }))
  const snapshot = memorySnapshot({ targets })
  const count = counted(snapshot.targets)
  const seen = { ...snapshot, targets: count.items }
  const show = createShowIndicators(async () => seen)
  const ids = snapshot.targets.map(({ id }) => id)
  expect(await show(ids)).toHaveLength(MANY)
  expect(count.reads).toBeLessThan(10 * MANY)
})

const plan = (year: string) => ({
  head: { number: `${year}/KH-UBND` },
  targets: [
    target('Tỷ lệ phòng học kiên cố', '%', { [`target ${year}`]: '90' }),
    target('Số thư viện', 'thư viện', { [`target ${year}`]: '9' }),
  ],
})

test('of several indicators each is shown with the values of its own plan; one alone with those of all plans', async () => {
  const snapshot = memorySnapshot(plan('2025'), plan('2026'))
  const show = createShowIndicators(async () => snapshot)
  expect((await show([1, 2])).map(({ values }) => values.map(({ isOwn }) => isOwn))).toEqual([[true], [true]])
  expect((await show([1, 999])).map(({ values }) => values.map(({ isOwn }) => isOwn))).toEqual([[true, false]])
})
