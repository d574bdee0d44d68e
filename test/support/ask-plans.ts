// Plans ingested into a folder of their own, and questions put to them as a person would, at a time that the test sets.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import type { Reply } from '../../knowledge/answer/reply.ts'
import { openKnowledge, type Knowledge, type Services } from '../../knowledge/open-knowledge.ts'

export const MORNING = new Date('2026-03-02T02:00:00Z')

export type AskedPlans = {
  readonly knowledge: Knowledge
  /** One conversation, a minute between its turns; @returns the reply to the last. */
  readonly ask: (...turns: readonly string[]) => Promise<Reply>
  /** One turn of a conversation that goes on, so many minutes after the morning. */
  readonly askAt: (conversation: string, minutes: number, text: string) => Promise<Reply>
  /** What verify() held back since the start. */
  readonly unsupported: readonly (readonly string[])[]
  readonly close: () => Promise<void>
}

/** @param paths files or folders; @param dataDir where the store and its indexes are made; @param services of models, none without it */
export async function ingestAndAsk(
  paths: readonly string[],
  dataDir: string,
  services: Services = {},
): Promise<AskedPlans> {
  const unsupported: (readonly string[])[] = []
  const knowledge = await openKnowledge(dataDir, (what) => void unsupported.push(what), services)
  const { failed } = await ingestPaths(paths, {
    archive: knowledge.store,
    clock: { now: () => MORNING },
    asDraft: false,
    readDocument: createDocumentReader(),
  })
  if (failed.length > 0) throw new Error(`not ingested: ${JSON.stringify(failed)}`)
  let conversations = 0
  const askAt = (conversation: string, minutes: number, text: string) =>
    knowledge.answerQuestion({ conversation, text, at: new Date(MORNING.getTime() + minutes * 60_000) })
  return {
    knowledge,
    askAt,
    unsupported,
    close: () => knowledge.close(),
    async ask(...turns) {
      conversations += 1
      const replies: Reply[] = []
      for (const [minutes, text] of turns.entries())
        replies.push(await askAt(`conversation ${conversations}`, minutes, text))
      return replies.at(-1)!
    },
  }
}

/** Writes texts as files of a new folder; @returns the folder. */
export function writeTexts(folder: string, texts: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}
