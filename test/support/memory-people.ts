// A store of people in memory, for bots under test; it passes the same contract as the real one.
import { daysIn } from '../../jobs/reminders/window.ts'
import { FIRST_SETTINGS, type Profile } from '../../knowledge/domain/profile.ts'
import type { PeopleStore, ReachChange } from '../../knowledge/store/people.ts'

export type MemoryPeople = PeopleStore & { readonly profiles: Map<number, Profile> }

export function createMemoryPeople(): MemoryPeople {
  const profiles = new Map<number, Profile>()
  const erasures = new Map<string, Date>()
  const change = (chat: number, changed: (profile: Profile) => Profile) => {
    const profile = profiles.get(chat)
    if (profile !== undefined) profiles.set(chat, changed(profile))
    return profiles.get(chat)
  }
  return {
    profiles,
    findProfile: async (chat) => profiles.get(chat),
    allProfiles: async () => [...profiles.values()],
    profilesCalled: async (stretch) => [...profiles.values()].filter((profile) => daysIn(stretch, profile).length > 0),
    async agree(chat, consent) {
      const known = profiles.get(chat)
      const first = {
        chat,
        consent,
        settings: FIRST_SETTINGS,
        hourChangedAt: undefined,
        stoppedAt: undefined,
        blockedAt: undefined,
      }
      const profile =
        known === undefined ? first : consent.version > known.consent.version ? { ...known, consent } : known
      profiles.set(chat, profile)
      return profile
    },
    changeSettings: async (chat, settings, at) =>
      change(chat, (profile) => ({
        ...profile,
        settings: { ...profile.settings, ...settings },
        hourChangedAt: settings.remindAtMinute === undefined ? profile.hourChangedAt : at,
      })),
    changeReach: async (chat, reach, at) => change(chat, (profile) => ({ ...profile, ...reached(profile, reach, at) })),
    async moveChat(from, to) {
      const profile = profiles.get(from)
      if (profile !== undefined && !profiles.has(to)) profiles.set(to, { ...profile, chat: to })
      profiles.delete(from)
    },
    async holdings(chat) {
      const profile = profiles.get(chat)
      return profile === undefined ? [] : [{ record: 'hồ sơ', values: { ...profile } }]
    },
    // Roles are not its matter: nobody is an owner here.
    async erase(chat, { proof, at }) {
      profiles.delete(chat)
      if (!erasures.has(proof)) erasures.set(proof, at)
      return 'erased'
    },
    findErasure: async (proof) => erasures.get(proof),
    settleErasures: async () => 'settled',
  }
}

function reached({ stoppedAt, blockedAt }: Profile, change: ReachChange, at: Date): Partial<Profile> {
  if (change === 'stopped') return { stoppedAt: stoppedAt ?? at }
  if (change === 'resumed') return { stoppedAt: undefined }
  return { blockedAt: change === 'blocked' ? (blockedAt ?? at) : undefined }
}
