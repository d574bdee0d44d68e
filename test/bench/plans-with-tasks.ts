// Made-up plans with their tasks, as a snapshot in memory: as many as a province has over the years.
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { FORMATS } from '../generator/formats/formats.ts'
import type { GoldTask } from '../generator/gold.ts'
import { makePlan } from '../generator/make-plan.ts'
import { memorySnapshot, task } from '../support/memory-snapshot.ts'

const ROWS = 20
/** What people may subscribe to, besides agencies. */
export const TOPICS = ['thư viện', 'phòng học', 'chuyển đổi số', 'xóa mù chữ', 'giáo viên', 'bữa ăn bán trú'] as const
export const LEVELS = ['preschool', 'primary', 'lower-secondary', 'upper-secondary'] as const

export function plansWithTasks(count: number): Snapshot {
  const { traits } = FORMATS.find(({ name }) => name === 'md')!
  return memorySnapshot(
    ...Array.from({ length: count }, (_, seed) => {
      const { gold } = makePlan({ seed, shape: 'a', traits, rows: ROWS })
      const from = 2020 + (seed % 7)
      return {
        head: { number: gold.head.number, period: { kind: 'years', from, to: from } },
        tasks: gold.tasks.map(taskOf),
      } as const
    }),
  )
}

const taskOf = ({ text, leads, coordinating, time, group }: GoldTask) => ({
  ...task(text, time?.wording ?? '', leads),
  coordinating,
  group: group === undefined ? undefined : { label: undefined, title: group },
})
