// Links into the private chat (?start=): to a plan or a task, by keys that outlive a new version of the plan.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { INVITE_GROUPS, readableCodePattern } from '../readable-code.ts'
import { TASK_KEY_LETTERS } from '../../knowledge/domain/task-key.ts'

/** `plan`: of the source file's name, which is what a plan is known by. `task`: the key by which reminders know it, too, while its words stay. */
export type RecordLink =
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'task'; readonly plan: string; readonly task: string }

/** `code`: the secret of an invitation, without its dashes. */
export type DeepLink = RecordLink | { readonly kind: 'invite'; readonly code: string }

export const planKey = (file: string): string => keyOf(file)

/** At most 39 of the 64 letters that Telegram allows (A-Z a-z 0-9 _ -). */
export function encodeLink(link: DeepLink): string {
  if (link.kind === 'invite') return `i_${link.code}`
  return link.kind === 'plan' ? `p_${link.plan}` : `t_${link.plan}_${link.task}`
}

/** @returns undefined for anything that encodeLink does not write */
export function parseLink(payload: string): DeepLink | undefined {
  const parsed = linkSchema.safeParse(payload.split('_'))
  if (!parsed.success) return undefined
  const { data: parts } = parsed
  if (parts[0] === 'i') return { kind: 'invite', code: parts[1] }
  return parts[0] === 'p' ? { kind: 'plan', plan: parts[1] } : { kind: 'task', plan: parts[1], task: parts[2] }
}

export const linkUrl = (username: string, link: DeepLink): string =>
  `https://t.me/${username}?start=${encodeLink(link)}`

/** 64 bits: among some thousand plans no two meet. */
const KEY_LETTERS = 16

const keyOf = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, KEY_LETTERS)

const hexadecimal = (letters: number) => z.string().regex(new RegExp(`^[0-9a-f]{${letters}}$`))
const plan = hexadecimal(KEY_LETTERS)
const linkSchema = z.union([
  z.tuple([z.literal('p'), plan]),
  z.tuple([z.literal('t'), plan, hexadecimal(TASK_KEY_LETTERS)]),
  z.tuple([z.literal('i'), z.string().regex(readableCodePattern(INVITE_GROUPS))]),
])
