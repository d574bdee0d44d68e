// Readings with enough in them to be browsed: pages of tasks of one agency, groups of indicators, days that are due.
import { lines } from '../../knowledge/domain/place.ts'
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { sampleReading } from './sample-reading.ts'

export type MadeTask = Partial<Omit<Task, 'timeline'>> & { readonly text: string; readonly time?: string }

/** One passage a task, in the order given, below one heading. */
export function readingOfTasks(tasks: readonly MadeTask[], planYear = 2025): PlanReading {
  const passages = tasks.map(({ text }, index) => passageAt(text, index + 1, 'PHỤ LỤC: Nhiệm vụ'))
  return {
    ...sampleReading([]),
    sections: [],
    passages,
    tasks: tasks.map(({ time = '', ...task }, index) => ({
      task: {
        ordinal: String(index + 1),
        group: undefined,
        leads: [],
        coordinating: [],
        leadWording: task.leads?.join('; '),
        coordinatingWording: task.coordinating?.join('; '),
        product: undefined,
        form: 'row',
        ...task,
        timeline: readTimeline(time, planYear),
      },
      passages: [index],
    })),
  }
}

export type MadeTarget = {
  readonly indicator: string
  readonly heading: string
  readonly values: readonly [string, string]
}

/** Results of 2024-2025 and targets of 2025-2026, in per cent. */
export function readingOfTargets(targets: readonly MadeTarget[]): PlanReading {
  return {
    ...sampleReading([]),
    sections: [],
    passages: targets.map(({ indicator, heading }, index) => passageAt(indicator, index + 1, heading)),
    targets: targets.map(({ indicator, values }, index) => ({
      target: targetOf(indicator, values),
      passages: [index],
    })),
  }
}

function targetOf(indicator: string, [result, target]: MadeTarget['values']): Target {
  return {
    ordinal: undefined,
    indicator,
    unit: '%',
    values: [valueOf('result', result, 2024), valueOf('target', target, 2025)],
    doubts: [],
  }
}

const valueOf = (kind: 'result' | 'target', printed: string, from: number) => ({
  period: { kind: 'school-year', from, to: from + 1 } as const,
  kind,
  printed,
  number: Number(printed.replace(',', '.')),
  note: undefined,
  doubt: undefined,
})

const passageAt = (text: string, line: number, heading: string): PassageBody => ({
  kind: 'row',
  text,
  raw: text,
  headingPath: [heading],
  place: lines(line),
})

/** So many tasks that Sở Tài chính leads, and some that it helps with. */
export const financeTasks = (leads: number, helps: number): readonly MadeTask[] => [
  ...Array.from({ length: leads }, (_, index) => ({
    text: `Bố trí kinh phí đợt ${index + 1}`,
    leads: ['Sở Tài chính'],
    coordinating: ['Sở Giáo dục và Đào tạo'],
    time: 'Quý III/2025',
  })),
  ...Array.from({ length: helps }, (_, index) => ({
    text: `Rà soát trường lớp đợt ${index + 1}`,
    leads: ['Sở Giáo dục và Đào tạo'],
    coordinating: ['Sở Tài chính'],
    time: 'Thường xuyên',
  })),
]
