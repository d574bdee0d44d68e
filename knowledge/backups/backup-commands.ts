// What npm run backup and npm run restore do, and how they end: exit code 1 where nothing was done, with the reason on standard error.
import { formatModelFaults, parseModelConfig, type ModelConfig } from '../model/model-config.ts'
import { tellTroubleOnce } from '../model/service-trouble.ts'
import { openSearch, storeFile as storeFileOf } from '../open-search.ts'
import { restoreStore } from '../store/sqlite/backup/restore-store.ts'
import { createSqliteBackups } from '../store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../store/sqlite/sqlite-plan-store.ts'
import { sayStoreTrouble } from '../store-troubles.ts'
import { systemClock } from '../time/clock.ts'
import { parseBackupConfig, type BackupConfig } from './backup-config.ts'
import { indexed, NO_COPIES, notIndexed, sayBackedUp, sayCopy, sayNotWritten, sayRestored } from './say-backups.ts'

type Given = { readonly environment: NodeJS.ProcessEnv; readonly dataDir: string }

export function backupCommand(given: Given & { readonly list: boolean }): Promise<number> {
  return withConfig(given, async ({ folder, keeping }) => {
    const storeFile = storeFileOf(given.dataDir)
    const backups = createSqliteBackups({ storeFile, folder, keeping })
    if (given.list) {
      console.log((await backups.copies()).map(sayCopy).join('\n') || NO_COPIES)
      return 0
    }
    // What was erased while the folder was away, or the bot stood still, goes out of the older copies too.
    await backups.carryErasures()
    const done = await backups.backUp(systemClock.now())
    return tell(done.kind === 'made', sayBackedUp(done, { folder, storeFile }))
  })
}

/** @param named of a copy, or a path; undefined: the newest that is good */
export function restoreCommand(given: Given & { readonly named: string | undefined }): Promise<number> {
  const models = parseModelConfig(given.environment)
  if (models.kind === 'invalid') return Promise.resolve(tell(false, formatModelFaults(models.faults)))
  return withConfig(given, async ({ folder, keeping }) => {
    const storeFile = storeFileOf(given.dataDir)
    const done = await restoreStore({ storeFile, folder, named: given.named, at: systemClock.now() })
    const copies = done.kind === 'restored' ? await createSqliteBackups({ storeFile, folder, keeping }).copies() : []
    const at = (name: string) => copies.find((copy) => copy.name === name)?.at
    tell(done.kind === 'restored', sayRestored(done, { folder, storeFile, at }))
    if (done.kind !== 'restored') return 1
    return rebuildIndexes(given, models.config)
  })
}

/** The restore is over by now: whatever comes, the data are those of the copy. */
async function rebuildIndexes({ dataDir }: Given, models: ModelConfig): Promise<number> {
  try {
    const store = await openSqlitePlanStore(storeFileOf(dataDir))
    try {
      const search = openSearch(store, dataDir, { ...models, onlyWrites: true, onTrouble: tellTroubleOnce() })
      try {
        await search.catchUp()
        return tell(true, indexed((await store.livePlans()).length))
      } finally {
        await search.close()
      }
    } finally {
      await store.close()
    }
  } catch (error) {
    return tell(false, notIndexed(sayStoreTrouble(error)))
  }
}

async function withConfig(given: Given, work: (config: BackupConfig) => Promise<number>): Promise<number> {
  const parsed = parseBackupConfig(given.environment, given.dataDir)
  if (parsed.kind === 'invalid') return tell(false, parsed.faults.join('\n'))
  try {
    return await work(parsed.config)
  } catch (error) {
    return tell(false, sayNotWritten(error) ?? sayStoreTrouble(error))
  }
}

function tell(isDone: boolean, sentence: string): number {
  if (isDone) console.log(sentence)
  else console.error(sentence)
  return isDone ? 0 : 1
}
