// Which of the deadlines of some days a scope asks for: chosen once for a list, whoever asks.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import { keptWith } from '../../knowledge/kept-with.ts'
import { matcherOf } from './matches.ts'

type Chosen = Promise<readonly DueTask[]>

/** Calendars of thousands of people ask for few scopes; topics in people's own words are the longest list. */
const MOST_SCOPES = 500

const chosenFrom = keptWith<readonly DueTask[], Map<string, Chosen>>(() => new Map())

/** In the order of the list. Chosen in turns, and kept as long as the list is. @param due the same array for the same days and plans */
export function subscribedIn(due: readonly DueTask[], scope: Scope): Chosen {
  const known = chosenFrom(due)
  const key = JSON.stringify(scope)
  const before = known.get(key)
  if (before) return before
  if (known.size >= MOST_SCOPES) known.clear()
  const chosen = choose(due, scope)
  known.set(key, chosen)
  return chosen
}

async function choose(due: readonly DueTask[], scope: Scope): Chosen {
  const asksFor = matcherOf(scope)
  const chosen: DueTask[] = []
  await inTurns(due, (one) => {
    if (asksFor(one)) chosen.push(one)
  })
  return chosen
}
