// What each part of the plans command does: looks versions up, shows, compares and switches them.
import { dataFolder } from '../../knowledge/environment.ts'
import { formatModelFaults, parseModelConfig } from '../../knowledge/model/model-config.ts'
import { tellTroubleOnce } from '../../knowledge/model/service-trouble.ts'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { sayStoreTrouble } from '../../knowledge/store-troubles.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { compareReadings } from '../publish/compare-readings.ts'
import { createPlanDesk, type Done, type PlanDesk } from '../publish/plan-desk.ts'
import { openReadingPool } from '../reading-process/reading-pool.ts'
import { differenceAsJson, reviewAsJson, versionAsJson } from './plans-as-json.ts'
import {
  NO_PLANS,
  NOTHING_TO_COMPARE,
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
      recordAct: (act) => store.audit.append(act),
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
    const found = await findPlan(desk, given.plans[0], () => true)
    const review = found && (await desk.review(found.versionId))
    if (review === undefined) return fail(unknownPlan(given.plans[0]))
    console.log(given.json ? JSON.stringify(reviewAsJson(review)) : sayReview(review))
    return 0
  },
  diff: async ({ desk, store, given }) => {
    const found = await findPlan(desk, given.plans[0], () => true)
    const review = found && (await desk.review(found.versionId))
    if (review === undefined) return fail(unknownPlan(given.plans[0]))
    const other = given.plans[1] === undefined ? undefined : await findPlan(desk, given.plans[1], () => true)
    if (given.plans[1] !== undefined && other === undefined) return fail(unknownPlan(given.plans[1]))
    const before = other ? await store.readVersion(other.versionId) : review.against?.plan
    if (before === undefined) return fail(NOTHING_TO_COMPARE)
    const difference = compareReadings(before.reading, review.plan.reading)
    console.log(given.json ? JSON.stringify(differenceAsJson(difference)) : sayDifference(before, difference))
    return 0
  },
  activate: async ({ desk, given }) => {
    const found = await findPlan(desk, given.plans[0], ({ state }) => state === 'draft')
    const replaced = given.replaces === undefined ? undefined : await findPlan(desk, given.replaces, () => true)
    if (given.replaces !== undefined && replaced === undefined) return fail(unknownPlan(given.replaces))
    return tell(
      'activate',
      given,
      found && (await desk.approve(found.versionId, 'command-line', replaced ? [replaced.planId] : [])),
    )
  },
  withdraw: async ({ desk, given }) => {
    const found = await findPlan(desk, given.plans[0], ({ state }) => state === 'live')
    return tell('withdraw', given, found && (await desk.withdraw(found.versionId, 'command-line')))
  },
  rollback: async ({ desk, given }) => {
    const found = await findPlan(desk, given.plans[0], ({ state }) => state === 'live')
    return tell('rollback', given, found && (await desk.rollBack(found.versionId, 'command-line')))
  },
}

/** The version that is named with "@", else the newest of the file that fits. */
async function findPlan(
  desk: PlanDesk,
  named = '',
  fits: (version: PlanVersion) => boolean,
): Promise<PlanVersion | undefined> {
  const versions = await desk.versions()
  const [, file = named, number] = /^(.*)@(\d+)$/.exec(named) ?? []
  if (number !== undefined) return versions.find((one) => one.file === file && one.version === Number(number))
  return versions.find((one) => one.file === named && fits(one))
}

function tell(what: 'activate' | 'withdraw' | 'rollback', { plans, json }: Given, done: Done | undefined): number {
  const plan = done?.kind === 'done' ? done.plan : undefined
  if (json) console.log(JSON.stringify({ done: plan !== undefined, plan: plan ? versionAsJson(plan) : null }))
  else if (plan) console.log(sayDone(what, plan))
  else console.error(sayDone(what, undefined, plans[0]))
  return plan ? 0 : 1
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}
