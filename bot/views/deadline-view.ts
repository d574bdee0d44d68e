// Deadlines: what is due in the coming twelve months, and what was in the past twelve, by day.
import { COMING_MONTHS } from '../../knowledge/answer/question/coming-range.ts'
import { isOf } from '../../knowledge/answer/records/whose-task.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Deadline } from '../../knowledge/browse/deadlines.ts'
import type { TaskEntry } from '../../knowledge/browse/entries.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { addDays, addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { leafOf } from '../buttons/pages.ts'
import { bold, italic, plain } from '../format/rich-text.ts'
import { formatDueDay } from '../messages/due-days.ts'
import {
  BASIS,
  COMING_BUTTON,
  deadlinesHead,
  EVERYBODYS,
  nothingDue,
  PAST_NOTE,
  pastButton,
  sayOnly,
  undatedLine,
} from '../messages/lists.ts'
import { timelineOf } from '../messages/timeline.ts'
import { taskDetail, taskText } from '../messages/records.ts'
import type { Reader } from '../reader.ts'
import { PAGE_ITEMS, type List, type ListItem } from './list-page.ts'
import { complaintButton } from './reply-view.ts'
import { openTask } from './task-views.ts'
import type { ViewOf } from './view.ts'

type Opening = {
  readonly browse: Browse
  readonly today: VietnamDate
  readonly page: number
  readonly reader: Reader
}

export async function openDeadlines(
  view: ViewOf<'deadlines'>,
  { browse, today, page, reader }: Opening,
): Promise<List> {
  const isPast = view.when === 'past'
  const { dated: ordered, undated } = await deadlinesOf(view, browse, today)
  const { first } = leafOf(ordered.length, page, PAGE_ITEMS)
  const shown = ordered.slice(first, first + PAGE_ITEMS)
  const entries = new Map((await browse.tasks(shown.map(({ stored }) => stored.id))).map((entry) => [entry.id, entry]))
  const isWhole = view.days === undefined && view.whose === undefined
  const notes = [ordered.length === 0 ? nothingDue(view) : '', isPast ? PAST_NOTE : isWhole ? undatedLine(undated) : '']
  return {
    head: [bold(deadlinesHead(view))],
    items: shown.map((deadline) => itemOf(deadline, entries.get(deadline.stored.id), { today, style: reader.style })),
    count: ordered.length,
    foot: [plain('\n\n'), italic(notes.filter(Boolean).join('\n'))],
    more: [
      ...pictureOf(view, ordered),
      ...(await otherDays(view, browse, today)),
      ...(await otherPeople(view, browse, reader)),
      ...complaintButton(view, deadlinesHead(view)),
    ],
    hasFile: true,
  }
}

/** Of the whole year in which the first of them is due. */
function pictureOf({ whose }: ViewOf<'deadlines'>, ordered: readonly Deadline[]): readonly LabelledButton[] {
  const [first] = ordered
  if (first === undefined) return []
  const year = Number(first.occurrence.dueOn.slice(0, 4))
  const tasks = whose && ordered.map(({ stored }) => stored.id)
  return [{ label: timelineOf(year), press: { kind: 'timeline', year, ...(tasks && { tasks }) } }]
}

/** What went by instead of what comes, and back. */
async function otherDays(
  { when, whose }: ViewOf<'deadlines'>,
  browse: Browse,
  today: VietnamDate,
): Promise<readonly LabelledButton[]> {
  const other = { of: 'deadlines', when: when === 'past' ? 'coming' : 'past', ...(whose && { whose }) } as const
  if (when === 'past') return [show(COMING_BUTTON, other)]
  const missed = (await deadlinesOf(other, browse, today)).dated.length
  return missed > 0 ? [show(pastButton(missed), other)] : []
}

/** One's own only, where it is known who asks; and back to everybody's. */
async function otherPeople(
  { when, days, whose }: ViewOf<'deadlines'>,
  browse: Browse,
  { own }: Reader,
): Promise<readonly LabelledButton[]> {
  const view = { of: 'deadlines', when, ...(days && { days }) } as const
  if (whose !== undefined) return [show(EVERYBODYS, view)]
  const ownWhose = await browse.whose(own)
  return ownWhose === undefined ? [] : [show(sayOnly(ownWhose), { ...view, whose: ownWhose })]
}

/** In order of nearness to today. */
export async function deadlinesOf(
  { when, days, whose }: Omit<ViewOf<'deadlines'>, 'of'>,
  browse: Browse,
  today: VietnamDate,
) {
  const coming = { from: today, to: addMonths(today, COMING_MONTHS) }
  const past = { from: addMonths(today, -COMING_MONTHS), to: addDays(today, -1) }
  const found = await browse.deadlines(days ?? (when === 'past' ? past : coming))
  const dated = found.dated.filter(({ stored }) => whose === undefined || isOf(whose, stored.task))
  return { ...found, dated: when === 'past' ? dated.toReversed() : dated }
}

const show = (label: string, view: ViewOf<'deadlines'>) => ({ label, press: { kind: 'show', view, page: 0 } }) as const

/** Without an entry it was withdrawn between the two readings; its words stay. */
function itemOf(
  { stored, occurrence }: Deadline,
  entry: TaskEntry | undefined,
  { today, style }: { readonly today: VietnamDate; readonly style: DateStyle },
): ListItem {
  const basis = BASIS[occurrence.basis]
  return {
    section: formatDueDay(occurrence.dueOn, today, style),
    text: entry ? taskText(entry) : stored.task.text,
    detail: [basis, entry ? taskDetail(entry, { withLeads: true }) : '', entry?.plan ?? ''].filter(Boolean).join(' · '),
    press: openTask(stored),
  }
}
