// Does what administrators do to plans until it is killed: npx tsx test/bench/plans-program.ts DATA_DIR SEED. Says each act before and after it, with its calls of the database and the time that it took. With DIES_IN it ends itself in the middle of an act of that kind, at the point that DIES_BY and DIES_AT name (die-in-act.ts).
import { createPlanDesk } from '../../ingest/publish/plan-desk.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { between, createRandom } from '../support/seeded-random.ts'
import { createMortal, type DeathPoint } from './die-in-act.ts'
import { planText } from './killed-plans.ts'
import { chooseAny, chooseToward, type ActKind } from './plan-acts.ts'
import { nameOf, type PlanAct } from './plan-model.ts'

/** Before the acts that lead to the one to die in: each run is another story. */
const MOST_FREE_ACTS = 4

const [dataDir = '', seed = '1'] = process.argv.slice(2)
// Set by kill-plans.ts.
const diesIn = process.env['DIES_IN'] as ActKind | undefined
const by = process.env['DIES_BY'] as DeathPoint['by'] | undefined
const random = createRandom(Number(seed))
const mortal = createMortal(by && { by, at: Number(process.env['DIES_AT']) })
const store = await openSqlitePlanStore(storeFile(dataDir))
const search = openSearch(store, dataDir)
const desk = createPlanDesk({
  store,
  openReader: () => ({ readDocument: createDocumentReader(), close: async () => undefined }),
  clock: systemClock,
  refresh: async () => undefined,
})
// Whoever started it is gone.
process.stdin.on('end', () => process.exit()).resume()

async function run(act: PlanAct): Promise<void> {
  const versions = await store.versions()
  const find = (name: string): PlanVersion => {
    const found = versions.find((one) => nameOf(one) === name)
    if (!found) throw new Error(`there is no ${name}`)
    return found
  }
  switch (act.does) {
    case 'take-in': {
      const bytes = new TextEncoder().encode(planText(act.file, act.words))
      return void (await desk.takeIn({ name: act.file, bytes }, { by: 1 }))
    }
    case 'approve': {
      const replaced = versions.find(({ file }) => file === act.replaces)
      return void (await desk.approve(find(act.version).versionId, 1, replaced ? [replaced.planId] : []))
    }
    case 'discard':
      return void (await desk.discard(find(act.version).versionId, 1))
    case 'withdraw':
      return void (await desk.withdraw(find(act.version).versionId, 1))
    case 'roll-back':
      return void (await desk.rollBack(find(act.version).versionId, 1))
    case 'correct': {
      const wanted = { versionId: find(act.version).versionId, row: { kind: 'task', index: 0 } as const }
      return void (await desk.correct({ ...wanted, field: { of: 'product' }, value: act.value }, act.by))
    }
    case 'take-back': {
      const { versionId, file } = find(act.version)
      const correction = (await store.corrections.ofFile(file)).find(({ value }) => value === act.value)
      return void (await desk.takeBack(versionId, correction?.id ?? 0, 1))
    }
    case 'agree':
      return void (await store.people.agree(act.chat, { version: 1, at: systemClock.now() }))
    case 'erase':
      await store.people.erase(act.chat, { proof: erasureProof(act.chat, seed), at: systemClock.now() })
      // As the upkeep does within the minute (bot/upkeep.ts).
      return void (await store.people.settleErasures())
    default:
      return void (await search.catchUp())
  }
}

const freeActs = between(random, 0, MOST_FREE_ACTS)
for (let round = 0; ; round += 1) {
  const choosing = { store, random, words: `${seed}.${round}` }
  const isFree = diesIn === undefined || round < freeActs
  const act = await (isFree ? chooseAny(choosing) : chooseToward(diesIn, choosing))
  process.stdout.write(`begin ${JSON.stringify(act)}\n`)
  const took = await mortal.during(act.does === diesIn, () => run(act))
  process.stdout.write(`done ${JSON.stringify(took)}\n`)
}
