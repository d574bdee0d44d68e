// The names of schools whose plans are loaded: "Trường Tiểu học Hải Hòa" says whose plan is meant, and asks for no level.
import { nameKeys } from './agency-mention.ts'
import { isGeneric } from './plan-phrases.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

/** As joined syllables, the longest first. */
const schoolNames = keptWith((snapshot: Snapshot): readonly string[] =>
  [...new Set(snapshot.plans.map(({ head }) => nameKeys(head.issuer ?? '').join(' ')))]
    .filter((name) => name.startsWith('truong '))
    .toSorted((a, b) => b.length - a.length),
)

/** The syllables of a question without the names of such schools, with or without their "trường". */
export function withoutSchoolNames(keys: readonly string[], snapshot: Snapshot): readonly string[] {
  const names = schoolNames(snapshot).flatMap((name) => [name, name.slice('truong '.length)])
  if (names.length === 0) return keys
  const rest = names.reduce((joined, name) => joined.replaceAll(` ${name} `, ' '), ` ${keys.join(' ')} `)
  return rest.split(' ').filter(Boolean)
}

export type SchoolNamed = { readonly plan: StoredPlan; /** In folded syllables. */ readonly name: string }

/** The schools among the issuers that a question names in full, with or without their "trường"; a name within a longer one is not meant. */
export function schoolsNamed(keys: readonly string[], snapshot: Snapshot): readonly SchoolNamed[] {
  const joined = ` ${keys.join(' ')} `
  const named = snapshot.plans.flatMap((plan) => {
    const name = nameKeys(plan.head.issuer ?? '').join(' ')
    const isNamed =
      name.startsWith('truong ') && !isGeneric(name.split(' ')) && joined.includes(` ${name.slice('truong '.length)} `)
    return isNamed ? [{ plan, name }] : []
  })
  return named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)))
}
