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

export type Button = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
  readonly switch_inline_query?: string
  readonly switch_inline_query_current_chat?: string
  readonly copy_text?: { readonly text: string }
}
export type Keyboard = { readonly inline_keyboard: readonly (readonly Button[])[] }

/** What every file has, whatever it shows. */
export type FileFacts = { readonly file_id: string; readonly file_unique_id: string; readonly file_size: number }
export type PhotoSize = FileFacts & { readonly width: number; readonly height: number }
export type DocumentFile = FileFacts & { readonly file_name?: string; readonly mime_type?: string }
export type VoiceFile = FileFacts & { readonly duration: number; readonly mime_type?: string }

export type Message = {
  readonly message_id: number
  /** Seconds since 1970. */
  readonly date: number
  readonly edit_date?: number
  readonly chat: Chat
  readonly from: User
  /** The group itself, where an administrator writes anonymously. */
  readonly sender_chat?: Chat
  readonly message_thread_id?: number
  readonly is_topic_message?: true
  readonly reply_to_message?: Message
  /** Of a message that a person picked from the bot's inline results. */
  readonly via_bot?: User
  readonly text?: string
  readonly entities?: readonly MessageEntity[]
  readonly photo?: readonly PhotoSize[]
  readonly document?: DocumentFile
  readonly voice?: VoiceFile
  readonly caption?: string
  readonly caption_entities?: readonly MessageEntity[]
  readonly reply_markup?: Keyboard
  readonly migrate_to_chat_id?: number
  readonly migrate_from_chat_id?: number
  /** What else a message may hold, e.g. { sticker: … }, spread into it. */
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

export type InlineQuery = {
  readonly id: string
  readonly from: User
  readonly query: string
  readonly offset: string
  readonly chat_type: 'sender' | Chat['type']
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'
export type ChatMember = { readonly status: MemberStatus; readonly user: User }

export type ChatMemberUpdate = {
  readonly chat: Chat
  readonly from: User
  readonly date: number
  readonly old_chat_member: ChatMember
  readonly new_chat_member: ChatMember
}

/** What an update carries besides its number; the key is the update's kind. */
export type UpdateContent =
  | { readonly message: Message }
  | { readonly edited_message: Message }
  | { readonly callback_query: CallbackQuery }
  | { readonly inline_query: InlineQuery }
  | { readonly my_chat_member: ChatMemberUpdate }

export type Update = { readonly update_id: number } & UpdateContent

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

/** Tells a refusal from what was asked for, where a function gives either. */
export function isFailure(value: object): value is ApiFailure {
  return 'ok' in value && value.ok === false
}
