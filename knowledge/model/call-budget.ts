// How often a paid service may be called: by one conversation and by all, each day of Vietnam. Kept in memory; a restart begins anew.
import { vietnamDateAt, type VietnamDate } from '../time/vietnam-date.ts'

/** A person who asks all day asks some thirty things; more is a script. */
export const CALLS_OF_ONE_A_DAY = 50

export type CallBudget = {
  /** Counts the call where it is granted. */
  readonly take: (conversation: string, at: Date) => boolean
}

export function createCallBudget(limits: { readonly ofOne: number; readonly ofAll: number }): CallBudget {
  let day: VietnamDate | undefined
  let all = 0
  const used = new Map<string, number>()
  return {
    take(conversation, at) {
      const today = vietnamDateAt(at)
      if (today !== day) {
        day = today
        all = 0
        used.clear()
      }
      const own = used.get(conversation) ?? 0
      if (all >= limits.ofAll || own >= limits.ofOne) return false
      all += 1
      used.set(conversation, own + 1)
      return true
    },
  }
}
