// Own deadlines on SQLite: the contract, and two programs at one file.
import { expect, test } from 'vitest'
import { publishOwn } from '../../../knowledge/own-deadlines/publish-own.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeOwnDeadlineStore } from '../../contract/own-deadline-store.ts'
import { runScript } from '../../support/run-script.ts'
import { SOME_DAY } from '../../support/sample-reading.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeOwnDeadlineStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))

test('two programs that publish at the same time lose nothing, leave no draft, and need nobody after them', async () => {
  const file = newPath('plans.sqlite')
  const store = await openSqlitePlanStore(file)
  const writers = ['x', 'y'].map((name) => runScript('test/support/write-own-deadlines.ts', [file, name, '20']))
  expect(await Promise.all(writers)).toEqual([0, 0])
  expect(await store.liveTasks()).toHaveLength(40)
  expect(new Set((await store.versions()).map(({ state }) => state))).toEqual(new Set(['live', 'superseded']))
  expect(await publishOwn(store, SOME_DAY)).toBe('unchanged')
  await store.close()
}, 60_000)
