// "Còn dòng họ thì sao?" after "gia đình học tập": of two names that differ in one place, what is said now takes the place of what was said before.
import { apartFromTarget } from './question-words.ts'

/** @param name syllables of one, joined @returns where they differ, joined; undefined unless that is in one place of either */
function differenceOf(name: string, other: string): readonly [own: string, others: string] | undefined {
  const [keys, otherKeys] = [name.split(' '), other.split(' ')]
  const shared = keys.filter((key) => otherKeys.includes(key)).length
  const [own, ...more] = new Set(runsWithout(keys, new Set(otherKeys)))
  const [others, ...moreOthers] = new Set(runsWithout(otherKeys, new Set(keys)))
  const isInOnePlace = more.length + moreOthers.length === 0 && shared >= FEWEST_SHARED
  return own !== undefined && others !== undefined && isInOnePlace ? [own, others] : undefined
}

/** Of a name that was asked about so much was said. */
const HALF = 0.5
/** Each with each: of more names none is clearly meant. */
const MOST_COMPARED = 60
/** With less in common two names are no siblings. */
const FEWEST_SHARED = 2

function runsWithout(keys: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const runs: string[][] = []
  keys.forEach((key, at) => {
    if (known.has(key)) return
    const before = keys[at - 1]
    if (at > 0 && before !== undefined && !known.has(before)) runs.at(-1)?.push(key)
    else runs.push([key])
  })
  return runs.map((run) => run.join(' '))
}

/**
 * @param kept the question before, joined, with a blank at either end; `added` what is asked now, likewise
 * @param names of what has values, as joined syllables
 * @returns both with the one name in the place of the other; unchanged where no two siblings are spoken of
 */
export function withSibling(
  { kept, added }: { readonly kept: string; readonly added: string },
  names: readonly string[],
): { readonly kept: string; readonly added: string } {
  // "Chỉ tiêu năm học" says nothing of "tiểu học".
  const said = apartFromTarget(added)
  const isNew = (key: string) => said.includes(` ${key} `) && !kept.includes(` ${key} `)
  const isSaidNow = (name: string) => name.split(' ').some(isNew)
  const isSaidBefore = (name: string) => {
    const keys = name.split(' ')
    return keys.filter((key) => kept.includes(` ${key} `)).length >= HALF * keys.length
  }
  const earlier = names.filter(isSaidBefore).slice(0, MOST_COMPARED)
  const swaps = names
    .filter(isSaidNow)
    .slice(0, MOST_COMPARED)
    .flatMap((name) =>
      earlier.flatMap((other) => {
        const [now, before] = differenceOf(name, other) ?? []
        return now !== undefined && before !== undefined && fits({ kept, added: said }, now, before)
          ? [{ now, before }]
          : []
      }),
    )
  const [swap] = swaps.toSorted((a, b) => b.before.length + b.now.length - (a.before.length + a.now.length))
  return swap
    ? { kept: kept.replaceAll(` ${swap.before} `, ` ${swap.now} `), added: added.replace(` ${swap.now} `, ' ') }
    : { kept, added }
}

const fits = ({ kept, added }: { readonly kept: string; readonly added: string }, now: string, then: string): boolean =>
  added.includes(` ${now} `) && kept.includes(` ${then} `) && !kept.includes(` ${now} `)
