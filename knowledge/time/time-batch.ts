// The time command's work, without files: lines of wordings in, lines of readings out.
import { z } from 'zod'
import { readTimeline } from './read-timeline.ts'
import { timelineDueOn, timelineRecurs } from './timeline-facts.ts'

const line = z.object({
  wording: z.string(),
  plan_year: z.int().min(1900).max(2200).nullish(),
})

export type TimeBatch = {
  /** One JSON object a readable line, in order. */
  readonly printed: readonly string[]
  /** One sentence a bad line, with its number. */
  readonly complaints: readonly string[]
}

/** Blank lines are skipped; a bad line is reported and the others are still read. */
export function readTimeBatch(text: string): TimeBatch {
  const printed: string[] = []
  const complaints: string[] = []
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (row.trim() === '') continue
    const checked = line.safeParse(parseJson(row))
    if (checked.success) printed.push(formatReading(checked.data.wording, checked.data.plan_year ?? undefined))
    else
      complaints.push(
        `line ${index + 1}: expected {"wording": "…", "plan_year": a year or null}; got ${row.slice(0, 80)}`,
      )
  }
  return { printed, complaints }
}

function formatReading(wording: string, planYear: number | undefined): string {
  const timeline = readTimeline(wording, planYear)
  return JSON.stringify({
    wording,
    kind: timeline.kind,
    due_on: timelineDueOn(timeline) ?? null,
    recurs: timelineRecurs(timeline) ?? null,
  })
}

/** undefined is no valid line, so bad JSON is refused like any other bad line. */
function parseJson(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return undefined
  }
}
