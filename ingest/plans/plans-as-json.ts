// Versions, reviews and differences as programs read them (README: commands).
import { planName } from '../../knowledge/answer/compose/plan-name.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import type { Changes, Placed, PlanDifference } from '../publish/compare-readings.ts'
import type { Review } from '../publish/plan-desk.ts'

export const versionAsJson = (one: PlanVersion) => ({
  file: one.file,
  version: one.version,
  state: one.state,
  name: planName(one.head, one.file),
  number: one.head.number ?? null,
  tasks: one.tasks,
  targets: one.targets,
  warnings: one.warnings,
  savedAt: one.savedAt,
  activatedAt: one.activatedAt ?? null,
  endedAt: one.endedAt ?? null,
  isReplaced: one.replacedBy !== undefined,
})

export const reviewAsJson = ({ plan, against, difference }: Review) => ({
  ...versionAsJson(plan),
  head: plan.head,
  warnings: plan.reading.warnings,
  references: plan.reading.references.map(({ reference }) => reference.number),
  against: against ? { kind: against.kind, file: against.plan.file, version: against.plan.version } : null,
  difference: difference ? differenceAsJson(difference) : null,
})

export const differenceAsJson = ({ tasks, targets, moved }: PlanDifference) => ({
  tasks: {
    ...rows(tasks, ({ record }) => record.text),
    changed: tasks.changed.map(({ before, after, fields }) => ({
      before: before.record.text,
      after: after.record.text,
      fields,
    })),
  },
  targets: {
    ...rows(targets, ({ record }) => record.indicator),
    changed: targets.changed.map(({ before, after }) => ({
      before: before.record.indicator,
      after: after.record.indicator,
    })),
  },
  moved: moved.map(({ after, from, to }) => ({ task: after.record.text, from: from ?? null, to: to ?? null })),
})

const rows = <Kind, Change>({ added, gone, same }: Changes<Kind, Change>, say: (row: Placed<Kind>) => string) => ({
  added: added.map(say),
  gone: gone.map(say),
  same,
})
