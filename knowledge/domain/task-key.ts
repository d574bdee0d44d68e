// What a task is known by across the versions of its plan: ids change with every reading, its place in the plan and its words do not.
import { createHash } from 'node:crypto'
import { syllables } from '../text/syllables.ts'
import type { Task } from './task.ts'

/** 80 bits: no two tasks of all the plans of a country share it by chance. */
export const TASK_KEY_LETTERS = 20

/** Hexadecimal. The time is not in it: a task whose deadline moves is still the same. */
export function taskKeyOf(file: string, { group, text }: Pick<Task, 'group' | 'text'>): string {
  const said = [file, group?.label ?? '', syllables(text).join(' ')].join('\n')
  return createHash('sha256').update(said).digest('hex').slice(0, TASK_KEY_LETTERS)
}
