// A task found in prose, with the paragraphs that it was read from.
import type { Task } from '../../knowledge/domain/task.ts'

/** `blocks`: positions of the paragraphs, the one with the task's wording first. */
export type ProseTask = { readonly task: Task; readonly blocks: readonly number[] }
