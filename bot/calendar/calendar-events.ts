// Due tasks as entries of a calendar: the same deadline has the same entry in every file and feed. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { occurrenceName } from '../../knowledge/time/occurrence-name.ts'
import type { CalendarEvent } from '../format/calendar-file.ts'
import { linkUrl, planKey } from '../links/deep-link.ts'
import { eventDescription, eventSummary } from '../messages/calendar.ts'

/** @param username of the bot, that an entry may lead to its task in the chat */
export function calendarEvents(
  due: readonly DueTask[],
  { username, isDone }: { readonly username: string; readonly isDone: (due: DueTask) => boolean },
): readonly CalendarEvent[] {
  return due.map((one) => ({
    uid: uidOf(one),
    on: one.occurrence.dueOn,
    summary: eventSummary(one.task.text, isDone(one)),
    description: eventDescription(one),
    url: linkUrl(username, { kind: 'task', plan: planKey(one.file), task: one.key }),
  }))
}

/** Of the task and of which of its days it is, not of the day: a moved deadline moves its entry. */
function uidOf({ key, task, occurrence }: DueTask): string {
  return ['tlkh', key, occurrenceName(task.timeline, occurrence)].filter(Boolean).join('-')
}
