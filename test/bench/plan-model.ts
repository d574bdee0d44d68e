// What administrators do to plans, as a model: what the store holds after each act, so that a killed program's store can be held against it.
import type { Store } from '../../knowledge/store/store.ts'

/** A version is named "a.md@2". */
export type PlanAct =
  | { readonly does: 'take-in'; readonly file: string; readonly words: string }
  | { readonly does: 'approve'; readonly version: string; readonly replaces?: string }
  | { readonly does: 'discard' | 'withdraw' | 'roll-back'; readonly version: string }
  | { readonly does: 'correct'; readonly version: string; readonly value: string; readonly by: number }
  | { readonly does: 'take-back'; readonly version: string; readonly value: string }
  | { readonly does: 'agree' | 'erase'; readonly chat: number }
  /** Brings the indexes up to the store: nothing of it is the truth. */
  | { readonly does: 'refresh' }

export type ModelState = {
  readonly versions: readonly { readonly file: string; readonly version: number; readonly state: string }[]
  /** By file: the file of the plan that took its place. */
  readonly replaced: Readonly<Record<string, string>>
  readonly corrections: readonly ModelCorrection[]
  readonly people: readonly number[]
  /** Chats of which a number may stand anywhere in the store. */
  readonly known: readonly number[]
  /** Entries of the audit log: one an act, and one more for each plan that another took the place of. */
  readonly acts: number
}
type ModelCorrection = { readonly file: string; readonly version: number; readonly value: string; readonly by: number }

export const EMPTY: ModelState = { versions: [], replaced: {}, corrections: [], people: [], known: [], acts: 0 }
/** Whoever made it has erased what is held of them. */
const NOBODY = 0

export const nameOf = ({ file, version }: { readonly file: string; readonly version: number }) => `${file}@${version}`
const parts = (name: string) => {
  const [file = '', version = ''] = name.split('@')
  return { file, version: Number(version) }
}

export const applyAct = (state: ModelState, act: PlanAct): ModelState => ({
  ...changed(state, act),
  acts: state.acts + entriesOf(state, act),
})

function entriesOf(state: ModelState, act: PlanAct): number {
  switch (act.does) {
    case 'agree':
    case 'erase':
    case 'refresh':
      return 0
    case 'approve':
      return act.replaces === undefined ? 1 : 2
    case 'roll-back':
      return before(state, act.version) ? 1 : 0
    case 'take-back':
      return state.corrections.some(({ value }) => value === act.value) ? 1 : 0
    default:
      return 1
  }
}

function before({ versions }: ModelState, name: string) {
  const live = parts(name)
  return versions
    .filter((one) => one.file === live.file && one.state === 'superseded' && one.version < live.version)
    .toSorted((a, b) => b.version - a.version)[0]
}

function changed(state: ModelState, act: PlanAct): ModelState {
  switch (act.does) {
    case 'take-in': {
      const own = state.versions.filter(({ file }) => file === act.file)
      const version = Math.max(0, ...own.map((one) => one.version)) + 1
      const ended = change(state, (one) => one.file === act.file && one.state === 'draft', 'withdrawn')
      return { ...state, versions: [...ended, { file: act.file, version, state: 'draft' }] }
    }
    case 'approve':
      return { ...goLive(state, act.version), replaced: replacedBy(state, act) }
    case 'discard':
      return { ...state, versions: change(state, (one) => nameOf(one) === act.version, 'withdrawn') }
    case 'withdraw': {
      const { file } = parts(act.version)
      const isEnded = (one: ModelState['versions'][number]) =>
        one.file === file && (one.state === 'live' || one.state === 'draft')
      return { ...state, versions: change(state, isEnded, 'withdrawn') }
    }
    case 'roll-back': {
      const found = before(state, act.version)
      return found ? goLive(state, nameOf(found)) : state
    }
    case 'correct': {
      const { file, version } = parts(act.version)
      const others = state.corrections.filter((one) => one.file !== file || one.version > version)
      return {
        ...state,
        corrections: [...others, { file, version, value: act.value, by: act.by }],
        known: withOne(state.known, act.by),
      }
    }
    case 'take-back':
      return { ...state, corrections: state.corrections.filter(({ value }) => value !== act.value) }
    case 'agree':
      return { ...state, people: withOne(state.people, act.chat), known: withOne(state.known, act.chat) }
    case 'erase':
      return {
        ...state,
        people: state.people.filter((chat) => chat !== act.chat),
        known: state.known.filter((chat) => chat !== act.chat),
        corrections: state.corrections.map((one) => (one.by === act.chat ? { ...one, by: NOBODY } : one)),
      }
    default:
      return state
  }
}

const withOne = (chats: readonly number[], chat: number) => [...new Set([...chats, chat])]

function goLive(state: ModelState, name: string): ModelState {
  const { file } = parts(name)
  const versions = change(state, (one) => one.file === file && one.state === 'live', 'superseded')
  return { ...state, versions: change({ versions }, (one) => nameOf(one) === name, 'live') }
}

function replacedBy({ replaced }: ModelState, act: Extract<PlanAct, { does: 'approve' }>) {
  if (act.replaces === undefined) return replaced
  const { file } = parts(act.version)
  const { [file]: _, ...others } = replaced
  return { ...others, [act.replaces]: file }
}

const change = (
  { versions }: Pick<ModelState, 'versions'>,
  isMeant: (one: ModelState['versions'][number]) => boolean,
  state: string,
) => versions.map((one) => (isMeant(one) ? { ...one, state } : one))

/** Compared as text; a plan counts as replaced as long as the one that took its place is live. */
export function sayModel({ versions, replaced, corrections, people, acts }: ModelState): string {
  const isLive = (file: string | undefined) => versions.some((one) => one.file === file && one.state === 'live')
  const by = (file: string) => (isLive(replaced[file]) ? ` < ${replaced[file]}` : '')
  return lines(
    versions.map((one) => `${nameOf(one)} ${one.state}${by(one.file)}`),
    corrections.map((one) => `${nameOf(one)} = ${one.value} by ${one.by}`),
    people.map(String),
    [`${acts} acts`],
  )
}

/** @param chats that were ever let in */
export async function sayStore(store: Store, files: readonly string[], chats: readonly number[]): Promise<string> {
  const versions = await store.versions()
  const fileOf = new Map(versions.map(({ planId, file }) => [planId, file]))
  const kept = (await Promise.all(files.map((file) => store.corrections.ofFile(file)))).flat()
  const people = await Promise.all(chats.map(async (chat) => ((await store.people.findProfile(chat)) ? [chat] : [])))
  return lines(
    versions.map(
      (one) => `${nameOf(one)} ${one.state}${one.replacedBy === undefined ? '' : ` < ${fileOf.get(one.replacedBy)}`}`,
    ),
    kept
      .filter(({ endedAt }) => endedAt === undefined)
      .map((one) => `${nameOf(one)} = ${one.value} by ${one.by ?? NOBODY}`),
    people.flat().map(String),
    // Entries are counted from one, without a gap.
    [`${(await store.audit.newest(1))[0]?.number ?? 0} acts`],
  )
}

const lines = (...groups: readonly (readonly string[])[]) =>
  groups.map((group) => group.toSorted().join('\n')).join('\n--\n')
