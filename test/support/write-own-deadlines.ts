// A process of its own that adds deadlines of the office's own and publishes them: npx tsx test/support/write-own-deadlines.ts FILE PREFIX COUNT
import { publishOwn } from '../../knowledge/own-deadlines/publish-own.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { SOME_DAY } from './sample-reading.ts'

const [file = '', prefix = '', count = '0'] = process.argv.slice(2)
const store = await openSqlitePlanStore(file)
for (let index = 0; index < Number(count); index += 1) {
  const text = `${prefix}${index}`
  const said = { time: '30/11/2026', source: 'Công văn 12', audience: { kind: 'everybody' }, at: SOME_DAY } as const
  await store.ownDeadlines.add(text, { ...said, text }, 'command-line')
  await publishOwn(store, SOME_DAY)
}
await store.close()
