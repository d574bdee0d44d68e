// A button store in memory, for bots under test; it passes the same contract as the real one.
import type { ButtonSet, ButtonStore } from '../../knowledge/store/button-store.ts'

export type MemoryButtons = ButtonStore & { readonly sets: Map<string, ButtonSet> }

export function createMemoryButtons(): MemoryButtons {
  const sets = new Map<string, ButtonSet>()
  return {
    sets,
    async saveButtons(set) {
      if (sets.has(set.id)) throw new Error(`id ${set.id} was given out before`)
      // Through JSON, as a database would keep it.
      sets.set(set.id, { ...set, actions: JSON.parse(JSON.stringify(set.actions)) as unknown[] })
    },
    async findButton({ id, position, chat, person, at }) {
      const set = sets.get(id)
      if (!set || set.chat !== chat || set.expiresAt <= at || !(position in set.actions)) return { kind: 'gone' }
      if (set.person !== undefined && set.person !== person) return { kind: 'foreign' }
      return { kind: 'found', action: set.actions[position] }
    },
    async endButtons(id, at) {
      const set = sets.get(id)
      if (set && set.expiresAt > at) sets.set(id, { ...set, expiresAt: at })
    },
    async removeExpiredButtons(at) {
      const expired = [...sets.values()].filter(({ expiresAt }) => expiresAt <= at)
      expired.forEach(({ id }) => sets.delete(id))
      return expired.length
    },
  }
}
