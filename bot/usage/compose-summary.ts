// Words the weekly summary as it is sent, with its chart: to who still administers and wants to be told.
import { z } from 'zod'
import { reaches } from '../../knowledge/domain/member.ts'
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { ComposeDelivery } from '../deliveries/deliver.ts'
import { usagePicture, usageText } from '../messages/usage.ts'
import { roleOf, type RightsDeps } from '../require-right.ts'
import { calendarDay } from '../format/calendar-day.ts'
import { readUsage, type UsageDeps } from './usage-facts.ts'

/** Written by plan-weekly. */
const factsSchema = z.object({ from: calendarDay, to: calendarDay })

export function createComposeSummary(
  deps: UsageDeps & RightsDeps & { readonly people: Pick<PeopleStore, 'findProfile'> },
): ComposeDelivery {
  return async ({ recipient: { chat }, items }) => {
    const profile = await deps.people.findProfile(chat)
    const role = await roleOf(deps, chat)
    if (profile === undefined || reachOf(profile) !== 'active') return undefined
    if (role === 'stranger' || !reaches(role, 'administrator')) return undefined
    const { dateStyle } = profile.settings
    const facts = await readUsage(deps, factsSchema.parse(items[0]?.facts))
    if (facts.usage.questions.length === 0 && facts.complaints === 0) return undefined
    const picture = facts.usage.questions.length === 0 ? {} : { picture: usagePicture(facts, dateStyle) }
    // A caption has 1024 letters: days are short in it.
    return { text: usageText(facts, 'short', 'below-a-picture'), rows: [], untold: [], ...picture }
  }
}
