// Deadlines: what is due in the coming twelve months, and what was in the past twelve, by day.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Deadline } from '../../knowledge/browse/deadlines.ts'
import { addDays, addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { leafOf } from '../buttons/pages.ts'
import { bold, italic, plain } from '../format/rich-text.ts'
import { formatDueDay } from '../messages/due-days.ts'
import {
  BASIS,
  COMING_BUTTON,
  COMING_HEAD,
  NOTHING_COMING,
  NOTHING_PAST,
  PAST_HEAD,
  PAST_NOTE,
  pastButton,
  undatedLine,
} from '../messages/lists.ts'
import { timelineOf } from '../messages/timeline.ts'
import { taskDetail, taskText } from '../messages/records.ts'
import { PAGE_ITEMS, type List, type ListItem } from './list-page.ts'
import { openTask } from './task-views.ts'
import type { ViewOf } from './view.ts'

/** Far enough for a school year ahead; later days are shown as they come near. */
const MONTHS = 12

export async function openDeadlines(
  view: ViewOf<'deadlines'>,
  { browse, today, page }: { readonly browse: Browse; readonly today: VietnamDate; readonly page: number },
): Promise<List> {
  const isPast = view.when === 'past'
  const { dated: ordered, undated } = await deadlinesOf(view.when, browse, today)
  const first = leafOf(ordered.length, page, PAGE_ITEMS).first
  const shown = ordered.slice(first, first + PAGE_ITEMS)
  const entries = new Map((await browse.tasks(shown.map(({ stored }) => stored.id))).map((entry) => [entry.id, entry]))
  const missed = isPast ? 0 : (await deadlinesOf('past', browse, today)).dated.length
  const notes = [
    ordered.length === 0 ? (isPast ? NOTHING_PAST : NOTHING_COMING) : '',
    isPast ? PAST_NOTE : undatedLine(undated),
  ]
  return {
    head: [bold(isPast ? PAST_HEAD : COMING_HEAD)],
    items: shown.map((deadline) => itemOf(deadline, entries.get(deadline.stored.id), today)),
    count: ordered.length,
    foot: [plain('\n\n'), italic(notes.filter(Boolean).join('\n'))],
    more: [
      ...pictureOf(ordered),
      ...(isPast ? [toggle(COMING_BUTTON, 'coming')] : missed > 0 ? [toggle(pastButton(missed), 'past')] : []),
    ],
    hasFile: true,
  }
}

/** Of the whole year in which the first of them is due. */
function pictureOf([first]: readonly Deadline[]): readonly LabelledButton[] {
  if (first === undefined) return []
  const year = Number(first.occurrence.dueOn.slice(0, 4))
  return [{ label: timelineOf(year), press: { kind: 'timeline', year } }]
}

/** In order of nearness to today. */
export async function deadlinesOf(when: 'coming' | 'past', browse: Browse, today: VietnamDate) {
  if (when === 'coming') return browse.deadlines({ from: today, to: addMonths(today, MONTHS) })
  const past = await browse.deadlines({ from: addMonths(today, -MONTHS), to: addDays(today, -1) })
  return { ...past, dated: past.dated.toReversed() }
}

const toggle = (label: string, when: 'coming' | 'past') =>
  ({ label, press: { kind: 'show', view: { of: 'deadlines', when }, page: 0 } }) as const

/** Without an entry it was withdrawn between the two readings; its words stay. */
function itemOf(
  { stored, occurrence }: Deadline,
  entry: Parameters<typeof taskDetail>[0] | undefined,
  today: VietnamDate,
): ListItem {
  const basis = BASIS[occurrence.basis]
  return {
    section: formatDueDay(occurrence.dueOn, today),
    text: entry ? taskText(entry) : stored.task.text,
    detail: [basis, entry ? taskDetail(entry, { withLeads: true }) : '', entry?.plan ?? ''].filter(Boolean).join(' · '),
    press: openTask(stored),
  }
}
