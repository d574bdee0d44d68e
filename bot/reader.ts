// For whom a page is opened: how the person, or the group, wants days to be written, and what of the work is their own.
import type { Asker } from '../knowledge/answer/question/asker.ts'
import { FIRST_SETTINGS, type DateStyle } from '../knowledge/domain/profile.ts'
import type { PeopleStore } from '../knowledge/store/people.ts'

export type Reader = { readonly style: DateStyle; readonly own: Asker }

/** @param chat undefined: outside any chat */
export type FindReader = (chat: number | undefined) => Promise<Reader>

/** Of whom nothing is kept, the first settings hold. */
export function createFindReader({ people }: { readonly people: Pick<PeopleStore, 'findProfile'> }): FindReader {
  return async (chat) => {
    const profile = chat === undefined ? undefined : await people.findProfile(chat)
    const { agency, schooling, dateStyle } = profile?.settings ?? FIRST_SETTINGS
    return { style: dateStyle, own: { agency, schooling } }
  }
}
