// Subscriptions, marks and the state of planning on SQLite.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { groupBy } from '../../browse/group-by.ts'
import { MOST_SUBSCRIPTIONS, type DoneMark, type Subscription } from '../../domain/subscription.ts'
import { sql } from './load-kysely.ts'
import type { KnownChange, Renamed, SubscriptionChange, SubscriptionStore } from '../subscriptions.ts'
import type { Schema, SubscriptionTable } from './schema.ts'
import { fromStored, toStored } from './stored-json.ts'
import { eachChunk, inChunks, writing } from './transaction.ts'
import { withProfile } from './with-profile.ts'

export function createSubscriptions(db: Kysely<Schema>): SubscriptionStore {
  return {
    subscriptionsOf: async (chat) => {
      const rows = await db.selectFrom('subscription').selectAll().where('chat', '=', chat).execute()
      return inOrder(rows.map(storedSubscription))
    },
    subscriptionsAmong: async (chats) => {
      const rows = await eachChunk(chats, (chunk) =>
        db.selectFrom('subscription').selectAll().where('chat', 'in', chunk).execute(),
      )
      return inOrder(rows.map(storedSubscription))
    },
    tasksAskedFor: async () => {
      const rows = await db
        .selectFrom('subscription')
        .select(keyOfTask.as('key'))
        .distinct()
        .where(kindOfScope, '=', 'task')
        .execute()
      return new Set(rows.map(({ key }) => key))
    },
    subscribe: (subscription) => writing(db, (transaction) => subscribe(transaction, subscription)),
    changeSubscription: async (chat, id, change) => {
      const columns = columnsOf(change)
      if (Object.keys(columns).length === 0) return false
      const update = db.updateTable('subscription').set(columns).where('chat', '=', chat).where('id', '=', id)
      return (await update.executeTakeFirstOrThrow()).numUpdatedRows > 0n
    },
    unsubscribe: async (chat, id) => {
      const deletion = db.deleteFrom('subscription').where('chat', '=', chat).where('id', '=', id)
      return (await deletion.executeTakeFirstOrThrow()).numDeletedRows > 0n
    },
    markDone: (mark) => writing(db, (transaction) => markDone(transaction, mark)),
    unmarkDone: async ({ chat, person, taskKey, dueOn }) => {
      const deletion = db.deleteFrom('done_mark').where('chat', '=', chat).where('person', '=', person)
      await deletion.where('task_key', '=', taskKey).where('due_on', '=', dueOn).execute()
    },
    doneOf: async (chat) => {
      const rows = await db.selectFrom('done_mark').selectAll().where('chat', '=', chat).orderBy('id').execute()
      return rows.map(storedMark)
    },
    doneAmong: async (chats, dueOn) => {
      const rows = await eachChunk(chats, (chunk) =>
        db.selectFrom('done_mark').selectAll().where('chat', 'in', chunk).where('due_on', '>=', dueOn).execute(),
      )
      return rows.toSorted((a, b) => a.id - b.id).map(storedMark)
    },
    planning: async () => {
      const row = await db.selectFrom('reminder_planning').selectAll().executeTakeFirst()
      return row && { until: new Date(row.planned_until), revision: row.revision }
    },
    knownDeadlines: async () => {
      const rows = await db.selectFrom('known_deadline').selectAll().orderBy('due_on').orderBy('task_key').execute()
      return rows.map((row) => ({ taskKey: row.task_key, dueOn: row.due_on, ...fromStored(row.facts) }))
    },
    changeKnown: (change) => writing(db, (transaction) => changeKnown(transaction, change)),
    savePlanning: async (until, revision) => {
      const state = { planned_until: until.toISOString(), revision }
      await db
        .insertInto('reminder_planning')
        .values({ id: 1, ...state })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(state).where('reminder_planning.revision', '<=', revision),
        )
        .execute()
    },
  }
}

const kindOfScope = sql<string>`json_extract(scope, '$.kind')`
/** Of a scope that is a plan. */
const fileOfPlan = sql<string>`json_extract(scope, '$.file')`
/** Of a scope that is a task. */
const keyOfTask = sql<string>`json_extract(scope, '$.key')`

async function subscribe(
  db: Transaction<Schema>,
  subscription: Subscription,
): Promise<'subscribed' | 'known' | 'full' | 'no-profile'> {
  const { id, chat, thread, scope, leadDays, rhythm, untilDone, createdAt } = subscription
  if ((await withProfile(db, [chat])).size === 0) return 'no-profile'
  const own = await db.selectFrom('subscription').selectAll().where('chat', '=', chat).execute()
  const isKnown = own.some((row) => row.scope === toStored(scope) && (row.thread ?? undefined) === thread)
  if (isKnown) return 'known'
  if (own.length >= MOST_SUBSCRIPTIONS) return 'full'
  const row = {
    id,
    chat,
    thread: thread ?? null,
    scope: toStored(scope),
    lead_days: toStored(leadDays),
    rhythm,
    until_done: untilDone ? 1 : 0,
    created_at: createdAt.toISOString(),
  }
  await db.insertInto('subscription').values(row).execute()
  return 'subscribed'
}

async function markDone(
  db: Transaction<Schema>,
  { taskKey, dueOn, at, ...who }: DoneMark,
): Promise<'marked' | 'no-profile'> {
  if ((await withProfile(db, [who.chat])).size === 0) return 'no-profile'
  await db
    .insertInto('done_mark')
    .values({ ...who, task_key: taskKey, due_on: dueOn, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'marked'
}

/** Subscriptions to one of a kind, by what they name. */
async function renameScopes(
  db: Transaction<Schema>,
  kind: 'task' | 'plan',
  renamed: readonly Renamed[],
): Promise<void> {
  const named = kind === 'task' ? keyOfTask : fileOfPlan
  const rows = await eachChunk(
    renamed.flatMap(({ from, to }) => [from, to]),
    (names) =>
      db.selectFrom('subscription').selectAll().where(kindOfScope, '=', kind).where(named, 'in', names).execute(),
  )
  const byName = new Map(
    groupBy(rows.map(storedSubscription), ({ scope }) =>
      scope.kind === 'task' ? scope.key : scope.kind === 'plan' && scope.file,
    ),
  )
  for (const { from, to } of renamed) {
    const has = (name: string) => byName.get(name) ?? []
    for (const one of has(from)) {
      const isThere = has(to).some((other) => other.chat === one.chat && other.thread === one.thread)
      if (isThere) await db.deleteFrom('subscription').where('id', '=', one.id).execute()
      else {
        const scope: Subscription['scope'] = kind === 'task' ? { kind, key: to } : { kind, file: to }
        await db
          .updateTable('subscription')
          .set({ scope: toStored(scope) })
          .where('id', '=', one.id)
          .execute()
        byName.set(to, [...has(to), { ...one, scope }])
      }
    }
  }
}

async function renameMarks(db: Transaction<Schema>, renamed: readonly Renamed[]): Promise<void> {
  for (const { from, to } of renamed) {
    await sql`update or ignore done_mark set task_key = ${to} where task_key = ${from}`.execute(db)
    // What is left is marked under the new key already.
    await db.deleteFrom('done_mark').where('task_key', '=', from).execute()
  }
}

async function changeKnown(
  db: Transaction<Schema>,
  { gone, come, tasks = [], plans = [] }: KnownChange,
): Promise<void> {
  await renameScopes(db, 'task', tasks)
  await renameScopes(db, 'plan', plans)
  await renameMarks(
    db,
    tasks.filter(({ isMerged }) => !isMerged),
  )
  for (const { taskKey, dueOn } of gone)
    await db.deleteFrom('known_deadline').where('task_key', '=', taskKey).where('due_on', '=', dueOn).execute()
  await inChunks(come, (chunk) =>
    db
      .insertInto('known_deadline')
      .values(
        chunk.map(({ taskKey, dueOn, ...facts }) => ({ task_key: taskKey, due_on: dueOn, facts: toStored(facts) })),
      )
      .onConflict((conflict) =>
        conflict.columns(['task_key', 'due_on']).doUpdateSet((row) => ({ facts: row.ref('excluded.facts') })),
      )
      .execute(),
  )
}

const columnsOf = ({ leadDays, rhythm, untilDone }: SubscriptionChange) => ({
  ...(leadDays && { lead_days: toStored(leadDays) }),
  ...(rhythm && { rhythm }),
  ...(untilDone !== undefined && { until_done: untilDone ? 1 : 0 }),
})

const inOrder = (subscriptions: readonly Subscription[]) =>
  subscriptions.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))

const storedSubscription = (row: Selectable<SubscriptionTable>): Subscription => ({
  id: row.id,
  chat: row.chat,
  thread: row.thread ?? undefined,
  scope: fromStored(row.scope),
  leadDays: fromStored(row.lead_days),
  rhythm: row.rhythm,
  untilDone: row.until_done === 1,
  createdAt: new Date(row.created_at),
})

const storedMark = (row: Selectable<Schema['done_mark']>): DoneMark => ({
  chat: row.chat,
  person: row.person,
  taskKey: row.task_key,
  dueOn: row.due_on,
  at: new Date(row.at),
})
