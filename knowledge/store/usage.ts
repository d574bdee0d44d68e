// What people ask, as numbers of nobody; and, of who agreed to that, the questions that no plan answers, under an alias and for a while.

export type Asked = {
  /** The Vietnamese day, YYYY-MM-DD. */
  readonly day: string
  /** How it was understood; undefined where it was not. */
  readonly intent: string | undefined
  readonly outcome: string
  /** The task that the answer was about, by its key, with its words. */
  readonly task: { readonly key: string; readonly text: string } | undefined
}

/** Days, both ends included. */
export type Days = { readonly from: string; readonly to: string }

export type Usage = {
  readonly questions: readonly {
    readonly intent: string | undefined
    readonly outcome: string
    readonly count: number
  }[]
  /** Most asked first. */
  readonly tasks: readonly { readonly text: string; readonly count: number }[]
}

export type Unanswered = {
  readonly chat: number
  /** What tells that two ask the same (domain/question-key.ts). */
  readonly key: string
  readonly text: string
  readonly at: Date
}

/** Questions with one key; `text` as it was asked last. */
export type UnansweredGroup = { readonly text: string; readonly count: number; readonly askers: number }

/** Every method is one transaction. */
export interface UsageStore {
  count(asked: Asked): Promise<void>
  usage(days: Days, mostTasks: number): Promise<Usage>
  /** Since when the questions of this chat that no plan answers may be kept; undefined: they may not. */
  questionsKeptSince(chat: number): Promise<Date | undefined>
  /** A yes makes an alias; a no removes it and all that was kept under it. @returns false without a profile */
  keepQuestions(chat: number, keeps: boolean, at: Date): Promise<boolean>
  /** @returns whether it was kept: only with a yes */
  keepUnanswered(unanswered: Unanswered): Promise<boolean>
  /** Most asked first. */
  unanswered(since: Date, limit: number): Promise<readonly UnansweredGroup[]>
  /** @returns how many questions went */
  pruneUnanswered(before: Date): Promise<number>
  /** @returns how many counts went */
  pruneCounts(beforeDay: string): Promise<number>
}
