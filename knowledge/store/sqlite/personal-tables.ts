// Every table that tells something of a person, with the column that says of whom: what is shown, moved and erased.
import type { Schema } from './schema.ts'

export type PersonalTable = {
  readonly table: keyof Schema
  /** Holds the number of a chat; a person's private chat has the person's own. */
  readonly column: string
  /** How the record is called to the person. */
  readonly record: string
}

/** A table with such a column that is missing here fails test/knowledge/store/sqlite-people-store.test.ts. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'profile', column: 'chat', record: 'hồ sơ' },
  { table: 'delivery', column: 'chat', record: 'tin nhắc' },
  { table: 'subscription', column: 'chat', record: 'đăng ký nhắc' },
  { table: 'done_mark', column: 'chat', record: 'việc đã xong' },
  { table: 'calendar_feed', column: 'chat', record: 'đường dẫn lịch' },
  { table: 'done_mark', column: 'person', record: 'việc đã xong' },
  { table: 'correction_author', column: 'person', record: 'hiệu đính đã làm' },
  { table: 'member', column: 'person', record: 'vai trò' },
  { table: 'invite', column: 'maker_person', record: 'lời mời đã tạo' },
  { table: 'question_keeper', column: 'chat', record: 'đồng ý giữ câu hỏi chưa trả lời được' },
  // The log itself names aliases only, and outlives an erasure.
  { table: 'audit_alias', column: 'person', record: 'bí danh trong nhật ký quản trị' },
  { table: 'copy_alias', column: 'chat', record: 'bí danh trong các bản sao lưu' },
]

/** Tables that people's updates pass through: their rows are blanked or deleted as soon as they are handled, their pages overwritten with the others. */
export const PASSING_TABLES: readonly (keyof Schema)[] = ['inbox_update', 'inbox_sent']

/** Tables whose rows stand under an alias of a personal table (usage-schema.ts): they go with it, and their pages are overwritten with the others. */
export const ALIASED_TABLES: readonly (keyof Schema)[] = ['unanswered_question']
