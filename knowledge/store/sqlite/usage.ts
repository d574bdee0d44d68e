// What people ask, on SQLite.
import { randomBytes } from 'node:crypto'
import { sql } from './load-kysely.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Asked, UsageStore } from '../usage.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'
import { unsynced } from './unsynced.ts'
import { withProfile } from './with-profile.ts'

export function createUsage(db: Kysely<Schema>): UsageStore {
  return {
    // Numbers for a chart: nobody's answer waits for the disk for them.
    count: (asked) => unsynced(db, (connection) => count(connection, asked)),
    async usage({ from, to }, mostTasks) {
      const questions = await db
        .selectFrom('question_count')
        .select(({ fn }) => ['intent', 'outcome', fn.sum<number>('count').as('count')])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['intent', 'outcome'])
        .execute()
      // The words of the newest: of the columns beside one max() SQLite gives those of its row.
      const tasks = await db
        .selectFrom('task_count')
        .select(({ fn }) => ['text', fn.max('day').as('newest'), fn.sum<number>('count').as('count')])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy('task_key')
        .orderBy('count', 'desc')
        .orderBy('text')
        .limit(mostTasks)
        .execute()
      return {
        questions: questions.map((row) => ({ ...row, intent: row.intent || undefined })),
        tasks: tasks.map(({ text, count: times }) => ({ text, count: times })),
      }
    },
    async questionsKeptSince(chat) {
      const row = await db.selectFrom('question_keeper').select('since').where('chat', '=', chat).executeTakeFirst()
      return row && new Date(row.since)
    },
    keepQuestions: (chat, keeps, at) => writing(db, (transaction) => keepQuestions(transaction, chat, { keeps, at })),
    keepUnanswered: ({ chat, key, text, at }) =>
      writing(db, async (transaction) => {
        const keeper = await transaction
          .selectFrom('question_keeper')
          .select('alias')
          .where('chat', '=', chat)
          .executeTakeFirst()
        if (keeper === undefined) return false
        const row = { alias: keeper.alias, key, text, at: at.toISOString() }
        await transaction.insertInto('unanswered_question').values(row).execute()
        return true
      }),
    async unanswered(since, limit) {
      // The text of the newest, as above.
      const rows = await db
        .selectFrom('unanswered_question')
        .select(({ fn }) => [
          'text',
          fn.max('at').as('newest'),
          fn.countAll<number>().as('count'),
          fn.count<number>('alias').distinct().as('askers'),
        ])
        .where('at', '>=', since.toISOString())
        .groupBy('key')
        .orderBy('count', 'desc')
        .orderBy('newest', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ text, count: asked, askers }) => ({ text, count: asked, askers }))
    },
    pruneUnanswered: async (before) => {
      const deletion = db.deleteFrom('unanswered_question').where('at', '<', before.toISOString())
      return Number((await deletion.executeTakeFirstOrThrow()).numDeletedRows)
    },
    pruneCounts: (beforeDay) =>
      writing(db, async (transaction) => {
        const questions = await transaction.deleteFrom('question_count').where('day', '<', beforeDay).executeTakeFirst()
        const tasks = await transaction.deleteFrom('task_count').where('day', '<', beforeDay).executeTakeFirst()
        return Number(questions.numDeletedRows + tasks.numDeletedRows)
      }),
  }
}

async function count(db: Kysely<Schema>, { day, intent = '', outcome, task }: Asked): Promise<void> {
  const oneMore = { count: sql<number>`count + 1` }
  await db
    .insertInto('question_count')
    .values({ day, intent, outcome, count: 1 })
    .onConflict((conflict) => conflict.columns(['day', 'intent', 'outcome']).doUpdateSet(oneMore))
    .execute()
  if (task === undefined) return
  await db
    .insertInto('task_count')
    .values({ day, task_key: task.key, text: task.text, count: 1 })
    .onConflict((conflict) => conflict.columns(['day', 'task_key']).doUpdateSet({ ...oneMore, text: task.text }))
    .execute()
}

async function keepQuestions(
  db: Transaction<Schema>,
  chat: number,
  { keeps, at }: { readonly keeps: boolean; readonly at: Date },
): Promise<boolean> {
  if (!(await withProfile(db, [chat])).has(chat)) return false
  if (!keeps) {
    await removeAliased(db, chat)
    await db.deleteFrom('question_keeper').where('chat', '=', chat).execute()
    return true
  }
  await db
    .insertInto('question_keeper')
    .values({ chat, alias: randomBytes(8).toString('hex'), since: at.toISOString() })
    .onConflict((conflict) => conflict.column('chat').doNothing())
    .execute()
  return true
}

/** What stands under the alias of a chat, before the alias itself goes. */
export async function removeAliased(db: Transaction<Schema>, chat: number): Promise<void> {
  const alias = db.selectFrom('question_keeper').select('alias').where('chat', '=', chat)
  await db.deleteFrom('unanswered_question').where('alias', 'in', alias).execute()
}
