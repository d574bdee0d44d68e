// The agencies of the loaded plans, each once whatever way it is written, with what it leads and helps with.
import { nameKeys, readAgencyMention } from '../answer/question/agency-mention.ts'
import type { Snapshot } from '../answer/snapshot.ts'
import { questionKeys } from '../answer/question/understand.ts'
import type { StoredTask } from '../store/plan-store.ts'
import { keptWith } from '../kept-with.ts'

export type AgencyEntry = {
  /** Its name as syllable keys, short forms spelled out: "so giao duc va dao tao". */
  readonly key: string
  /** As most plans print it, with a capital in front. */
  readonly name: string
  /** Led, or done where the plan names nobody as leader. */
  readonly leads: readonly StoredTask[]
  readonly helps: readonly StoredTask[]
}

/** Those with most to do first. A thousand plans take a moment. */
export const agencyIndex = keptWith((snapshot: Snapshot): readonly AgencyEntry[] => makeIndex(snapshot.tasks))

/** The agencies that are meant by words as a person types them, the whole name before parts of one. */
export function findAgencies(words: string, snapshot: Snapshot): readonly AgencyEntry[] {
  const keys = questionKeys(words, snapshot)
  const exact = agencyIndex(snapshot).filter(({ key }) => key === keys.join(' '))
  if (exact.length > 0) return exact
  const mention = readAgencyMention(keys, snapshot.tasks, snapshot)
  const meant = mention ? agencyIndex(snapshot).filter(({ name }) => mention.matches(name)) : []
  // "Sở giáo dục" also stands inside "các cơ sở giáo dục": where a name begins so, it is meant.
  const own = meant.filter(({ key }) => mention && ` ${key} `.startsWith(` ${mention.keys.join(' ')} `))
  return own.length > 0 ? own : meant
}

type Gathered = { readonly names: Map<string, number>; readonly leads: StoredTask[]; readonly helps: StoredTask[] }

function makeIndex(tasks: readonly StoredTask[]): readonly AgencyEntry[] {
  const agencies = new Map<string, Gathered>()
  const gather = (printed: string): Gathered => {
    const key = nameKeys(printed).join(' ')
    const gathered = agencies.get(key) ?? { names: new Map<string, number>(), leads: [], helps: [] }
    gathered.names.set(printed, (gathered.names.get(printed) ?? 0) + 1)
    agencies.set(key, gathered)
    return gathered
  }
  for (const stored of tasks) {
    const leading = new Set(stored.task.leads.map(gather))
    const helping = new Set(stored.task.coordinating.map(gather))
    for (const { leads } of leading) leads.push(stored)
    for (const gathered of helping) if (!leading.has(gathered)) gathered.helps.push(stored)
  }
  return [...agencies]
    .filter(([key]) => key !== '')
    .map(([key, { names, leads, helps }]) => ({ key, name: usualName(names), leads, helps }))
    .toSorted((a, b) => b.leads.length - a.leads.length || b.helps.length - a.helps.length)
}

/** The commonest, and of equals the longest: it is spelled out. */
function usualName(names: ReadonlyMap<string, number>): string {
  const [name = ''] = [...names].toSorted(([one, a], [other, b]) => b - a || other.length - one.length)[0] ?? []
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
