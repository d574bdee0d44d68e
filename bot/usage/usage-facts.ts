// What is told of the questions of some days: read afresh, whoever asks.
import type { FeedbackStore } from '../../knowledge/store/feedback.ts'
import type { UsageStore } from '../../knowledge/store/usage.ts'
import { vietnamInstant, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { UsageFacts } from '../messages/usage.ts'

export type UsageDeps = {
  readonly usage: Pick<UsageStore, 'usage' | 'unanswered'>
  readonly feedback: Pick<FeedbackStore, 'countWaiting'>
}

/** What a phone shows without scrolling far. */
const MOST_TASKS = 5
const MOST_UNANSWERED = 10

export async function readUsage(
  deps: UsageDeps,
  { from, to }: { readonly from: VietnamDate; readonly to: VietnamDate },
): Promise<UsageFacts> {
  return {
    from,
    to,
    usage: await deps.usage.usage({ from, to }, MOST_TASKS),
    unanswered: await deps.usage.unanswered(vietnamInstant(from, 0), MOST_UNANSWERED),
    complaints: await deps.feedback.countWaiting(),
  }
}
