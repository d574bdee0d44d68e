// What a button carries on the wire: written by us, sent back by anybody, so read with suspicion.
import { z } from 'zod'

/** What needs no memory: a number that anybody may send, and that is looked up afresh at the press. */
export type PlainButton =
  | { readonly kind: 'example'; readonly example: number }
  | { readonly kind: 'passage'; readonly passage: number }
  /** Turns a shown passage to another one of its document; `cited` is the one that the answer rests on. */
  | { readonly kind: 'turn'; readonly passage: number; readonly cited: number }

/** Where a stored button is kept. */
export type StoredReference = { readonly kind: 'stored'; readonly id: string; readonly position: number }

/** E.g. "p:1234", "s:Zk3…:2": below half of Telegram's 64 bytes for every safe integer. */
export function encodeButton(button: PlainButton | StoredReference): string {
  if (button.kind === 'stored') return `s:${button.id}:${button.position}`
  if (button.kind === 'turn') return `t:${button.passage}:${button.cited}`
  return button.kind === 'example' ? `e:${button.example}` : `p:${button.passage}`
}

/** @returns undefined for anything that encodeButton does not write */
export function parseButton(data: string): PlainButton | StoredReference | undefined {
  const parsed = dataSchema.safeParse(data.split(':'))
  if (!parsed.success) return undefined
  const { data: parts } = parsed
  if (parts[0] === 's') return { kind: 'stored', id: parts[1], position: parts[2] }
  if (parts[0] === 't') return { kind: 'turn', passage: parts[1], cited: parts[2] }
  return parts[0] === 'e' ? { kind: 'example', example: parts[1] } : { kind: 'passage', passage: parts[1] }
}

const wholeNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,15})$/)
  .transform(Number)
  .refine(Number.isSafeInteger)

const dataSchema = z.union([
  z.tuple([z.literal('e'), wholeNumber]),
  z.tuple([z.literal('p'), wholeNumber]),
  z.tuple([z.literal('t'), wholeNumber, wholeNumber]),
  z.tuple([z.literal('s'), z.string().regex(/^[\w-]{16}$/), wholeNumber]),
])
