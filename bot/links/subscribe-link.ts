// An offer to be reminded as a link, and back: plans and agencies are looked up afresh, by their keys.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { agencyKey, planKey, type SubscribeLink } from './deep-link.ts'

/** @returns undefined for what no link is made of: a task has its own, a topic is a person's own words */
export function linkOfScope(scope: Scope): SubscribeLink | undefined {
  switch (scope.kind) {
    case 'everything':
      return { kind: 'subscribe', to: 'everything' }
    case 'plan':
      return { kind: 'subscribe', to: 'plan', key: planKey(scope.file) }
    case 'agency':
      return { kind: 'subscribe', to: 'agency', key: agencyKey(scope.name) }
    case 'schooling':
      return { kind: 'subscribe', to: 'schooling', schooling: scope.schooling }
    default:
      return undefined
  }
}

/** @returns undefined where the plan is gone, or no plan charges the agency any more */
export async function scopeOfLink(
  link: SubscribeLink,
  browse: Pick<Browse, 'plans' | 'agencies'>,
): Promise<Scope | undefined> {
  if (link.to === 'everything') return { kind: 'everything' }
  if (link.to === 'schooling') return { kind: 'schooling', schooling: link.schooling }
  if (link.to === 'plan') {
    const plan = (await browse.plans()).find(({ file }) => planKey(file) === link.key)
    return plan && { kind: 'plan', file: plan.file }
  }
  const agency = (await browse.agencies()).find(({ name }) => agencyKey(name) === link.key)
  return agency && { kind: 'agency', name: agency.name }
}
