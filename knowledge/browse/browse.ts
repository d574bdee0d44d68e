// Browsing: the loaded plans as lists to pick from, without a question. Everything is read from the snapshot in memory.
import type { Asker } from '../answer/question/asker.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import { whoseOf, type Whose } from '../answer/records/whose-task.ts'
import type { Reply } from '../answer/reply.ts'
import type { DayRange } from '../time/occurrences.ts'
import { agencyIndex, findAgencies, type AgencyEntry } from './agency-index.ts'
import { countUndated, deadlinesIn, type Deadline, type Undated } from './deadlines.ts'
import { dueTasksIn, type DueTask } from './due-tasks.ts'
import { targetEntry, taskEntry, type TargetEntry, type TaskEntry } from './entries.ts'
import { newerPlanThan, planEntries, type PlanEntry } from './plan-entries.ts'
import { relatedTo, type Related } from './related.ts'
import { targetGroups, type TargetGroup } from './target-groups.ts'

export type AgencyTasks = {
  readonly name: string
  readonly leads: readonly TaskEntry[]
  readonly helps: readonly TaskEntry[]
}

/** Ids are numbers that buttons kept: what is no longer live is left out. */
export type Browse = {
  readonly plans: () => Promise<readonly PlanEntry[]>
  /** What a newer plan of the same kind is called; undefined: there is none. */
  readonly newerThan: (versionId: number) => Promise<string | undefined>
  readonly tasks: (ids: readonly number[]) => Promise<readonly TaskEntry[]>
  readonly tasksOfPlan: (versionId: number) => Promise<readonly TaskEntry[]>
  readonly targets: (ids: readonly number[]) => Promise<readonly TargetEntry[]>
  readonly targetGroups: (versionId: number) => Promise<readonly TargetGroup[]>
  readonly agencies: () => Promise<readonly AgencyEntry[]>
  readonly findAgencies: (words: string) => Promise<readonly AgencyEntry[]>
  /** @param key of an AgencyEntry */
  readonly agencyTasks: (key: string) => Promise<AgencyTasks | undefined>
  /** What may be asked next, two at most; never what would find nothing. */
  readonly related: (reply: Reply) => Promise<readonly Related[]>
  /** Whose work somebody's own is; undefined: nothing is known of who asks. */
  readonly whose: (asker: Asker) => Promise<Whose | undefined>
  readonly deadlines: (range: DayRange) => Promise<{ readonly dated: readonly Deadline[]; readonly undated: Undated }>
  /** Of the store's plans; grows with every change of what is live. */
  readonly revision: () => Promise<number>
  /** The same days as reminders see them, with the revision that they are of. Worked out in turns; the same array as long as both stay. */
  readonly due: (range: DayRange) => Promise<{ readonly revision: number; readonly due: readonly DueTask[] }>
}

export function createBrowse(readCurrent: () => Promise<Snapshot>): Browse {
  return {
    plans: async () => planEntries(await readCurrent()),
    newerThan: async (versionId) => newerPlanThan(versionId, await readCurrent()),
    async tasks(ids) {
      const snapshot = await readCurrent()
      return pick(ids, snapshot.tasks).map((stored) => taskEntry(stored, snapshot))
    },
    async tasksOfPlan(versionId) {
      const snapshot = await readCurrent()
      const own = snapshot.tasks.filter((stored) => stored.versionId === versionId)
      return own.map((stored) => taskEntry(stored, snapshot))
    },
    async targets(ids) {
      const snapshot = await readCurrent()
      return pick(ids, snapshot.targets).map((stored) => targetEntry(stored, snapshot))
    },
    async targetGroups(versionId) {
      const snapshot = await readCurrent()
      const plan = snapshot.plans.find((one) => one.versionId === versionId)
      return plan ? targetGroups(plan.versionId, snapshot) : []
    },
    agencies: async () => agencyIndex(await readCurrent()),
    findAgencies: async (words) => findAgencies(words, await readCurrent()),
    async agencyTasks(key) {
      const snapshot = await readCurrent()
      const agency = agencyIndex(snapshot).find((one) => one.key === key)
      if (!agency) return undefined
      const [leads, helps] = [agency.leads, agency.helps].map((own) => own.map((stored) => taskEntry(stored, snapshot)))
      return { name: agency.name, leads: leads ?? [], helps: helps ?? [] }
    },
    related: async (reply) => relatedTo(reply, await readCurrent()),
    whose: async (asker) => whoseOf(asker, (await readCurrent()).tasks),
    async deadlines(range) {
      const snapshot = await readCurrent()
      return { dated: deadlinesIn(snapshot, range), undated: countUndated(snapshot) }
    },
    revision: async () => (await readCurrent()).revision,
    async due(range) {
      const snapshot = await readCurrent()
      return { revision: snapshot.revision, due: await dueTasksIn(snapshot, range) }
    },
  }
}

/** In the order of the ids. */
function pick<Stored extends { readonly id: number }>(
  ids: readonly number[],
  all: readonly Stored[],
): readonly Stored[] {
  const wanted = new Set(ids)
  const found = new Map(all.filter(({ id }) => wanted.has(id)).map((stored) => [stored.id, stored]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
