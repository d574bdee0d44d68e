// What a Telegram of one bot knows: people, chats, messages, files, who blocked whom, and what was called. In memory only.
import type { Clock } from '../../knowledge/time/clock.ts'
import { createFileStore, type FileStore } from './file-store.ts'
import { createMessageStore, type MessageStore } from './message-store.ts'
import type { ApiResponse, Chat, ChatMember, Message, User } from './telegram-shapes.ts'
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts'

export type { StoredMessage } from './message-store.ts'

export type ApiCall = {
  readonly method: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly response: ApiResponse | 'drop'
}

export type PressAnswer = { readonly text: string | undefined; readonly asAlert: boolean; readonly url?: string }

export type Command = { readonly command: string; readonly description: string }

export type InlineAnswer = {
  /** As the bot gave them, checked. */
  readonly results: readonly InlineResult[]
  readonly nextOffset: string
  readonly button?: { readonly text: string; readonly start_parameter?: string }
}
export type InlineResult = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** What a person sends by picking it. */
  readonly message: Pick<Message, 'text' | 'entities' | 'reply_markup'>
}

/** What the bot says of itself, in profiles and beside the input. */
export type Profile = { description: string; shortDescription: string; menuButton: unknown }

export type World = MessageStore & {
  readonly bot: User
  readonly clock: Clock
  readonly startedAt: Date
  readonly updates: UpdateQueue
  readonly files: FileStore
  readonly chats: Map<number, Chat>
  readonly blockedBy: Set<number>
  /** Who is in a group, the bot included; people come in by writing there. */
  readonly members: Map<number, Map<number, ChatMember>>
  /** Topics of forums in which somebody wrote. */
  readonly threads: Map<number, Set<number>>
  /** Groups that became supergroups: old id → new id. */
  readonly migrated: Map<number, number>
  /** Presses of buttons by id: 'open' until the bot has answered. */
  readonly presses: Map<string, PressAnswer | 'open'>
  readonly inlineQueries: Map<string, InlineAnswer | 'open'>
  /** Menus by scope: "default", "all_group_chats", "chat:501", …; with ":vi" behind it for one language. */
  readonly commands: Map<string, readonly Command[]>
  readonly profile: Profile
  /** When the bot last showed "typing" in a chat. */
  readonly typingAt: Map<number, Date>
  /** The latest, oldest first. */
  readonly calls: ApiCall[]
  readonly revision: () => number
  /** Something changed that is no message, e.g. an answer to a press. */
  readonly touch: () => void
  readonly nextMessageId: (chatId: number) => number
  /** For presses and inline queries. */
  readonly nextQueryId: () => string
  readonly noteCall: (call: ApiCall) => void
  /** @returns a function that ends it */
  readonly onCall: (listener: (call: ApiCall) => void) => () => void
  /** Told after every change that raises the revision; @returns a function that ends it */
  readonly onChange: (listener: () => void) => () => void
}

/** A preview runs for days; what tests look at is far less. */
const CALLS_KEPT = 100_000

/**
 * @param options.firstId where the ids of updates, messages and queries begin. A bot that remembers what it handled takes ids
 * that come a second time for repeats, so a world that begins anew must begin above the ones before it.
 */
export function createWorld(options: { readonly bot: User; readonly clock: Clock; readonly firstId?: number }): World {
  const { bot, clock, firstId = 1 } = options
  const lastIds = new Map<number, number>()
  const calls: ApiCall[] = []
  const callListeners = new Set<(call: ApiCall) => void>()
  const changeListeners = new Set<() => void>()
  let revision = 0
  let queries = firstId
  const nextRevision = () => {
    revision += 1
    for (const listener of changeListeners) queueMicrotask(listener)
    return revision
  }
  return {
    ...createMessageStore(nextRevision),
    bot,
    clock,
    startedAt: clock.now(),
    updates: createUpdateQueue(firstId),
    files: createFileStore(),
    chats: new Map(),
    blockedBy: new Set(),
    members: new Map(),
    threads: new Map(),
    migrated: new Map(),
    presses: new Map(),
    inlineQueries: new Map(),
    commands: new Map(),
    profile: { description: '', shortDescription: '', menuButton: { type: 'default' } },
    typingAt: new Map(),
    calls,
    revision: () => revision,
    touch: () => void nextRevision(),
    nextMessageId: (chatId) => {
      const id = (lastIds.get(chatId) ?? firstId - 1) + 1
      lastIds.set(chatId, id)
      return id
    },
    nextQueryId: () => String(queries++),
    noteCall: (call) => {
      calls.push(call)
      if (calls.length > CALLS_KEPT) calls.splice(0, CALLS_KEPT / 2)
      for (const listener of callListeners) listener(call)
    },
    onCall: (listener) => listen(callListeners, listener),
    onChange: (listener) => listen(changeListeners, listener),
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
