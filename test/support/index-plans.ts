// A process of its own that catches up both indexes and kills itself on the way: npx tsx test/support/index-plans.ts STORE FOLDER STEPS
import { join } from 'node:path'
import type { PassageFeed } from '../../knowledge/search/follow-feed.ts'
import { createHashEmbedder } from '../../knowledge/search/hash-embedder.ts'
import { openLexicalIndex } from '../../knowledge/search/lexical/lexical-index.ts'
import { openVectorIndex } from '../../knowledge/search/vectors/vector-index.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'

const [file = '', folder = '', steps = '0'] = process.argv.slice(2)
const store = await openSqlitePlanStore(file)

await openLexicalIndex({ file: join(folder, 'lexical.sqlite'), feed: dyingFeed() })
  .catchUp()
  .catch(die)
await openVectorIndex({ folder, feed: store, embedder: createHashEmbedder() }).catchUp()
die()

/** Its last step is never answered: the first index is left in the middle. */
function dyingFeed(): PassageFeed {
  let left = Number(steps)
  return {
    identity: () => store.identity(),
    revision: () => store.revision(),
    changesAfter: (revision, limit) => store.changesAfter(revision, limit),
    passages(ids) {
      left -= 1
      if (left < 0) die()
      return store.passages(ids)
    },
  }
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}
