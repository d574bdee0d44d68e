// How tasks and indicators read as items of a list and as cards: the words of the plan first, what belongs to them below.
import { doubtLines, noteLines, sayKind, sayValue } from '../../knowledge/answer/compose/compose-values.ts'
import { sayCorrection } from '../../knowledge/answer/compose/corrections-of.ts'
import { placeOf } from '../../knowledge/answer/compose/compose-task.ts'
import type { TargetEntry, TaskEntry } from '../../knowledge/browse/entries.ts'
import { isSameField, type AppliedCorrection, type CorrectedField } from '../../knowledge/domain/correction.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import { bold, italic, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatSource, whereIn } from './source.ts'
import { CHECK_ORIGINAL, CORRECTED, SCAN_NOTE, SOURCE } from './words.ts'

const AGENCIES_LENGTH = 70
const HEADING_LENGTH = 80

export const taskText = (entry: TaskEntry): string =>
  `${entry.task.text}${correctionMark(entry, { of: 'text' })}${placeOf(entry)}`

/** " (đã hiệu đính)" behind what a person corrected; what is printed is one press away. */
export const correctionMark = ({ corrections }: Corrected, field: CorrectedField): string =>
  corrections.some((one) => isSameField(one.field, field)) ? ` (${CORRECTED})` : ''
type Corrected = { readonly corrections: readonly AppliedCorrection[] }

/** "Chủ trì: Sở Tài chính · Quý III/2024 · dòng 39" */
export function taskDetail(entry: TaskEntry, { withLeads }: { readonly withLeads: boolean }): string {
  const { task } = entry
  const leads =
    withLeads && task.leads.length > 0
      ? `Chủ trì: ${shorten(task.leads.join('; '), AGENCIES_LENGTH)}${correctionMark(entry, { of: 'leads' })}`
      : ''
  const time = `${task.timeline.wording}${correctionMark(entry, { of: 'time' })}`
  return [leads, time, whereIn(entry)].filter(Boolean).join(' · ')
}

export const targetText = (entry: TargetEntry): string => {
  const { indicator } = entry.target
  return `${indicator.charAt(0).toUpperCase()}${indicator.slice(1)}${correctionMark(entry, { of: 'text' })}`
}

/** "kết quả năm học 2023-2024: 32,7% → chỉ tiêu năm học 2024-2025: 32,8% · dòng 58" */
export function targetDetail(entry: TargetEntry): string {
  const values = entry.target.values.map((value) => {
    const doubt = value.doubt ? ` (${CHECK_ORIGINAL})` : ''
    return `${sayKind({ value }).toLowerCase()}: ${sayValue({ stored: entry, value })}${doubt}${correctionMark(entry, { of: 'value', ...value })}`
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
  const corrected = entry.corrections.map(sayCorrection)
  return [
    bold(targetText(entry)),
    plain(`\n${[...lines, ...corrected].join('\n')}\n\n${SOURCE}: ${sourceLine(entry)}`),
    ...(entry.isScan ? [italic(`\n${SCAN_NOTE}`)] : []),
  ]
}

export function sourceLine({ plan, heading, place }: TaskEntry | TargetEntry): string {
  return formatSource({ plan, heading: shorten(heading ?? '', HEADING_LENGTH), place })
}
