// What an administrator may do next with the plans of a killed program's store: at random, or on the way to one kind of act.
import type { PlanVersion } from '../../knowledge/store/plan-versions.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { between, chance, pick, type Random } from '../support/seeded-random.ts'
import { CHATS, FILES } from './killed-plans.ts'
import { nameOf, type PlanAct } from './plan-model.ts'

export type ActKind = PlanAct['does']

type Standing = {
  readonly versions: readonly PlanVersion[]
  readonly known: ReadonlySet<number>
  readonly store: Store
  readonly random: Random
  /** Told apart by them, what is new is different from all before. */
  readonly words: string
}

export type Choosing = Pick<Standing, 'store' | 'random' | 'words'>

const ANY: readonly ActKind[] = [
  'take-in',
  'approve',
  'approve',
  'correct',
  'correct',
  'take-back',
  'roll-back',
  'withdraw',
  'discard',
  'agree',
  'erase',
  'refresh',
]

/** Anything that can be done. */
export const chooseAny = async (choosing: Choosing): Promise<PlanAct> =>
  chooseToward(pick(choosing.random, ANY), choosing)

/** An act of that kind, or one that is needed before it. */
export async function chooseToward(kind: ActKind, choosing: Choosing): Promise<PlanAct> {
  const profiles = await choosing.store.people.allProfiles()
  const known = new Set(profiles.map(({ chat }) => chat))
  return toward(kind, { ...choosing, versions: await choosing.store.versions(), known })
}

async function toward(kind: ActKind, standing: Standing): Promise<PlanAct> {
  const { random, words, versions, known } = standing
  const drafts = versions.filter(({ state }) => state === 'draft')
  const live = versions.filter(({ state }) => state === 'live')
  switch (kind) {
    case 'take-in':
      return { does: 'take-in', file: pick(random, FILES), words }
    case 'approve': {
      if (drafts.length === 0) return toward('take-in', standing)
      const draft = pick(random, drafts)
      const others = live.filter(({ file }) => file !== draft.file)
      const replaces = others.length > 0 && chance(random, 0.3) ? { replaces: pick(random, others).file } : {}
      return { does: 'approve', version: nameOf(draft), ...replaces }
    }
    case 'discard':
      return drafts.length === 0
        ? toward('take-in', standing)
        : { does: 'discard', version: nameOf(pick(random, drafts)) }
    case 'withdraw':
      return live.length === 0 ? toward('approve', standing) : { does: 'withdraw', version: nameOf(pick(random, live)) }
    case 'roll-back':
      return towardRollBack(live, drafts, standing)
    case 'correct': {
      const usable = [...drafts, ...live]
      if (usable.length === 0) return toward('take-in', standing)
      const value = `Quý IV/2026 (${words})`
      return { does: 'correct', version: nameOf(pick(random, usable)), value, by: pick(random, CHATS) }
    }
    case 'take-back':
      return towardTakeBack([...drafts, ...live], standing)
    case 'agree':
    case 'erase': {
      const meant = CHATS.filter((chat) => known.has(chat) === (kind === 'erase'))
      const other = kind === 'erase' ? 'agree' : 'erase'
      return meant.length > 0
        ? { does: kind, chat: pick(random, meant) }
        : { does: other, chat: CHATS[between(random, 0, CHATS.length - 1)] ?? 0 }
    }
    default:
      return { does: 'refresh' }
  }
}

/** Needs a version that was live before the one that is. */
async function towardRollBack(
  live: readonly PlanVersion[],
  drafts: readonly PlanVersion[],
  standing: Standing,
): Promise<PlanAct> {
  const { versions, random, words } = standing
  const second = live.filter((one) =>
    versions.some(({ file, state, version }) => file === one.file && state === 'superseded' && version < one.version),
  )
  if (second.length > 0) return { does: 'roll-back', version: nameOf(pick(random, second)) }
  if (live.length === 0) return toward('approve', standing)
  const { file } = pick(random, live)
  const draft = drafts.find((one) => one.file === file)
  return draft ? { does: 'approve', version: nameOf(draft) } : { does: 'take-in', file, words }
}

async function towardTakeBack(usable: readonly PlanVersion[], standing: Standing): Promise<PlanAct> {
  for (const on of usable) {
    const kept = await standing.store.corrections.ofFile(on.file)
    const known = kept.find(({ endedAt }) => endedAt === undefined)
    if (known) return { does: 'take-back', version: nameOf(on), value: known.value }
  }
  return toward('correct', standing)
}
