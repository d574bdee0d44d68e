// Whether a deadline is among those that a subscription asks for.
import { concerns, isCharged, sayingOf } from '../../knowledge/answer/records/whose-task.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { expandAbbreviations } from '../../knowledge/text/abbreviations.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

/** As much of a deadline as a subscription can ask for. */
export type Subscribed = Pick<DueTask, 'key' | 'file'> & {
  readonly task: Pick<Task, 'group' | 'text' | 'leads' | 'coordinating'>
}

export function matches(scope: Scope, due: Subscribed): boolean {
  if (isForEverybody(due) && scope.kind !== 'task') return true
  switch (scope.kind) {
    case 'everything':
      return true
    case 'plan':
      return due.file === scope.file
    case 'task':
      return due.key === scope.key
    case 'agency':
      return isCharged(scope.name, due.task)
    case 'topic':
      return isAbout(scope.words, due)
    default:
      return concerns(scope.schooling, due.task)
  }
}

/** A deadline of the office's own that charges nobody and names no level. */
const isForEverybody = ({ file, task }: Subscribed): boolean =>
  file === OWN_DEADLINES_FILE && task.leads.length === 0 && task.group === undefined

/** Every word of the topic stands in the task or its group, in whatever order. */
function isAbout(words: string, { task }: Pick<Subscribed, 'task'>): boolean {
  const asked = syllables(expandAbbreviations(words, 'question'))
  const said = sayingOf(task)
  return asked.length > 0 && asked.every((key) => said.includes(` ${key} `))
}
