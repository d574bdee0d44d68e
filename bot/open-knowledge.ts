// The one place where the bot meets the real knowledge. Until that is wired in, it says honestly that there is none.
import type { OpenKnowledge } from './knowledge-port.ts'
import { NO_PLANS } from './messages/chat.ts'

export const openKnowledge: OpenKnowledge = async () => ({
  answerQuestion: async () => ({ outcome: 'nothing-found', text: NO_PLANS, citations: [] }),
  showPassage: async () => undefined,
  describePlans: async () => ({ names: [], areSamples: false }),
  loadSamplesIfEmpty: async () => undefined,
  refresh: async () => undefined,
  close: async () => undefined,
})
