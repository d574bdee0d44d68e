// Secrets and words that must not come out anywhere, and a look through whatever did come out, in every form in which they may be written.
import type { User } from '../../bot/preview/telegram-shapes.ts'
import { TOKEN } from './bot-under-test.ts'

export const CANARY_KEY = 'sk-canary-4Kq7-key-of-the-model-service'
export const CANARY_SECRET = 'canary_secret_of_the_webhook_and_more-0'

/** Somebody who asks, and an administrator who uploads. Long numbers, as people have: short ones are found by chance. */
export const YEN: User = { id: 7_345_000_111, is_bot: false, first_name: 'Hoàng Yếncanary', username: 'yencanary_77' }
export const BINH: User = { id: 7_345_000_222, is_bot: false, first_name: 'Vũ Bìnhcanary', username: 'binhcanary_88' }
export const CANARY_WORDS = 'chuyệncanary riêng của chị ấy'
export const CANARY_FILE = 'tệpcanary của anh ấy.docx'

/** By kind, what is looked for. A part of it is as bad as all. */
const CANARIES = {
  secret: [TOKEN, TOKEN.split(':')[1]!, CANARY_KEY, CANARY_SECRET],
  name: ['Yếncanary', 'yencanary_77', 'Bìnhcanary', 'binhcanary_88'],
  question: ['chuyệncanary'],
  file: ['tệpcanary'],
  number: [String(YEN.id), String(BINH.id)],
} as const
export type CanaryKind = keyof typeof CANARIES

const ALL = ['secret', 'name', 'question', 'file', 'number'] as const satisfies readonly CanaryKind[]

/** @returns what was found; empty where nothing came out */
export function leaksIn(text: string, kinds: readonly CanaryKind[] = ALL): readonly string[] {
  const searched = fold(text)
  return kinds
    .flatMap((kind) => CANARIES[kind])
    .filter((canary) => formsOf(canary).some((form) => searched.includes(fold(form))))
}

/** Text that holds every canary, as an error of a careless library would. */
export const everythingAtOnce = (): string =>
  [
    `https://api.telegram.org/bot${TOKEN}/sendMessage`,
    `"${CANARY_WORDS}" ${CANARY_WORDS} ${CANARY_FILE}`,
    `${YEN.first_name} @${YEN.username} ${BINH.first_name} @${BINH.username}`,
    `${YEN.id} ${BINH.id} ${CANARY_KEY} ${CANARY_SECRET}`,
  ].join(' ')

/** As it is, and as JSON, addresses and bytes write it. */
function formsOf(canary: string): readonly string[] {
  const escaped = Array.from(canary, (letter) =>
    letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  ).join('')
  return [canary, encodeURIComponent(canary), escaped, Buffer.from(canary).toString('base64').slice(0, -4)]
}

/** Case and the way of writing marks hide nothing. */
const fold = (text: string) => text.normalize('NFC').toLowerCase()
