// The tables of what people ask, as Kysely sees them.
import type { Generated } from 'kysely'

/** `intent` is '' where a question was not understood. */
export type QuestionCountTable = { day: string; intent: string; outcome: string; count: number }

export type TaskCountTable = { day: string; task_key: string; text: string; count: number }

export type QuestionKeeperTable = { id: Generated<number>; chat: number; alias: string; since: string }

export type UnansweredTable = { id: Generated<number>; alias: string; key: string; text: string; at: string }
