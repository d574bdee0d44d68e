// Plans by months in prose: "Tháng 9/2025: Khai giảng ngày 05 tháng 9. Họp phụ huynh." Each sentence is a task of its month.
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { KINDS } from '../structure/kind-line.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readDutySentence } from './duty-sentence.ts'
import { yearsOfMonths, type PrintedMonth } from './month-years.ts'
import type { ProseTask } from './prose-task.ts'
import { readProseTime, type PlanTime } from './prose-time.ts'
import { sectionKinds } from './section-kinds.ts'

const ENTRY = /^(?:trong\s+)?(tháng\s+(\d{1,2})(?:\s*(?:\/|năm)\s*(20\d{2}))?)\s*[:.]\s*(?=\S|$)/iu
/** Fewer months in a row are a time and what it says, not a calendar. */
const FEWEST_MONTHS = 3

type Month = PrintedMonth & { readonly wording: string }
type Entry = Month & { readonly blocks: readonly { readonly at: number; readonly text: string }[] }

export function readMonthCalendar(outlined: readonly OutlinedBlock[], plan: PlanTime): readonly ProseTask[] {
  return runsOf(outlined)
    .filter((run) => new Set(run.map(({ month }) => month)).size >= FEWEST_MONTHS)
    .flatMap((run) => {
      const years = yearsOfMonths(run, plan)
      return run.flatMap((entry, at) => tasksOf({ ...entry, year: years[at] }))
    })
}

/** Entries below one heading, each with its "-" points, that nothing else interrupts. */
function runsOf(outlined: readonly OutlinedBlock[]): readonly (readonly Entry[])[] {
  const kinds = sectionKinds(outlined)
  const runs: Entry[][] = [[]]
  for (const [at, { block }] of outlined.entries()) {
    const body = block.kind === 'paragraph' && kinds[at] !== 'narrative' ? block.body : ''
    const opening = ENTRY.exec(body)
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (opening) {
      const text = body.slice(opening[0].length)
      run?.push({ ...monthOf(opening), blocks: text === '' ? [] : [{ at, text }] })
    } else if (last && body !== '' && block.kind === 'paragraph' && /^[-–+•]$/.test(block.marker ?? ''))
      run?.splice(-1, 1, { ...last, blocks: [...last.blocks, { at, text: body }] })
    else if (last) runs.push([])
  }
  return runs
}

const monthOf = ([, wording = '', digits, printed]: RegExpExecArray): Month => ({
  wording,
  month: Number(digits),
  year: printed === undefined ? undefined : Number(printed),
})

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

const EVENT_DAY =
  /(?:từ\s+)?ngày\s+\d{1,2}(?:\s*(?:[-–]|đến(?:\s+hết)?)\s*(?:ngày\s+)?\d{1,2})?(?:\s+tháng\s+|\/)\d{1,2}(?:(?:\s+năm\s+|\/)\d{4})?(?!\d)/giu
/** What is due by then, or begins behind it, is not done on the day. */
const LIMITED = /\b(?:truoc|sau|ke tu|den|het|cham nhat|muon nhat)\s+$/
/** Behind a document's number, or words that cite one, stands its date. */
const CITES = new RegExp(
  String.raw`\b(?:so|theo|can cu|thuc hien)\s[^,;.]*(?:\d\/[\w&/-]+|\b(?:${KINDS}|thong tu|nghi dinh)\b[^,;.]*),?\s+$`,
)

/** By when, or the one day or stretch of days of that month on which it is; a day in a title ("ngày Nhà giáo 20/11") is none. */
function dayIn(text: string, { month, year }: Month): Timeline | undefined {
  const lies = (time: Timeline) =>
    (time.kind === 'by-date' || time.kind === 'span') && isInMonth(time.dueOn, { month, year })
  const stated = readProseTime(text, { planYear: year, period: undefined, issuedOn: undefined })
  const parts = stated.kind === 'compound' ? stated.parts : [stated]
  if (parts.every(lies)) return stated
  const own = parts.filter(lies)
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  const days = [...text.matchAll(EVENT_DAY)].flatMap((found) => {
    const before = fold(text.slice(0, found.index))
    const time = readTimeline(found[0], year)
    return LIMITED.test(before) || CITES.test(before) || !lies(time) ? [] : [time]
  })
  return days.length === 1 ? days[0] : undefined
}

const isInMonth = (day: VietnamDate, { month, year }: PrintedMonth): boolean =>
  day.startsWith(`${year}-${String(month).padStart(2, '0')}-`)
