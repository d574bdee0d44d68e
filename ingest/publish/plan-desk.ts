// What administrators do with plans, from a chat or the command line: taken in as drafts, reviewed, made live, taken back.
import type { Act, Doer } from '../../knowledge/domain/act.ts'
import type { PlanId } from '../../knowledge/domain/ids.ts'
import { planVersionId } from '../../knowledge/domain/ids.ts'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import type { PlanVersions, ReadVersion } from '../../knowledge/store/plan-versions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { compareReadings, type PlanDifference } from './compare-readings.ts'
import {
  correctedRowsOf,
  saveCorrection,
  weigh,
  type CorrectedRows,
  type WantedCorrection,
  type Weighed,
} from './correction-desk.ts'
import { findPredecessor } from './find-predecessor.ts'
import { createTakeIn, type TakeInOptions, type TakenIn, type OpenReader } from './take-in-draft.ts'
export type { TakenIn } from './take-in-draft.ts'
import type { InputFile } from './read-document.ts'
import { samplesBeside } from './withdraw-samples.ts'

/** Told of each act after it was done and stands in the audit log; a kill in between leaves it untold. */
export type OnAct = (act: Pick<Act, 'what' | 'by'>) => void

/** `same-file`: the live version of it; `predecessor`: another plan that this one seems to replace. */
export type Against = { readonly kind: 'same-file' | 'predecessor'; readonly plan: ReadVersion }

export type Review = {
  readonly plan: ReadVersion
  readonly against: Against | undefined
  readonly difference: PlanDifference | undefined
  readonly corrected: CorrectedRows
}

/** `none`: it is not there, or not in a state to do so with. */
export type Done = { readonly kind: 'done'; readonly plan: ReadVersion } | { readonly kind: 'none' }

export type PlanDesk = {
  readonly takeIn: (file: InputFile, options: TakeInOptions) => Promise<TakenIn>
  readonly review: (versionId: number) => Promise<Review | undefined>
  readonly versions: PlanVersions['versions']
  /** A draft only; one that is live already is done. @param replaces as the person confirmed it */
  readonly approve: (versionId: number, by: Doer, replaces?: readonly PlanId[]) => Promise<Done>
  readonly discard: (versionId: number, by: Doer) => Promise<Done>
  /** The plan whose live version this is; nothing of it answers afterwards. */
  readonly withdraw: (versionId: number, by: Doer) => Promise<Done>
  /** @returns the version that is live now */
  readonly rollBack: (versionId: number, by: Doer) => Promise<Done>
  /** Keeps nothing. */
  readonly weigh: (wanted: WantedCorrection) => Promise<Weighed>
  /** Takes the place of an earlier one of the same field. @returns `fits` where it is kept now */
  readonly correct: (wanted: WantedCorrection, by: Doer) => Promise<Weighed>
  /** @param correction of a row of that version */
  readonly takeBack: (versionId: number, correction: number, by: Doer) => Promise<Done>
}

type DeskStore = PlanStore & PlanVersions & Pick<Store, 'corrections'>

export type PlanDeskDeps = {
  readonly store: DeskStore
  readonly openReader: OpenReader
  readonly clock: Clock
  readonly onAct?: OnAct
  /** Brings the search up to the store. */
  readonly refresh: () => Promise<void>
}

export function createPlanDesk(deps: PlanDeskDeps): PlanDesk {
  const { store, clock } = deps
  const takeInFile = createTakeIn(deps)
  const tell = (what: Act['what'], by: Doer) => deps.onAct?.({ what, by })

  async function done(versionId: number | undefined, what: Act['what'], by: Doer): Promise<Done> {
    const plan = versionId === undefined ? undefined : await store.readVersion(versionId)
    if (plan === undefined) return { kind: 'none' }
    tell(what, by)
    if (what !== 'discard') await deps.refresh()
    return { kind: 'done', plan }
  }

  return {
    versions: () => store.versions(),
    review: (versionId) => reviewOf(versionId, store),
    async takeIn(file, options) {
      const taken = await takeInFile(file, options)
      if (taken.kind === 'draft' && taken.isNew) tell('upload', options.by)
      return taken
    },
    async approve(versionId, by, replaces = []) {
      const plan = await store.readVersion(versionId)
      if (plan?.state === 'live') return { kind: 'done', plan }
      if (plan?.state !== 'draft') return { kind: 'none' }
      // In one moment: nobody is answered from samples and a plan of the office together.
      const withdraws = await samplesBeside(plan.file, store)
      await store.activate(planVersionId(versionId), clock.now(), { replaces, withdraws, by })
      return done(versionId, 'activate', by)
    },
    discard: async (versionId, by) =>
      (await store.discard(versionId, clock.now(), by)) ? done(versionId, 'discard', by) : { kind: 'none' },
    async withdraw(versionId, by) {
      const plan = await store.readVersion(versionId)
      if (plan?.state !== 'live') return { kind: 'none' }
      await store.withdraw(plan.planId, clock.now(), by)
      return done(versionId, 'withdraw', by)
    },
    rollBack: async (versionId, by) => done(await store.rollBack(versionId, clock.now(), by), 'roll-back', by),
    weigh: (wanted) => weigh(wanted, store),
    async correct(wanted, by) {
      const weighed = await weigh(wanted, store)
      if (weighed.kind !== 'fits') return weighed
      await saveCorrection(wanted, weighed, { store, by, at: clock.now() })
      tell('correct', by)
      return weighed
    },
    async takeBack(versionId, correction, by) {
      const plan = await store.readVersion(versionId)
      const own = plan ? await store.corrections.ofFile(plan.file) : []
      if (!plan || !own.some(({ id }) => id === correction)) return { kind: 'none' }
      if (!(await store.corrections.takeBack(correction, clock.now(), by))) return { kind: 'none' }
      tell('take-back', by)
      return { kind: 'done', plan }
    },
  }
}

async function reviewOf(versionId: number, store: DeskStore): Promise<Review | undefined> {
  const plan = await store.readVersion(versionId)
  if (plan === undefined) return undefined
  const against = await findAgainst(plan, store)
  const difference = against && compareReadings(against.plan.reading, plan.reading)
  return { plan, against, difference, corrected: await correctedRowsOf(plan, store) }
}

async function findAgainst(plan: ReadVersion, store: PlanStore & PlanVersions): Promise<Against | undefined> {
  const same = await store.livePlan(plan.file)
  const other = same ? undefined : findPredecessor({ ...plan.reading, file: plan.file }, await store.livePlans())
  const found = same ?? other
  if (found === undefined || found.versionId === plan.versionId) return undefined
  const read = await store.readVersion(found.versionId)
  return read && { kind: same ? 'same-file' : 'predecessor', plan: read }
}
