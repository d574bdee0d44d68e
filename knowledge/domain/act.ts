// An administrative act: what somebody did with the rights of an office, for the log that answers for it.

/** Who did it: a person's number, or whoever sits at the machine. */
export type Doer = number | 'command-line'

export type ActKind = (typeof ACT_KINDS)[number]
/** Stored by name: none is renamed. */
export const ACT_KINDS = [
  'upload',
  'activate',
  'replace',
  'discard',
  'withdraw',
  'roll-back',
  'correct',
  'take-back',
  'change-role',
  'remove-person',
  'invite',
  'withdraw-invite',
  'join',
  'change-access',
  'send-again',
  'announce',
  'withdraw-announcement',
  'add-deadline',
  'change-deadline',
  'end-deadline',
  'bring-back-deadline',
  'settle-feedback',
  'restore',
] as const

export type Act = {
  readonly by: Doer
  readonly what: ActKind
  /** What it was done to, in words that name nobody: "kh-2026.docx@2", a role, a mode. */
  readonly object: string
  /** Whom it was done to, where it was a person. */
  readonly to?: number | undefined
  readonly at: Date
}

/** Under an alias, that outlives the number: who erases what is held of them takes the number out of the log, and the act stays. */
export type LoggedPerson = { readonly alias: string; readonly person: number | undefined }

export type LoggedAct = Omit<Act, 'by' | 'to'> & {
  /** Counts from 1 without a gap. */
  readonly number: number
  readonly by: LoggedPerson | 'command-line'
  readonly to: LoggedPerson | undefined
}
