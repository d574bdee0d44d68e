// Whether a deadline is among those that a subscription asks for.
import { charges, concerns, sayingOf } from '../../knowledge/answer/records/whose-task.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { expandAbbreviations } from '../../knowledge/text/abbreviations.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

/** As much of a deadline as a subscription can ask for. */
export type Subscribed = Pick<DueTask, 'key' | 'file' | 'replaces'> & {
  readonly task: Pick<Task, 'group' | 'text' | 'leads' | 'coordinating'>
}

/** What a scope asks for is read once, then held against as many deadlines as there are. */
export function matcherOf(scope: Scope): (due: Subscribed) => boolean {
  const isMeant = meaningOf(scope)
  return scope.kind === 'task' ? isMeant : (due) => isForEverybody(due) || isMeant(due)
}

export const matches = (scope: Scope, due: Subscribed): boolean => matcherOf(scope)(due)

/** What is asked of a deadline's words is worked out before: of thousands in one turn it is too much. */
export const readForMatching = ({ task }: Pick<Subscribed, 'task'>): void => void sayingOf(task)

function meaningOf(scope: Scope): (due: Subscribed) => boolean {
  switch (scope.kind) {
    case 'everything':
      return () => true
    case 'plan':
      // Whoever subscribed to a plan is reminded of what has taken its place.
      return ({ file, replaces }) => file === scope.file || replaces?.includes(scope.file) === true
    case 'task':
      return ({ key }) => key === scope.key
    case 'agency': {
      const isCharged = charges(scope.name)
      return ({ task }) => isCharged(task)
    }
    case 'topic':
      return isAbout(scope.words)
    default:
      return ({ task }) => concerns(scope.schooling, task)
  }
}

/** A deadline of the office's own that charges nobody and names no level. */
const isForEverybody = ({ file, task }: Subscribed): boolean =>
  file === OWN_DEADLINES_FILE && task.leads.length === 0 && task.group === undefined

/** Every word of the topic stands in the task or its group, in whatever order. */
function isAbout(words: string): (due: Subscribed) => boolean {
  const asked = syllables(expandAbbreviations(words, 'question')).map((key) => ` ${key} `)
  if (asked.length === 0) return () => false
  return ({ task }) => {
    const said = sayingOf(task)
    return asked.every((key) => said.includes(key))
  }
}
