// Made-up due tasks and subscribers for tests of reminders.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { FIRST_SETTINGS, type Profile } from '../../knowledge/domain/profile.ts'
import { FIRST_LEAD_DAYS, type Subscription } from '../../knowledge/domain/subscription.ts'
import { taskId } from '../../knowledge/domain/ids.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'

export const day = (text: string): VietnamDate => text as VietnamDate

export function dueTask(dueOn: string, changes: Partial<DueTask> & { readonly said?: Partial<Task> } = {}): DueTask {
  const { said, ...rest } = changes
  return {
    key: `task of ${dueOn}`,
    id: taskId(1),
    file: 'ke-hoach.md',
    plan: 'Kế hoạch 12/KH-UBND',
    position: 'I 1',
    task: {
      ordinal: '1',
      group: undefined,
      text: 'Báo cáo số phòng học',
      leads: ['Sở Giáo dục và Đào tạo'],
      coordinating: ['UBND các xã'],
      leadWording: undefined,
      coordinatingWording: undefined,
      timeline: { kind: 'by-date', dueOn: day(dueOn), wording: dueOn, confidence: 1 },
      product: undefined,
      form: 'row',
      ...said,
    },
    occurrence: { dueOn: day(dueOn), basis: 'stated', wording: dueOn },
    passage: undefined,
    place: undefined,
    ...rest,
  }
}

export const profileOf = (chat: number, changes: Partial<Profile> = {}): Profile => ({
  chat,
  consent: { version: 1, at: new Date('2026-01-01T00:00:00Z') },
  settings: FIRST_SETTINGS,
  hourChangedAt: undefined,
  stoppedAt: undefined,
  blockedAt: undefined,
  ...changes,
})

export const subscriptionOf = (chat: number, changes: Partial<Subscription> = {}): Subscription => ({
  id: `subscription of ${chat}`,
  chat,
  thread: undefined,
  scope: { kind: 'everything' },
  leadDays: FIRST_LEAD_DAYS,
  rhythm: 'single',
  untilDone: false,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  ...changes,
})
