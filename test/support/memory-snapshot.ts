// Live records in memory, as a snapshot of the store: what lists, charts and timelines are made of.
import { measureTerms } from '../../knowledge/answer/question/term-statistics.ts'
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { passageId, planId, planVersionId, targetId, taskId } from '../../knowledge/domain/ids.ts'
import type { Passage } from '../../knowledge/domain/passage.ts'
import { lines } from '../../knowledge/domain/place.ts'
import type { PlanHead } from '../../knowledge/domain/plan.ts'
import type { Target, TargetValue } from '../../knowledge/domain/target.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import type { StoredPlan, StoredTarget, StoredTask } from '../../knowledge/store/plan-store.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { sampleReading } from './sample-reading.ts'

export type MemoryPlan = {
  readonly head?: Partial<PlanHead>
  readonly targets?: readonly Target[]
  readonly tasks?: readonly Task[]
}

/** Ids count from 1 through all plans, records on lines 10, 20, …; versions count from 1. */
export function memorySnapshot(...plans: readonly MemoryPlan[]): Snapshot {
  const passages = new Map<Passage['id'], Passage>()
  const targets: StoredTarget[] = []
  const tasks: StoredTask[] = []
  const place = (versionId: StoredPlan['versionId'], text: string) => {
    const id = passageId(passages.size + 1)
    const body = { kind: 'row', text, raw: text, headingPath: ['Phụ lục'], place: lines(10 * id) } as const
    passages.set(id, { ...body, id, versionId, sequence: id, taskIds: [], targetIds: [] })
    return [id]
  }
  const stored = plans.map((plan, index): StoredPlan => {
    const versionId = planVersionId(index + 1)
    for (const own of plan.targets ?? []) {
      const passageIds = place(versionId, own.indicator)
      targets.push({ id: targetId(targets.length + 1), versionId, target: own, passageIds })
    }
    for (const own of plan.tasks ?? [])
      tasks.push({ id: taskId(tasks.length + 1), versionId, task: own, passageIds: place(versionId, own.text) })
    const head = { ...sampleReading([]).head, ...plan.head }
    return {
      planId: planId(index + 1),
      versionId,
      version: 1,
      state: 'live',
      file: `${index + 1}.txt`,
      head,
      warnings: [],
      abbreviations: [],
    }
  })
  return {
    revision: 1,
    plans: stored,
    tasks,
    targets,
    references: [],
    sections: [],
    passages,
    terms: measureTerms(passages.values()),
  }
}

/** @param values by kind and school year, e.g. { 'result 2023': '94,7' } */
export function target(
  indicator: string,
  unit: string | undefined,
  values: Readonly<Record<string, string | Partial<TargetValue>>>,
): Target {
  return {
    ordinal: undefined,
    indicator,
    unit,
    doubts: [],
    values: Object.entries(values).map(([key, value]) => valueOf(key, value)),
  }
}

export function task(text: string, time: string, leads: readonly string[] = []): Task {
  const timeline = readTimeline(time, 2026)
  const none = { ordinal: undefined, group: undefined, product: undefined, coordinatingWording: undefined }
  return { ...none, text, leads, coordinating: [], leadWording: leads.join('; ') || undefined, timeline, form: 'row' }
}

function valueOf(key: string, value: string | Partial<TargetValue>): TargetValue {
  const [kind, year = '0'] = key.split(' ')
  const printed = typeof value === 'string' ? value : (value.printed ?? '')
  return {
    period: { kind: 'school-year', from: Number(year), to: Number(year) + 1 },
    kind: kind === 'result' ? 'result' : 'target',
    printed,
    number: parseNumber(printed),
    note: undefined,
    doubt: undefined,
    ...(typeof value === 'string' ? {} : value),
  }
}
