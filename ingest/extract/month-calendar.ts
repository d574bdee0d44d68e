// Plans by months in prose: "Tháng 9/2025: Khai giảng ngày 05 tháng 9. Họp phụ huynh." Each sentence is a task of its month.
import type { Task } from '../../knowledge/domain/task.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readDutySentence } from './duty-sentence.ts'
import type { ProseTask } from './prose-task.ts'
import type { PlanTime } from './prose-time.ts'
import { sectionKinds } from './section-kinds.ts'

const ENTRY = /^(?:trong\s+)?(tháng\s+(\d{1,2})(?:\s*(?:\/|năm)\s*(20\d{2}))?)\s*[:.]\s*(?=\S|$)/iu
/** Fewer months in a row are a time and what it says, not a calendar. */
const FEWEST_MONTHS = 3
/** From this month on a school year's first calendar year counts. */
const FIRST_SCHOOL_MONTH = 8

type Month = { readonly wording: string; readonly month: number; readonly year: number | undefined }
type Entry = Month & { readonly blocks: readonly { readonly at: number; readonly text: string }[] }

export function readMonthCalendar(outlined: readonly OutlinedBlock[], plan: PlanTime): readonly ProseTask[] {
  return runsOf(outlined, plan)
    .filter((run) => new Set(run.map(({ month }) => month)).size >= FEWEST_MONTHS)
    .flatMap((run) => run.flatMap(tasksOf))
}

/** Entries below one heading, each with its "-" points, that nothing else interrupts. */
function runsOf(outlined: readonly OutlinedBlock[], plan: PlanTime): readonly (readonly Entry[])[] {
  const kinds = sectionKinds(outlined)
  const runs: Entry[][] = [[]]
  for (const [at, { block }] of outlined.entries()) {
    const body = block.kind === 'paragraph' && kinds[at] !== 'narrative' ? block.body : ''
    const opening = ENTRY.exec(body)
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (opening) {
      const text = body.slice(opening[0].length)
      run?.push({ ...monthOf(opening, plan), blocks: text === '' ? [] : [{ at, text }] })
    } else if (last && body !== '' && block.kind === 'paragraph' && /^[-–+•]$/.test(block.marker ?? ''))
      run?.splice(-1, 1, { ...last, blocks: [...last.blocks, { at, text: body }] })
    else if (last) runs.push([])
  }
  return runs
}

function monthOf([, wording = '', digits, printed]: RegExpExecArray, { period, planYear }: PlanTime): Month {
  const month = Number(digits)
  const inSchoolYear =
    period?.kind === 'school-year' ? (month >= FIRST_SCHOOL_MONTH ? period.from : period.to) : planYear
  return { wording, month, year: printed === undefined ? inSchoolYear : Number(printed) }
}

const tasksOf = ({ blocks, ...month }: Entry): readonly ProseTask[] =>
  blocks.flatMap(({ at, text }) => sentencesIn(text).map((said) => ({ task: toTask(said, month), blocks: [at] })))

const sentencesIn = (text: string) => splitSentences(text).flatMap((sentence) => sentence.split(/;\s+/))

function toTask(text: string, month: Month): Task {
  const duty = readDutySentence(text, false)
  return {
    ordinal: undefined,
    group: undefined,
    text,
    leads: duty?.leads ?? [],
    leadWording: duty?.leadWording,
    coordinating: duty?.coordinating ?? [],
    coordinatingWording: duty?.coordinatingWording,
    timeline: dayIn(text, month) ?? readTimeline(month.wording, month.year),
    product: undefined,
    form: 'duty',
  }
}

const DAYS =
  /(?:từ\s+)?ngày\s+\d{1,2}(?:\s*(?:[-–]|đến(?:\s+hết)?)\s*(?:ngày\s+)?\d{1,2})?(?:\s+tháng\s+|\/)(\d{1,2})(?!\d)/giu

/** The one day or stretch of days of that month which the sentence names; a day in its title ("ngày Nhà giáo 20/11") is none. */
function dayIn(text: string, { month, year }: Month): Timeline | undefined {
  const [found, ...others] = [...text.matchAll(DAYS)].filter(([, own]) => Number(own) === month)
  const read = found && others.length === 0 ? readTimeline(found[0], year) : undefined
  return read?.kind === 'by-date' || read?.kind === 'span' ? read : undefined
}
