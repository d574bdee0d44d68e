// What subscriptions are about, in words, with the names that stand in the plans.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { scopePhrase } from '../messages/subscriptions.ts'
import { remindedRange } from './shown-reminder.ts'

/** In the order given. */
export async function sayScopes(
  browse: Pick<Browse, 'due' | 'plans'>,
  scopes: readonly Scope[],
  today: VietnamDate,
): Promise<readonly string[]> {
  // Looked up where it is needed only: a broadcast says thousands of scopes.
  const plans = scopes.some(({ kind }) => kind === 'plan') ? await browse.plans() : []
  const { due } = scopes.some(({ kind }) => kind === 'task') ? await browse.due(remindedRange(today)) : { due: [] }
  return scopes.map((scope) =>
    scopePhrase(scope, {
      plan: scope.kind === 'plan' ? plans.find(({ file }) => file === scope.file)?.name : undefined,
      task: scope.kind === 'task' ? due.find(({ key }) => key === scope.key)?.task.text : undefined,
    }),
  )
}
