// A profile: all that is kept of a person or a group, and only after a yes.

export type Profile = {
  /** Telegram's number of the chat: a person's own, or a group's, which is negative. */
  readonly chat: number
  readonly consent: Consent
  readonly settings: Settings
  /** When the hour of reminders was last changed: what that day still owes is told from then on. */
  readonly hourChangedAt: Date | undefined
  /** Since when reminders are unwanted (/dung). */
  readonly stoppedAt: Date | undefined
  /** Since when nothing can be sent: the bot was blocked, or put out of the group. */
  readonly blockedAt: Date | undefined
}

/** Which text was agreed to, and when: the first yes to that text. */
export type Consent = { readonly version: number; readonly at: Date }

export type Settings = {
  /** As a loaded plan prints it, or in a person's own words. */
  readonly agency: string | undefined
  readonly schooling: Schooling | undefined
  /** Minutes after midnight in Vietnam. */
  readonly remindAtMinute: number
  readonly dateStyle: DateStyle
}

/** Where somebody works: a level of schools, or an office above them. */
export type Schooling = (typeof SCHOOLINGS)[number]
export const SCHOOLINGS = [
  'preschool',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'continuing',
  'commune-office',
  'department',
] as const

/** "30/11/2026", or "ngày 30 tháng 11 năm 2026". */
export type DateStyle = (typeof DATE_STYLES)[number]
export const DATE_STYLES = ['short', 'long'] as const

/** Half past seven: before the working day of an office begins. */
export const FIRST_SETTINGS: Settings = {
  agency: undefined,
  schooling: undefined,
  remindAtMinute: 7 * 60 + 30,
  dateStyle: 'short',
}

/** Whether anything may be sent unasked. Who comes back after blocking finds reminders as they were left. */
export type Reach = 'active' | 'stopped' | 'blocked'

export function reachOf({ stoppedAt, blockedAt }: Profile): Reach {
  if (blockedAt !== undefined) return 'blocked'
  return stoppedAt === undefined ? 'active' : 'stopped'
}
