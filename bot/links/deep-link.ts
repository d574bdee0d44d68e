// Links into the private chat (?start=): to a plan, a task or an offer to be reminded, by keys that outlive a new version of the plan.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { INVITE_GROUPS, readableCodePattern } from '../readable-code.ts'
import { SCHOOLINGS, type Schooling } from '../../knowledge/domain/profile.ts'
import { TASK_KEY_LETTERS } from '../../knowledge/domain/task-key.ts'

/** `plan`: of the source file's name, which is what a plan is known by. `task`: the key by which reminders know it, too, while its words stay. */
export type RecordLink =
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'task'; readonly plan: string; readonly task: string }

/** To an offer to be reminded; `key` of a plan's file, or of an agency's name. */
export type SubscribeLink =
  | { readonly kind: 'subscribe'; readonly to: 'everything' }
  | { readonly kind: 'subscribe'; readonly to: 'plan' | 'agency'; readonly key: string }
  | { readonly kind: 'subscribe'; readonly to: 'schooling'; readonly schooling: Schooling }

/** `code`: the secret of an invitation, without its dashes. */
export type DeepLink = RecordLink | SubscribeLink | { readonly kind: 'invite'; readonly code: string }

export const planKey = (file: string): string => keyOf(file)
export const agencyKey = (name: string): string => keyOf(name)

/** At most 39 of the 64 letters that Telegram allows (A-Z a-z 0-9 _ -). */
export function encodeLink(link: DeepLink): string {
  if (link.kind === 'invite') return `i_${link.code}`
  if (link.kind === 'subscribe') {
    if (link.to === 'everything') return 's_e'
    return link.to === 'schooling' ? `s_l_${link.schooling}` : `s_${link.to === 'plan' ? 'p' : 'a'}_${link.key}`
  }
  return link.kind === 'plan' ? `p_${link.plan}` : `t_${link.plan}_${link.task}`
}

/** @returns undefined for anything that encodeLink does not write */
export function parseLink(payload: string): DeepLink | undefined {
  const parsed = linkSchema.safeParse(payload.split('_'))
  if (!parsed.success) return undefined
  const { data: parts } = parsed
  if (parts[0] === 'i') return { kind: 'invite', code: parts[1] }
  if (parts[0] === 's') {
    if (parts[1] === 'e') return { kind: 'subscribe', to: 'everything' }
    if (parts[1] === 'l') return { kind: 'subscribe', to: 'schooling', schooling: parts[2] }
    return { kind: 'subscribe', to: parts[1] === 'p' ? 'plan' : 'agency', key: parts[2] }
  }
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
  z.tuple([z.literal('s'), z.literal('e')]),
  z.tuple([z.literal('s'), z.enum(['p', 'a']), plan]),
  z.tuple([z.literal('s'), z.literal('l'), z.enum(SCHOOLINGS)]),
  z.tuple([z.literal('i'), z.string().regex(readableCodePattern(INVITE_GROUPS))]),
])
