// One way to word a delivery of any kind, for whoever may be told anything at all.
import { ANNOUNCEMENT } from '../../jobs/announcements/plan-announcement.ts'
import { WEEKLY_SUMMARY } from '../../jobs/summaries/plan-weekly.ts'
import { createComposeAnnouncement } from '../announcements/compose-announcement.ts'
import { createComposeDelivery, type ComposeDeps } from '../reminders/compose-delivery.ts'
import { isLetIn, type RightsDeps } from '../require-right.ts'
import { createComposeSummary } from '../usage/compose-summary.ts'
import type { UsageDeps } from '../usage/usage-facts.ts'
import type { ComposeDelivery } from './deliver.ts'

type Deps = ComposeDeps & RightsDeps & UsageDeps & Parameters<typeof createComposeAnnouncement>[0]

export function createComposeAny(deps: Deps): ComposeDelivery {
  const announcement = createComposeAnnouncement(deps)
  const reminder = createComposeDelivery(deps)
  const summary = createComposeSummary(deps)
  return async (claim) => {
    const { chat } = claim.recipient
    // Who was removed since is told nothing more; a group was let in by an administrator of its own.
    if (chat >= 0 && !(await isLetIn(deps, chat))) return undefined
    if (claim.kind === WEEKLY_SUMMARY) return summary(claim)
    return claim.kind.startsWith(ANNOUNCEMENT) ? announcement(claim) : reminder(claim)
  }
}
