// How tasks and indicators read as items of a list and as cards: the words of the plan first, what belongs to them below.
import { doubtLines, noteLines, sayKind, sayValue } from '../../knowledge/answer/compose-values.ts'
import { placeOf } from '../../knowledge/answer/compose-task.ts'
import type { TargetEntry, TaskEntry } from '../../knowledge/browse/entries.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import { bold, italic, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatSource } from './source.ts'
import { CHECK_ORIGINAL, SCAN_NOTE, SOURCE } from './words.ts'

const AGENCIES_LENGTH = 70
const HEADING_LENGTH = 80

export const taskText = (entry: TaskEntry): string => `${entry.task.text}${placeOf(entry)}`

/** "Chủ trì: Sở Tài chính · Quý III/2024 · dòng 39" */
export function taskDetail({ task, place }: TaskEntry, { withLeads }: { readonly withLeads: boolean }): string {
  const leads = withLeads && task.leads.length > 0 ? `Chủ trì: ${shorten(task.leads.join('; '), AGENCIES_LENGTH)}` : ''
  return [leads, task.timeline.wording, place ? formatPlace(place) : ''].filter(Boolean).join(' · ')
}

export const targetText = ({ target }: TargetEntry): string =>
  `${target.indicator.charAt(0).toUpperCase()}${target.indicator.slice(1)}`

/** "kết quả năm học 2023-2024: 32,7% → chỉ tiêu năm học 2024-2025: 32,8% · dòng 58" */
export function targetDetail(entry: TargetEntry): string {
  const values = entry.target.values.map((value) => {
    const doubt = value.doubt ? ` (${CHECK_ORIGINAL})` : ''
    return `${sayKind({ value }).toLowerCase()}: ${sayValue({ stored: entry, value })}${doubt}`
  })
  return [values.join(' → '), entry.place ? formatPlace(entry.place) : ''].filter(Boolean).join(' · ')
}

/** An indicator with all of its values, doubts and notes, and where it stands. */
export function targetCard(entry: TargetEntry): RichText {
  const lines = entry.target.values.flatMap((value) => [
    `${sayKind({ value })}: ${sayValue({ stored: entry, value })}`,
    ...doubtLines({ value }),
    ...noteLines({ value }),
  ])
  return [
    bold(targetText(entry)),
    plain(`\n${lines.join('\n')}\n\n${SOURCE}: ${sourceLine(entry)}`),
    ...(entry.isScan ? [italic(`\n${SCAN_NOTE}`)] : []),
  ]
}

export function sourceLine({ plan, heading, place }: TaskEntry | TargetEntry): string {
  return formatSource({ plan, heading: shorten(heading ?? '', HEADING_LENGTH), place })
}
