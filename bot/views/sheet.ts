// A list as a sheet: the same records as its pages, with every column in full and where each row stands in its source.
import { sayKind, sayValue } from '../../knowledge/answer/compose/compose-values.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { TargetEntry, TaskEntry } from '../../knowledge/browse/entries.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { formatDay } from '../messages/dates.ts'
import { correctionMark } from '../messages/records.ts'
import { SHEET_HEADERS as HEADERS, sheetName } from '../messages/sheet.ts'
import { CHECK_ORIGINAL } from '../messages/words.ts'
import { deadlinesOf } from './deadline-view.ts'
import type { View } from './view.ts'

export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** A cell for each column; text stays text, whatever it looks like. */
  readonly rows: readonly (readonly string[])[]
}

/** `width` in characters of the default font. */
export type SheetColumn = { readonly header: string; readonly width: number }

/** More rows than anybody reads; a larger store still makes a file in a moment. */
export const MOST_ROWS = 2000

/** @returns undefined for what is no list, and where nothing of it is live any more */
export async function openSheet(
  view: View,
  browse: Browse,
  { today, style }: { readonly today: VietnamDate; readonly style: DateStyle },
): Promise<Sheet | undefined> {
  const tasks = await tasksOf(view, browse, today)
  if (tasks) return tasks.length === 0 ? undefined : taskSheet(tasks.slice(0, MOST_ROWS), style)
  const targets = await targetsOf(view, browse)
  return targets && targets.length > 0 ? targetSheet(targets.slice(0, MOST_ROWS)) : undefined
}

type TaskRow = { readonly entry: TaskEntry; readonly dueOn: VietnamDate | undefined }

async function tasksOf(view: View, browse: Browse, today: VietnamDate): Promise<readonly TaskRow[] | undefined> {
  switch (view.of) {
    case 'task-list':
      return firstDueRows(await browse.tasks(view.tasks))
    case 'plan-tasks':
      return firstDueRows(await browse.tasksOfPlan(view.plan))
    case 'agency': {
      const agency = await browse.agencyTasks(view.key)
      return agency && firstDueRows([...agency.leads, ...agency.helps])
    }
    case 'deadlines': {
      const dated = (await deadlinesOf(view, browse, today)).dated.slice(0, MOST_ROWS)
      const entries = new Map(
        (await browse.tasks(dated.map(({ stored }) => stored.id))).map((entry) => [entry.id, entry]),
      )
      return dated.flatMap(({ stored, occurrence }) => {
        const entry = entries.get(stored.id)
        return entry ? [{ entry, dueOn: occurrence.dueOn }] : []
      })
    }
    default:
      return undefined
  }
}

/** The first day that each task states, whatever comes again later. */
const firstDueRows = (entries: readonly TaskEntry[]): readonly TaskRow[] =>
  entries.map((entry) => ({ entry, dueOn: timelineDueOn(entry.task.timeline) }))

async function targetsOf(view: View, browse: Browse): Promise<readonly TargetEntry[] | undefined> {
  if (view.of === 'target-list') return browse.targets(view.targets)
  if (view.of === 'target-group') return (await browse.targetGroups(view.plan))[view.group]?.targets
  // A plan with one group opens it at once, and so does its file.
  if (view.of === 'target-groups') return (await browse.targetGroups(view.plan)).flatMap(({ targets }) => targets)
  return undefined
}

function taskSheet(rows: readonly TaskRow[], style: DateStyle): Sheet {
  return {
    name: sheetName.tasks,
    columns: [
      { header: HEADERS.number, width: 6 },
      { header: HEADERS.task, width: 70 },
      { header: HEADERS.group, width: 30 },
      { header: HEADERS.leads, width: 32 },
      { header: HEADERS.coordinating, width: 36 },
      { header: HEADERS.time, width: 24 },
      { header: HEADERS.dueOn, width: style === 'long' ? 28 : 13 },
      { header: HEADERS.product, width: 28 },
      { header: HEADERS.plan, width: 36 },
      { header: HEADERS.source, width: 36 },
    ],
    rows: rows.map(({ entry, dueOn }, index) => [
      String(index + 1),
      `${entry.task.text}${correctionMark(entry, { of: 'text' })}`,
      [entry.task.group?.label, entry.task.group?.title].filter(Boolean).join('. '),
      `${entry.task.leads.join('; ')}${correctionMark(entry, { of: 'leads' })}`,
      `${entry.task.coordinating.join('; ')}${correctionMark(entry, { of: 'coordinating' })}`,
      `${entry.task.timeline.wording}${correctionMark(entry, { of: 'time' })}`,
      dueOn ? formatDay(dueOn, style) : '',
      `${entry.task.product ?? ''}${correctionMark(entry, { of: 'product' })}`,
      entry.plan,
      sourceOf(entry),
    ]),
  }
}

/** Each period has a column; a doubt is said beside the printed value, never in its place. */
function targetSheet(entries: readonly TargetEntry[]): Sheet {
  const kinds = [...new Set(entries.flatMap(({ target }) => target.values.map((value) => sayKind({ value }))))]
  return {
    name: sheetName.targets,
    columns: [
      { header: HEADERS.number, width: 6 },
      { header: HEADERS.indicator, width: 60 },
      { header: HEADERS.unit, width: 16 },
      ...kinds.map((header) => ({ header, width: 22 })),
      { header: HEADERS.group, width: 30 },
      { header: HEADERS.plan, width: 36 },
      { header: HEADERS.source, width: 36 },
    ],
    rows: entries.map((entry, index) => [
      String(index + 1),
      `${entry.target.indicator}${correctionMark(entry, { of: 'text' })}`,
      `${entry.target.unit ?? ''}${correctionMark(entry, { of: 'unit' })}`,
      ...kinds.map((kind) => valuesOf(entry, kind)),
      entry.heading,
      entry.plan,
      sourceOf(entry),
    ]),
  }
}

function valuesOf(entry: TargetEntry, kind: string): string {
  return entry.target.values
    .filter((value) => sayKind({ value }) === kind)
    .map((value) => {
      const doubt = value.doubt ? ` (${CHECK_ORIGINAL})` : ''
      return `${sayValue({ stored: entry, value })}${doubt}${correctionMark(entry, { of: 'value', ...value })}`
    })
    .join('; ')
}

const sourceOf = ({ file, place }: TaskEntry | TargetEntry) => (place ? `${file}, ${formatPlace(place)}` : file)
