// What is worked out before anybody asks is what whoever asks first would have worked out, also in the middle of it.
import { expect, test } from 'vitest'
import { familiesOf } from '../../../knowledge/answer/records/families-of.ts'
import type { Snapshot } from '../../../knowledge/answer/snapshot.ts'
import { deadlinesIn } from '../../../knowledge/browse/deadlines.ts'
import { prepareSnapshot } from '../../../knowledge/browse/prepare-snapshot.ts'
import type { VietnamDate } from '../../../knowledge/time/vietnam-date.ts'
import { memorySnapshot, target, task } from '../../support/memory-snapshot.ts'

const RANGE = { from: '2026-01-01' as VietnamDate, to: '2026-12-31' as VietnamDate }
const plan = (from: number) => ({
  head: { period: { kind: 'years', from, to: from } as const },
  targets: [
    target('Tỷ lệ trường đạt chuẩn quốc gia', '%', { 'target 2025': '60' }),
    target('Số phòng học', 'phòng', { 'target 2025': '12' }),
  ],
  tasks: [task('Báo cáo số phòng học', 'Ngày 30/11/2026')],
})
const plans = () => memorySnapshot(plan(2026), plan(2024), plan(2025))

const read = (snapshot: Snapshot) => ({
  families: familiesOf(snapshot).map(({ name, members }) => [name, members.map(({ versionId }) => versionId)]),
  deadlines: deadlinesIn(snapshot, RANGE).map(({ stored }) => stored.id),
})
const RIGHT = {
  families: [
    ['Tỷ lệ trường đạt chuẩn quốc gia', [2, 3, 1]],
    ['Số phòng học', [2, 3, 1]],
  ],
  deadlines: [1, 2, 3],
}

test('at once, in turns, and by who asks while it is worked out', async () => {
  const [atOnce, before, meanwhile] = [plans(), plans(), plans()]
  expect(read(atOnce)).toEqual(RIGHT)
  await prepareSnapshot(before)
  expect(read(before)).toEqual(RIGHT)
  const preparing = prepareSnapshot(meanwhile)
  expect(read(meanwhile)).toEqual(RIGHT)
  await preparing
  expect(read(meanwhile)).toEqual(RIGHT)
})
