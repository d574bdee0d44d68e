// A feedback store in memory, for bots under test; it passes the same contract as the real one.
import type { Feedback, FeedbackStore } from '../../knowledge/store/feedback.ts'

export type MemoryFeedback = FeedbackStore & { readonly all: Map<string, Feedback> }

export function createMemoryFeedback(): MemoryFeedback {
  const all = new Map<string, Feedback>()
  const settled = new Set<string>()
  return {
    all,
    save: async (feedback) => void (all.has(feedback.id) || all.set(feedback.id, feedback)),
    async changeReason(id, reason, at) {
      const found = all.get(id)
      if (found) all.set(id, { ...found, reason, at })
      return found !== undefined
    },
    remove: async (id) => void all.delete(id),
    newest: async (limit) => [...all.values()].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit),
    waiting: async (limit) =>
      [...all.values()]
        .filter(({ id }) => !settled.has(id))
        .toSorted((a, b) => b.at.getTime() - a.at.getTime())
        .slice(0, limit),
    countWaiting: async () => [...all.keys()].filter((id) => !settled.has(id)).length,
    async settle(id) {
      const isNew = all.has(id) && !settled.has(id)
      settled.add(id)
      return isNew
    },
    async removeBefore(at) {
      const old = [...all.values()].filter((feedback) => feedback.at < at)
      old.forEach(({ id }) => all.delete(id))
      return old.length
    },
  }
}
