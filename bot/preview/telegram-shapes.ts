// The parts of the Bot API's objects that the local server knows, named as Telegram names them.
import type { Entity } from './html-entities.ts'

export type User = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly username?: string
}

export type Chat = {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
  readonly first_name?: string
  readonly is_forum?: boolean
}

export type Button = { readonly text: string; readonly callback_data?: string; readonly url?: string }
export type Keyboard = { readonly inline_keyboard: readonly (readonly Button[])[] }

export type Message = {
  readonly message_id: number
  /** Seconds since 1970. */
  readonly date: number
  readonly edit_date?: number
  readonly chat: Chat
  readonly from: User
  readonly message_thread_id?: number
  readonly is_topic_message?: true
  readonly reply_to_message?: Message
  readonly text?: string
  readonly entities?: readonly MessageEntity[]
  readonly reply_markup?: Keyboard
  /** What is not text, e.g. { photo: […] }, spread into the message. */
  readonly [content: string]: unknown
}

export type MessageEntity = Entity & { readonly user?: User }

export type CallbackQuery = {
  readonly id: string
  readonly from: User
  readonly chat_instance: string
  readonly message: Message
  readonly data: string
}

export type Update = { readonly update_id: number } & (
  | { readonly message: Message }
  | { readonly callback_query: CallbackQuery }
)

export type ApiFailure = {
  readonly ok: false
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

export type ApiResponse = { readonly ok: true; readonly result: unknown } | ApiFailure

export function succeed(result: unknown): ApiResponse {
  return { ok: true, result }
}

export function failWith(errorCode: number, description: string): ApiFailure {
  return { ok: false, error_code: errorCode, description }
}
