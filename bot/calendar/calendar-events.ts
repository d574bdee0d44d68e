// Due tasks as entries of a calendar: the same deadline has the same entry in every file and feed. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import { keptWith } from '../../knowledge/kept-with.ts'
import { remembered } from '../../knowledge/text/remembered.ts'
import { occurrenceName } from '../../knowledge/time/occurrence-name.ts'
import type { CalendarEvent } from '../format/calendar-file.ts'
import { linkUrl, planKey } from '../links/deep-link.ts'
import { eventDescription, eventSummary } from '../messages/calendar.ts'

/** Made in turns: some calendars have thousands. @param username of the bot, that an entry may lead to its task in the chat */
export async function calendarEvents(
  due: readonly DueTask[],
  { username, isDone }: { readonly username: string; readonly isDone: (due: DueTask) => boolean },
): Promise<readonly CalendarEvent[]> {
  const events: CalendarEvent[] = []
  await inTurns(due, (one) => {
    const { uid, description } = saidOf(one)
    events.push({
      uid,
      on: one.occurrence.dueOn,
      summary: eventSummary(one.task.text, isDone(one)),
      description,
      url: linkUrl(username, { kind: 'task', plan: planKeyOf(one.file), task: one.key }),
    })
  })
  return events
}

/** The same in everybody's calendar. */
const saidOf = keptWith((due: DueTask) => ({ uid: uidOf(due), description: eventDescription(due) }))

/** A digest, and the entries of a plan share it. */
const planKeyOf = remembered(planKey)

/** Of the task and of which of its days it is, not of the day: a moved deadline moves its entry. */
function uidOf({ key, task, occurrence }: DueTask): string {
  return ['tlkh', key, occurrenceName(task.timeline, occurrence)].filter(Boolean).join('-')
}
