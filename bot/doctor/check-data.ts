// Whether the store opens whole, and whether the search follows it.
import { inspectData } from '../../knowledge/inspect-data.ts'
import type { IndexCondition } from '../../knowledge/search/index-condition.ts'
import type { StoreCondition } from '../../knowledge/store/store-condition.ts'
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

export async function checkData(dataDir: string): Promise<readonly Finding[]> {
  const { store, indexes } = await inspectData(dataDir)
  const found = ofStore(store)
  // Nothing is searched yet: there is nothing to be derived.
  if (indexes === undefined || (store.kind === 'sound' && store.revision === 0)) return [found]
  return [found, ofIndex(say.lexical, indexes.lexical), ofIndex(say.vectors, indexes.vectors)]
}

function ofStore(store: StoreCondition): Finding {
  switch (store.kind) {
    case 'missing':
      return note(say.noStore, say.makeStore)
    case 'foreign':
      return broken(say.foreignStore, say.moveStore)
    case 'damaged':
      return broken(say.damagedStore, say.restoreStore)
    case 'unreadable':
      return broken(say.unreadableStore(store.cause), isOfDisk(store.cause) ? say.makeRoomOrWritable : say.makeWritable)
    case 'newer':
      return broken(say.newerStore(store), say.updateProgram)
    case 'stuck':
      return broken(say.stuckStore(store), say.restoreOrGoBack)
    case 'older':
      return note(say.olderStore(store))
    case 'sound':
      return well(say.soundStore(store.livePlans))
    default:
      return assertNever(store)
  }
}

/** On a full disk, and on one that fails, SQLite says so. */
const isOfDisk = (code: string) => /^SQLITE_(?:FULL|IOERR)/.test(code)

function ofIndex(name: string, index: IndexCondition): Finding {
  if (index.kind === 'in-step') return well(say.indexInStep(name))
  if (index.kind === 'behind') return note(say.indexBehind(name, index.changes), say.indexFollows)
  return broken(say.indexBroken(name, index.kind), say.rebuildIndex)
}
