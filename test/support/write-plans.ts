// A process of its own that writes plans: npx tsx test/support/write-plans.ts FILE PREFIX COUNT
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { SOME_DAY, sampleVersion } from './sample-reading.ts'

const [file = '', prefix = '', count = '0'] = process.argv.slice(2)
const store = await openSqlitePlanStore(file)
for (let index = 0; index < Number(count); index += 1) {
  const draft = await store.saveDraft(sampleVersion(`${prefix}${index}.md`, ['một']))
  await store.activate(draft.versionId, SOME_DAY)
}
await store.close()
