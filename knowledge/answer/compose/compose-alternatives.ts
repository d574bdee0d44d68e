// Several tasks fit a question equally: they are offered, each with what was asked of it, under the plans that hold them.
import type { StoredTask } from '../../store/plan-store.ts'
import { citePassages, shorten } from './cite.ts'
import { evidenceFor, lineFor, placeOf } from './compose-task.ts'
import type { Draft } from './draft.ts'
import { planName } from './plan-name.ts'
import type { Intent } from '../question/plan-query.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

const LONGEST_TASK = 130
const LONGEST_LINE = 150

/** @param tasks best first; of different plans they say what each of the plans says */
export function composeAlternatives(tasks: readonly StoredTask[], intent: Intent, snapshot: Snapshot): Draft {
  const versions = [...new Set(tasks.map(({ versionId }) => versionId))]
  const numbered = versions.flatMap((versionId) => tasks.filter((stored) => stored.versionId === versionId))
  const lines = versions.flatMap((versionId) => {
    const { head, file } = requirePlan(snapshot, versionId)
    return [
      `Theo ${planName(head, file)}:`,
      ...numbered.flatMap((stored, index) =>
        stored.versionId === versionId ? [sayTask(stored, index + 1, intent)] : [],
      ),
    ]
  })
  return {
    outcome: 'ambiguous',
    lines: [`Có ${tasks.length} nhiệm vụ gần với câu hỏi:`, ...lines],
    citations: citePassages(
      snapshot,
      numbered.flatMap((stored) => evidenceFor(stored, intent, textOf(stored), snapshot)),
    ),
    computed: [String(tasks.length), ...numbered.map((_, index) => String(index + 1))],
    claims: [],
    records: { kind: 'candidates', tasks: numbered.map(({ id }) => id) },
  }
}

function sayTask(stored: StoredTask, number: number, intent: Intent): string {
  const asked = lineFor(stored, intent)
  return `${number}. ${textOf(stored)}${placeOf(stored)}${asked ? ` – ${shorten(asked, LONGEST_LINE)}` : ''}`
}

const textOf = ({ task }: StoredTask): string => shorten(task.text, LONGEST_TASK)
