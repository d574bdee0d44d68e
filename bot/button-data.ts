// What a button carries: written by us, sent back by anybody, so read with suspicion.
import { z } from 'zod'

export type Button =
  | { readonly kind: 'example'; readonly example: number }
  | { readonly kind: 'passage'; readonly passage: number }

/** E.g. "p:1234": far below Telegram's 64 bytes for every safe integer. */
export function encodeButton(button: Button): string {
  return button.kind === 'example' ? `e:${button.example}` : `p:${button.passage}`
}

/** @returns undefined for anything that encodeButton does not write */
export function parseButton(data: string): Button | undefined {
  const parsed = buttonSchema.safeParse(data.split(':'))
  if (!parsed.success) return undefined
  const [kind, number] = parsed.data
  return kind === 'e' ? { kind: 'example', example: number } : { kind: 'passage', passage: number }
}

const buttonSchema = z.tuple([
  z.enum(['e', 'p']),
  z
    .string()
    .regex(/^(0|[1-9]\d{0,15})$/)
    .transform(Number)
    .refine(Number.isSafeInteger),
])
