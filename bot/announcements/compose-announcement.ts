// Words an announcement as it is sent: not to who wants none by then, and not what was withdrawn.
import type { Browse } from '../../knowledge/browse/browse.ts'
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { AnnouncementStore } from '../../knowledge/store/announcements.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { ComposeDelivery } from '../deliveries/deliver.ts'
import { announcementText } from '../messages/announcements.ts'
import { describeAudience } from './audiences.ts'

export function createComposeAnnouncement(deps: {
  readonly announcements: Pick<AnnouncementStore, 'findAnnouncement'>
  readonly people: Pick<PeopleStore, 'findProfile'>
  readonly browse: Pick<Browse, 'plans'>
}): ComposeDelivery {
  return async ({ recipient: { chat }, items }) => {
    const profile = await deps.people.findProfile(chat)
    if (profile === undefined || reachOf(profile) !== 'active') return undefined
    const announcement = await deps.announcements.findAnnouncement(items[0]?.subject ?? '')
    if (announcement === undefined || announcement.withdrawnAt !== undefined) return undefined
    const audience = await describeAudience(deps, announcement.audience)
    return { text: announcementText(announcement.text, audience), rows: [], untold: [] }
  }
}
