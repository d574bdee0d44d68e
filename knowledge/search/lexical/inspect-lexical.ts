// What the lexical index's file is like, without changing it.
import { existsSync } from 'node:fs'
import { isCutOff } from '../../store/sqlite/cut-off.ts'
import { lookInto } from '../../store/sqlite/look-into.ts'
import type { StoreStanding } from '../../store/store-condition.ts'
import { compareWithStore, type IndexCondition } from '../index-condition.ts'
import { isOfMake, requireStanding } from './lexical-file.ts'

/** Never throws for whatever stands there. */
export function inspectLexical(file: string, analyzer: string, store: StoreStanding): IndexCondition {
  if (!existsSync(file)) return { kind: 'missing' }
  if (isCutOff(file)) return { kind: 'damaged' }
  try {
    return lookInto(file, (database) => {
      if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return { kind: 'damaged' }
      // Of another analyzer: as good as none.
      return isOfMake(database, analyzer)
        ? compareWithStore(requireStanding(database, analyzer), store)
        : { kind: 'foreign' }
    })
  } catch {
    // Whatever it is, the remedy is the same: it is made anew from the store.
    return { kind: 'damaged' }
  }
}
