// Where the bot meets the knowledge: the same store, search and answers as the command line, and the samples for a first try.
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { createPlanDesk } from '../ingest/publish/plan-desk.ts'
import { SAMPLES_DIR, sampleNames, withdrawSamples } from '../ingest/publish/withdraw-samples.ts'
import { openReadingPool } from '../ingest/reading-process/reading-pool.ts'
import { workInProcess } from '../knowledge/backups/copying-process/copy-in-process.ts'
import { planName } from '../knowledge/answer/compose/plan-name.ts'
import { openKnowledge as openDataFolder } from '../knowledge/open-knowledge.ts'
import { openTranscriber } from '../knowledge/model/open-transcriber.ts'
import { OWN_DEADLINES_FILE } from '../knowledge/domain/own-deadline.ts'
import { publishOwn } from '../knowledge/own-deadlines/publish-own.ts'
import { storeFile } from '../knowledge/open-search.ts'
import { createSqliteBackups } from '../knowledge/store/sqlite/backup/sqlite-backups.ts'
import type { PlanStore } from '../knowledge/store/plan-store.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import type { OpenKnowledge } from './knowledge-port.ts'

export const openKnowledge: OpenKnowledge = async ({ dataDir, models, backups, onTrouble, onAct }) => {
  const services = { ...models, ...(onTrouble && { onTrouble }) }
  const {
    store,
    search,
    answerQuestion,
    forgetConversation,
    showPassage,
    offerAnswers,
    browse,
    showIndicators,
    prepare,
    close,
  } = await openDataFolder(dataDir, undefined, services)
  return {
    answerQuestion,
    forgetConversation,
    showPassage,
    offerAnswers,
    browse,
    showIndicators,
    desk: createPlanDesk({
      store,
      openReader: () => openReadingPool({ processes: 1 }),
      clock: systemClock,
      ...(onAct && { onAct }),
      refresh: async () => void (await search.catchUp()),
    }),
    buttons: store,
    inboxes: store,
    people: store.people,
    deliveries: store.deliveries,
    subscriptions: store.subscriptions,
    calendarFeeds: store.calendarFeeds,
    ownDeadlines: store.ownDeadlines,
    publishOwn: async () => {
      if ((await publishOwn(store, systemClock.now())) !== 'unchanged') await search.catchUp()
    },
    transcribe:
      models?.transcription && openTranscriber(models.transcription, { ...(onTrouble !== undefined && { onTrouble }) }),
    feedback: store.feedback,
    watchedFiles: store.watchedFiles,
    backups: backups && createSqliteBackups({ storeFile: storeFile(dataDir), ...backups }, workInProcess),
    audit: store.audit,
    usage: store.usage,
    announcements: store.announcements,
    members: store.members,
    close,
    async describePlans() {
      const plans = (await store.livePlans()).filter(({ file }) => file !== OWN_DEADLINES_FILE)
      const samples = await sampleNames()
      return {
        names: plans.map(({ head, file }) => planName(head, file)),
        areSamples: plans.length > 0 && plans.every(({ file }) => samples.has(file)),
      }
    },
    async settleSamples() {
      if (await store.isEmpty()) await loadSamples(store)
      else await withdrawSamples(store, systemClock.now())
    },
    refresh: async () => void (await search.catchUp()),
    prepare,
  }
}

async function loadSamples(store: PlanStore): Promise<void> {
  const { readDocument, close } = openReadingPool({ processes: 1 })
  try {
    await ingestPaths([SAMPLES_DIR], { archive: store, clock: systemClock, asDraft: false, readDocument })
  } finally {
    await close()
  }
}
