// Who can be told something now: the audiences that have anybody in them, with how many.
import type { Browse } from '../../knowledge/browse/browse.ts'
import { recipientsOf } from '../../jobs/announcements/plan-announcement.ts'
import type { Audience } from '../../knowledge/domain/announcement.ts'
import { reachOf, SCHOOLINGS, type Profile } from '../../knowledge/domain/profile.ts'
import type { Subscription } from '../../knowledge/domain/subscription.ts'
import { inSlices } from '../../knowledge/in-turns.ts'
import type { Recipient } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { SCHOOLING_NAMES } from '../messages/people.ts'
import { sayAudience } from '../messages/announcements.ts'
import type { AudienceList } from './announcement-press.ts'

export type AudienceDeps = {
  readonly people: Pick<PeopleStore, 'allProfiles'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsAmong'>
  readonly browse: Pick<Browse, 'plans'>
}

export type AudienceChoice = { readonly audience: Audience; readonly label: string; readonly count: number }

export async function findRecipients(deps: AudienceDeps, audience: Audience): Promise<readonly Recipient[]> {
  const profiles = await deps.people.allProfiles()
  return recipientsOf(audience, profiles, audience.kind === 'plan' ? await subscriptionsOf(deps, profiles) : [])
}

async function subscriptionsOf({ subscriptions }: AudienceDeps, profiles: readonly Profile[]) {
  const found: Subscription[] = []
  await inSlices(profiles, async (some) => {
    found.push(...(await subscriptions.subscriptionsAmong(some.map(({ chat }) => chat))))
  })
  return found
}

/** Those with most recipients first. */
export async function audiencesOf(deps: AudienceDeps, list: AudienceList): Promise<readonly AudienceChoice[]> {
  const active = (await deps.people.allProfiles()).filter((profile) => reachOf(profile) === 'active')
  return (await choicesOf(deps, list, active))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'))
}

async function choicesOf(
  deps: AudienceDeps,
  list: AudienceList,
  active: readonly Profile[],
): Promise<readonly AudienceChoice[]> {
  if (list === 'schooling') {
    const counts = countBy(active, ({ settings }) => settings.schooling)
    return SCHOOLINGS.map((schooling) => ({
      audience: { kind: 'schooling', schooling },
      label: SCHOOLING_NAMES[schooling],
      count: counts.get(schooling) ?? 0,
    }))
  }
  if (list === 'plan') {
    const subscriptions = await subscriptionsOf(deps, active)
    const counts = countBy(subscriptions, ({ scope }) => (scope.kind === 'plan' ? scope.file : undefined))
    const plans = await deps.browse.plans()
    return plans.map(({ file, name }) => ({
      audience: { kind: 'plan', file },
      label: name,
      count: counts.get(file) ?? 0,
    }))
  }
  const counts = countBy(active, ({ settings }) => settings.agency)
  return [...counts].map(([name, count]) => ({ audience: { kind: 'agency', name }, label: name, count }))
}

/** Each is looked at once, however many choices there are. */
function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export async function describeAudience(deps: Pick<AudienceDeps, 'browse'>, audience: Audience): Promise<string> {
  const plans = audience.kind === 'plan' ? await deps.browse.plans() : []
  const plan = plans.find(({ file }) => audience.kind === 'plan' && file === audience.file)
  return sayAudience(audience, plan?.name)
}
