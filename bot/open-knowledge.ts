// Where the bot meets the knowledge: the same store, search and answers as the command line, and the samples for a first try.
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { planName } from '../knowledge/answer/plan-name.ts'
import { openKnowledge as openDataFolder } from '../knowledge/open-knowledge.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import type { OpenKnowledge } from './knowledge-port.ts'

const SAMPLES = fileURLToPath(new URL('../ingest/samples', import.meta.url))

export const openKnowledge: OpenKnowledge = async ({ dataDir }) => {
  const { store, search, answerQuestion, showPassage, close } = await openDataFolder(dataDir)
  return {
    answerQuestion,
    showPassage,
    close,
    async describePlans() {
      const plans = await store.livePlans()
      const samples = new Set(await readdir(SAMPLES))
      return {
        names: plans.map(({ head, file }) => planName(head, file)),
        areSamples: plans.length > 0 && plans.every(({ file }) => samples.has(file)),
      }
    },
    async loadSamplesIfEmpty() {
      if ((await store.livePlans()).length > 0) return
      await ingestPaths([SAMPLES], { archive: store, clock: systemClock, asDraft: false })
    },
    async refresh() {
      await search.catchUp()
    },
  }
}
