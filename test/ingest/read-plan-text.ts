// A plan in a test's own words, read as ingest reads a file.
import { readPlan } from '../../ingest/read-plan.ts'
import { readText } from '../../ingest/read/text/read-text.ts'
import type { SourceDocument } from '../../ingest/read/source-document.ts'
import { readStructure, type Structure } from '../../ingest/structure/document-structure.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'

export function documentOf(text: string, file = 'thu.md'): SourceDocument {
  const outcome = readText(file, new TextEncoder().encode(text))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}

export const readPlanText = (text: string): Promise<PlanReading> => readPlan(documentOf(text))
export const structureOf = (text: string): Structure => readStructure(documentOf(text))
export const tasksOf = async (text: string): Promise<readonly Task[]> =>
  (await readPlanText(text)).tasks.map(({ task }) => task)

/** A Markdown table of these rows, the first one its header. */
export function markdownTable(...rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [header, `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...body].join('\n')
}

/** The indicators of such a table: name, unit, and each value with its kind and year. */
export const targetsOf = async (...rows: readonly (readonly string[])[]) =>
  (await readPlanText(markdownTable(...rows))).targets.map(({ target: { indicator, unit, values } }) => [
    indicator,
    unit,
    values.map(({ kind, period, printed }) => [kind, period.from, printed]),
  ])
