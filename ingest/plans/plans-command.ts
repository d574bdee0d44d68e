// What each part of the plans command does: looks versions up, shows, compares and switches them.
import { dataFolder } from '../../knowledge/environment.ts'
import { formatModelFaults, parseModelConfig } from '../../knowledge/model/model-config.ts'
import { tellTroubleOnce } from '../../knowledge/model/service-trouble.ts'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import type { PlanState } from '../../knowledge/domain/plan.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { sayStoreTrouble } from '../../knowledge/store-troubles.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { compareReadings } from '../publish/compare-readings.ts'
import { createPlanDesk, type Done, type PlanDesk } from '../publish/plan-desk.ts'
import { openReadingPool } from '../reading-process/reading-pool.ts'
import { findPlan, plansMeant } from './find-plan.ts'
import { differenceAsJson, reviewAsJson, versionAsJson } from './plans-as-json.ts'
import {
  NO_PLANS,
  NOTHING_TO_COMPARE,
  notLive,
  REPLACES_ITSELF,
  sayDifference,
  sayDone,
  sayReview,
  sayVersion,
  unknownPlan,
} from './say-plans.ts'

const COMMANDS = ['list', 'show', 'diff', 'activate', 'withdraw', 'rollback'] as const
type CommandName = (typeof COMMANDS)[number]
export const isPlansCommand = (name: string): name is CommandName => COMMANDS.some((one) => one === name)

export type Given = {
  readonly plans: readonly string[]
  readonly replaces: string | undefined
  readonly json: boolean
}

/** @returns the exit code: 1 where there is no such plan, nothing was done, or the store is in trouble, which is said */
export async function plansCommand(name: CommandName, given: Given): Promise<number> {
  const models = parseModelConfig(process.env)
  if (models.kind === 'invalid') {
    console.error(formatModelFaults(models.faults))
    return 1
  }
  try {
    const dataDir = dataFolder(process.env)
    const store = await openSqlitePlanStore(storeFile(dataDir))
    const search = openSearch(store, dataDir, { ...models.config, onlyWrites: true, onTrouble: tellTroubleOnce() })
    const desk = createPlanDesk({
      store,
      openReader: () => openReadingPool({ processes: 1 }),
      clock: systemClock,
      refresh: async () => void (await search.catchUp()),
    })
    try {
      return await RUN[name]({ desk, store, given })
    } finally {
      await search.close()
      await store.close()
    }
  } catch (error) {
    console.error(sayStoreTrouble(error))
    return 1
  }
}

type Part = (parts: { readonly desk: PlanDesk; readonly store: Store; readonly given: Given }) => Promise<number>

const RUN: Readonly<Record<CommandName, Part>> = {
  list: async ({ desk, given }) => {
    const versions = await desk.versions()
    if (given.json) console.log(JSON.stringify(versions.map(versionAsJson)))
    else console.log(versions.map(sayVersion).join('\n') || NO_PLANS)
    return 0
  },
  show: async ({ desk, given }) => {
    const versions = await desk.versions()
    const [named = ''] = given.plans
    const review = await reviewOf(desk, findPlan(versions, named))
    if (review === undefined) return fail(unknownPlan(named, plansMeant(versions, named)))
    console.log(given.json ? JSON.stringify(reviewAsJson(review)) : sayReview(review))
    return 0
  },
  diff: async ({ desk, store, given }) => {
    const versions = await desk.versions()
    const [named = '', older] = given.plans
    const review = await reviewOf(desk, findPlan(versions, named))
    if (review === undefined) return fail(unknownPlan(named, plansMeant(versions, named)))
    const other = older === undefined ? undefined : findPlan(versions, older)
    if (older !== undefined && other === undefined) return fail(unknownPlan(older, plansMeant(versions, older)))
    const before = other ? await store.readVersion(other.versionId) : review.against?.plan
    if (before === undefined) return fail(NOTHING_TO_COMPARE)
    const difference = compareReadings(before.reading, review.plan.reading)
    console.log(given.json ? JSON.stringify(differenceAsJson(difference)) : sayDifference(before, difference))
    return 0
  },
  activate: async ({ desk, given }) => {
    const { replaces } = given
    return change('activate', { desk, given, state: 'draft' }, async (found, versions) => {
      const replaced = replaces === undefined ? undefined : findPlan(versions, replaces, isLive)
      if (replaces !== undefined && replaced === undefined)
        return findPlan(versions, replaces) ? notLive(replaces) : unknownPlan(replaces, plansMeant(versions, replaces))
      if (replaced?.planId === found.planId) return REPLACES_ITSELF
      return desk.approve(found.versionId, 'command-line', replaced ? [replaced.planId] : [])
    })
  },
  withdraw: ({ desk, given }) =>
    change('withdraw', { desk, given, state: 'live' }, ({ versionId }) => desk.withdraw(versionId, 'command-line')),
  rollback: ({ desk, given }) =>
    change('rollback', { desk, given, state: 'live' }, ({ versionId }) => desk.rollBack(versionId, 'command-line')),
}

const isLive = ({ state }: PlanVersion) => state === 'live'

const reviewOf = async (desk: PlanDesk, found: PlanVersion | undefined) => found && desk.review(found.versionId)

type Changing = { readonly desk: PlanDesk; readonly given: Given; readonly state: PlanState }

/** @param act gives a sentence where it may not be done */
async function change(
  what: Switch,
  { desk, given, state }: Changing,
  act: (found: PlanVersion, versions: readonly PlanVersion[]) => Promise<Done | string>,
): Promise<number> {
  const versions = await desk.versions()
  const [named = ''] = given.plans
  if (findPlan(versions, named) === undefined) return fail(unknownPlan(named, plansMeant(versions, named)), given)
  const found = findPlan(versions, named, (one) => one.state === state)
  const done = found && (await act(found, versions))
  return typeof done === 'string' ? fail(done, given) : tell(what, given, done)
}

type Switch = 'activate' | 'withdraw' | 'rollback'

function tell(what: Switch, given: Given, done: Done | undefined): number {
  const plan = done?.kind === 'done' ? done.plan : undefined
  if (plan === undefined) return fail(sayDone(what, undefined, given.plans[0]), given)
  console.log(given.json ? JSON.stringify({ done: true, plan: versionAsJson(plan) }) : sayDone(what, plan))
  return 0
}

/** On standard error for people, and for programs that nothing was done. */
function fail(sentence: string, given?: Given): number {
  console.error(sentence)
  if (given?.json) console.log(JSON.stringify({ done: false, plan: null }))
  return 1
}
