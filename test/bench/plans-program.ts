// Does what administrators do to plans until it is killed: npx tsx test/bench/plans-program.ts DATA_DIR SEED. Says each act before and after it. With DIES_AT_CALL it kills itself at that call of the store, with DIES_AFTERWARDS once the call is done.
import { createPlanDesk } from '../../ingest/publish/plan-desk.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { between, chance, createRandom } from '../support/seeded-random.ts'
import { CHATS, FILES, planText } from './killed-plans.ts'
import { nameOf, type PlanAct } from './plan-model.ts'

const [dataDir = '', seed = '1'] = process.argv.slice(2)
const { DIES_AT_CALL: diesAt, DIES_AFTERWARDS: diesAfterwards } = process.env
const random = createRandom(Number(seed))
const store = await openSqlitePlanStore(storeFile(dataDir))
let calls = 0

const die = () => void process.kill(process.pid, 'SIGKILL')

function mortal<Part extends object>(part: Part): Part {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...args: readonly unknown[]) => {
        calls += 1
        const isLast = calls === Number(diesAt)
        if (isLast && diesAfterwards === undefined) die()
        const result: unknown = await Reflect.apply(member, target, args)
        if (isLast) die()
        return result
      }
    },
  })
}

const search = openSearch(store, dataDir)
const people = mortal(store.people)
const desk = createPlanDesk({
  store: mortal({ ...store, corrections: mortal(store.corrections) }),
  openReader: () => ({ readDocument: createDocumentReader(), close: async () => undefined }),
  clock: systemClock,
  refresh: async () => undefined,
})
// Whoever started it is gone.
process.stdin.on('end', () => process.exit()).resume()
process.stdout.write('ready\n')

const pick = <Item>(items: readonly Item[]): Item | undefined => items[between(random, 0, items.length - 1)]

async function choose(round: number): Promise<PlanAct> {
  const versions = await store.versions()
  const file = pick(FILES) ?? ''
  const own = versions.filter((one) => one.file === file)
  const live = own.find(({ state }) => state === 'live')
  const draft = own.find(({ state }) => state === 'draft')
  const chat = pick(CHATS) ?? 0
  const words = `${seed}.${round}`
  switch (between(random, 0, 10)) {
    // Quick acts come more often: as many kills should fall into them.
    case 0:
    case 9:
    case 10:
      return (await store.people.findProfile(chat)) ? { does: 'erase', chat } : { does: 'agree', chat }
    case 1:
      return { does: 'refresh' }
    case 2:
      return live ? { does: 'roll-back', version: nameOf(live) } : { does: 'take-in', file, words }
    case 3: {
      if (live && chance(random, 0.3)) return { does: 'withdraw', version: nameOf(live) }
      return draft && chance(random, 0.3)
        ? { does: 'discard', version: nameOf(draft) }
        : { does: 'take-in', file, words }
    }
    case 4:
    case 5: {
      const on = draft ?? live
      const standing = (await store.corrections.ofFile(file)).filter(({ endedAt }) => endedAt === undefined)
      const known = pick(standing)
      if (known && on && chance(random, 0.4)) return { does: 'take-back', version: nameOf(on), value: known.value }
      return on
        ? { does: 'correct', version: nameOf(on), value: `Quý IV/2026 (${words})`, by: chat }
        : { does: 'take-in', file, words }
    }
    default: {
      const other = pick(versions.filter((one) => one.state === 'live' && one.file !== file))
      const replaces = other && chance(random, 0.3) ? { replaces: other.file } : {}
      return draft ? { does: 'approve', version: nameOf(draft), ...replaces } : { does: 'take-in', file, words }
    }
  }
}

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
      return void (await people.agree(act.chat, { version: 1, at: systemClock.now() }))
    case 'erase':
      return void (await people.erase(act.chat, { proof: erasureProof(act.chat, seed), at: systemClock.now() }))
    default:
      return void (await search.catchUp())
  }
}

for (let round = 0; ; round += 1) {
  const act = await choose(round)
  process.stdout.write(`begin ${JSON.stringify(act)}\n`)
  await run(act)
  process.stdout.write('done\n')
}
