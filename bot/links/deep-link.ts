// Links into the private chat (?start=): to a plan or a task, by keys that outlive a new version of the plan.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TaskEntry } from '../../knowledge/browse/entries.ts'
import { fold } from '../../knowledge/text/fold.ts'

/** `plan`: of the source file's name, which is what a plan is known by. `task`: of its group and words, while these stay. */
export type DeepLink =
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'task'; readonly plan: string; readonly task: string }

export const planKey = (file: string): string => keyOf(file)

export const taskKey = ({ task }: Pick<TaskEntry, 'task'>): string =>
  keyOf(fold([task.group?.label, task.group?.title, task.text].filter(Boolean).join(' ')))

/** At most 35 of the 64 letters that Telegram allows (A-Z a-z 0-9 _ -). */
export function encodeLink(link: DeepLink): string {
  return link.kind === 'plan' ? `p_${link.plan}` : `t_${link.plan}_${link.task}`
}

/** @returns undefined for anything that encodeLink does not write */
export function parseLink(payload: string): DeepLink | undefined {
  const parsed = linkSchema.safeParse(payload.split('_'))
  if (!parsed.success) return undefined
  const { data: parts } = parsed
  return parts[0] === 'p' ? { kind: 'plan', plan: parts[1] } : { kind: 'task', plan: parts[1], task: parts[2] }
}

export const linkUrl = (username: string, link: DeepLink): string =>
  `https://t.me/${username}?start=${encodeLink(link)}`

/** 64 bits: among some thousand plans and their tasks no two meet. */
const KEY_LETTERS = 16

const keyOf = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, KEY_LETTERS)

const key = z.string().regex(new RegExp(`^[0-9a-f]{${KEY_LETTERS}}$`))
const linkSchema = z.union([z.tuple([z.literal('p'), key]), z.tuple([z.literal('t'), key, key])])
