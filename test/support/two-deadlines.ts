// A plan with two deadlines on one day, somebody who agreed to be reminded, and another plan that may take its place.
import { LAN } from './bot-under-test.ts'
import { readingOfTasks, type MadeTask } from './browsable-readings.ts'
import { startReminders, type RemindersUnderTest } from './reminders-under-test.ts'

export const ROOMS = { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }
export const BOOKS = { text: 'Nộp danh mục sách', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }

/** In the morning of 23 November 2026. @param file where the store is made */
export async function startTwoDeadlines(file: string): Promise<RemindersUnderTest> {
  const here = await startReminders(file, '2026-11-23T09:00:00', { tasks: [ROOMS, BOOKS] })
  await here.bot.program.deliveriesIdle()
  await here.agrees(LAN.id)
  return here
}

/** The plan of `thay-the.md` takes the place of the one that is there. */
export async function comesAfter({ store, clock }: RemindersUnderTest, tasks: readonly MadeTask[]): Promise<void> {
  const at = clock.now()
  const [before] = await store.livePlans()
  const reading = readingOfTasks(tasks, 2026)
  const draft = await store.saveDraft({ file: 'thay-the.md', sha256: 'other', make: 'reader 1', reading, at })
  await store.activate(draft.versionId, at, { replaces: [before!.planId] })
}
