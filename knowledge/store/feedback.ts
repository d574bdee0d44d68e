// What people say is wrong with an answer: the question and the answer as they were, and why; never who said so.

/** `untrue`: a number, day or name is wrong; `beside`: it answers another question; `incomplete`; `outdated`: a newer document says otherwise. */
export const FEEDBACK_REASONS = ['untrue', 'beside', 'incomplete', 'outdated'] as const
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number]

export type Feedback = {
  /** Random, made with the answer: pressing twice complains once. */
  readonly id: string
  readonly question: string
  /** How the question was understood; undefined where it was not. */
  readonly intent: string | undefined
  readonly answer: string
  /** undefined until the person has said it. */
  readonly reason: FeedbackReason | undefined
  /** Of the complaint, or of the last change of its reason. */
  readonly at: Date
}

/** Every method is one transaction. */
export interface FeedbackStore {
  /** What is there already stays as it is, with its reason. */
  save(feedback: Feedback): Promise<void>
  /** @returns false where there is no such feedback (taken back, or pruned) */
  changeReason(id: string, reason: FeedbackReason, at: Date): Promise<boolean>
  /** Taken back by the person; twice is once. */
  remove(id: string): Promise<void>
  /** Newest first. */
  newest(limit: number): Promise<readonly Feedback[]>
  /** Not dealt with yet, newest first. */
  waiting(limit: number): Promise<readonly Feedback[]>
  countWaiting(): Promise<number>
  /** Dealt with by an administrator, with its entry in the audit log. @returns false where it was before, or is gone */
  settle(id: string, by: number, at: Date): Promise<boolean>
  /** @returns how many went */
  removeBefore(at: Date): Promise<number>
}
