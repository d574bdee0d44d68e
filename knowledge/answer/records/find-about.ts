// A question whose task is known beforehand: a button below an answer or in a list. Nothing is searched, and nothing can be mistaken.
import { answers, composeTask } from '../compose/compose-task.ts'
import type { Found } from '../find-once.ts'
import type { Said } from '../question/follow-up.ts'
import type { Question } from '../reply.ts'
import type { Snapshot } from '../snapshot.ts'
import { understand } from '../question/understand.ts'

/** @returns undefined where no task is meant, or it is no longer live or does not say what is asked: then the words are asked */
export function findAbout(
  { about }: Question,
  asked: Said,
  { snapshot }: { readonly snapshot: Snapshot },
): Found | undefined {
  const stored = about && snapshot.tasks.find(({ id }) => id === about.task)
  if (!stored || !answers(stored, about.intent)) return undefined
  const query = { ...understand(asked.text, asked.keys, snapshot), intent: about.intent, plans: [stored.versionId] }
  return { asked, query, finding: composeTask(stored, about.intent, snapshot) }
}
