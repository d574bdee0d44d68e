// Whom an announcement reaches, and the deliveries that tell them. Pure.
import type { Announcement, Audience } from '../../knowledge/domain/announcement.ts'
import { reachOf, type Profile } from '../../knowledge/domain/profile.ts'
import type { Subscription } from '../../knowledge/domain/subscription.ts'
import type { NewDelivery, Recipient } from '../../knowledge/store/delivery-ledger.ts'

/** The kind of its deliveries begins so; each announcement has one of its own, so that two at the same time are two messages. */
export const ANNOUNCEMENT = 'announcement '

/** Those who may be told anything unasked; a group that subscribed in several topics is told in each. */
export function recipientsOf(
  audience: Audience,
  profiles: readonly Profile[],
  subscriptions: readonly Subscription[],
): readonly Recipient[] {
  const active = profiles.filter((profile) => reachOf(profile) === 'active')
  switch (audience.kind) {
    case 'everybody':
      return active.map(wholeChat)
    case 'agency':
      return active.filter(({ settings }) => settings.agency === audience.name).map(wholeChat)
    case 'schooling':
      return active.filter(({ settings }) => settings.schooling === audience.schooling).map(wholeChat)
    default: {
      const chats = new Set(active.map(({ chat }) => chat))
      return subscriptions
        .filter(({ scope, chat }) => scope.kind === 'plan' && scope.file === audience.file && chats.has(chat))
        .map(({ chat, thread }) => ({ chat, thread }))
    }
  }
}

const wholeChat = ({ chat }: Profile): Recipient => ({ chat, thread: undefined })

/** The same announcement is told nobody twice: that is in the key. */
export const planAnnouncement = ({ id, at }: Announcement, recipients: readonly Recipient[]): readonly NewDelivery[] =>
  recipients.map((recipient) => ({
    key: [ANNOUNCEMENT.trim(), id, recipient.chat, recipient.thread ?? ''].join(' '),
    recipient,
    kind: `${ANNOUNCEMENT}${id}`,
    subject: id,
    facts: {},
    dueAt: at,
  }))
