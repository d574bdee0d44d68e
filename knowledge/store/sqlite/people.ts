// Profiles on SQLite. How they are erased is in erase.ts.
import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import { FIRST_SETTINGS, type Consent, type Profile, type Settings } from '../../domain/profile.ts'
import { vietnamDateAt, vietnamInstant } from '../../time/vietnam-date.ts'
import type { Holdings, PeopleStore, ReachChange } from '../people.ts'
import { erase, eraseOnlyInCopies, settleErasures } from './erase.ts'
import { sql } from './load-kysely.ts'
import { PERSONAL_TABLES } from './personal-tables.ts'
import type { ProfileTable, Schema } from './schema.ts'
import { writing } from './transaction.ts'

export function createPeople(db: Kysely<Schema>): PeopleStore {
  return {
    allProfiles: async () => (await db.selectFrom('profile').selectAll().execute()).map(profileOf),
    profilesCalled: (stretch) => profilesCalled(db, stretch),
    findProfile: (chat) => findProfile(db, chat),
    agree: (chat, consent) =>
      writing(db, async (transaction) => {
        await keepConsent(transaction, chat, consent)
        const profile = await findProfile(transaction, chat)
        if (profile === undefined) throw new Error('a profile that was just written is not there')
        return profile
      }),
    changeSettings: (chat, change, at) => update(db, chat, settingsRow(change, at)),
    changeReach: (chat, change, at) =>
      writing(db, async (transaction) => {
        const profile = await findProfile(transaction, chat)
        return profile && update(transaction, chat, reachRow(profile, change, at))
      }),
    moveChat: (from, to) => writing(db, (transaction) => moveChat(transaction, from, to)),
    holdings: (chat) => holdings(db, chat),
    erase: (chat, erasure) => erase(db, chat, erasure),
    async findErasure(proof) {
      const row = await db.selectFrom('erasure').select('erased_at').where('proof', '=', proof).executeTakeFirst()
      return row && new Date(row.erased_at)
    },
    settleErasures: () => settleErasures(db),
  }
}

/** Makes the profile, or replaces the yes to an older text. */
export async function keepConsent(db: Transaction<Schema>, chat: number, consent: Consent): Promise<void> {
  const row = { consent_version: consent.version, consented_at: consent.at.toISOString() }
  const { remindAtMinute, dateStyle } = FIRST_SETTINGS
  await db
    .insertInto('profile')
    .values({ chat, ...row, remind_at_minute: remindAtMinute, date_style: dateStyle })
    .onConflict((conflict) =>
      conflict.column('chat').doUpdateSet(row).where('profile.consent_version', '<', consent.version),
    )
    .execute()
}

/** Of a profile that is there. */
export async function keepAgency(db: Transaction<Schema>, chat: number, agency: string): Promise<void> {
  await db.updateTable('profile').set({ agency }).where('chat', '=', chat).execute()
}

async function findProfile(db: Kysely<Schema>, chat: number): Promise<Profile | undefined> {
  const row = await db.selectFrom('profile').selectAll().where('chat', '=', chat).executeTakeFirst()
  return row && profileOf(row)
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

async function profilesCalled(
  db: Kysely<Schema>,
  { after, until }: { readonly after: Date; readonly until: Date },
): Promise<readonly Profile[]> {
  const all = db.selectFrom('profile').selectAll()
  if (until.getTime() - after.getTime() >= DAY_MS) return (await all.execute()).map(profileOf)
  const [from, to] = [minuteAt(after), minuteAt(until)]
  const rows = await all
    .where((row) => {
      const [later, earlier] = [row('remind_at_minute', '>', from), row('remind_at_minute', '<=', to)]
      const isInside =
        vietnamDateAt(after) === vietnamDateAt(until) ? row.and([later, earlier]) : row.or([later, earlier])
      return row.or([isInside, row('hour_changed_at', '>', after.toISOString())])
    })
    .execute()
  return rows.map(profileOf)
}

/** After midnight in Vietnam; with the part of the minute that has passed. */
const minuteAt = (at: Date) => (at.getTime() - vietnamInstant(vietnamDateAt(at), 0).getTime()) / MINUTE_MS

async function update(
  db: Kysely<Schema>,
  chat: number,
  change: Updateable<ProfileTable>,
): Promise<Profile | undefined> {
  if (Object.keys(change).length > 0) await db.updateTable('profile').set(change).where('chat', '=', chat).execute()
  return findProfile(db, chat)
}

async function moveChat(db: Transaction<Schema>, from: number, to: number): Promise<void> {
  // Keys name whom they tell, between blanks: the same is not told again under the new number.
  await sql`update or ignore delivery set key = replace(key, ${` ${from} `}, ${` ${to} `}) where chat = ${from}`.execute(
    db,
  )
  for (const { table, column } of PERSONAL_TABLES) {
    await sql`update or ignore ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(
      db,
    )
    if (table === 'copy_alias') await eraseOnlyInCopies(db, from)
    // What is left stands at the new number already.
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${from}`.execute(db)
  }
}

async function holdings(db: Kysely<Schema>, chat: number): Promise<Holdings> {
  const found = new Map<string, Holdings[number]>()
  for (const { table, column, record } of PERSONAL_TABLES) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where ${sql.ref(column)} = ${chat}`.execute(db)
    // A row may name somebody twice: as the chat and as the person in it.
    for (const values of rows) found.set(`${table} ${JSON.stringify(values)}`, { record, values })
  }
  const asked = await db
    .selectFrom('unanswered_question')
    .innerJoin('question_keeper', 'question_keeper.alias', 'unanswered_question.alias')
    .select(['unanswered_question.text', 'unanswered_question.at'])
    .where('question_keeper.chat', '=', chat)
    .execute()
  return [...found.values(), ...asked.map((values) => ({ record: 'câu hỏi chưa trả lời được', values }))]
}

/** Only what is named changes; `agency: undefined` clears it. */
function settingsRow(change: Partial<Settings>, at: Date): Updateable<ProfileTable> {
  const { agency, schooling, remindAtMinute, dateStyle } = change
  return {
    ...('agency' in change && { agency: agency ?? null }),
    ...('schooling' in change && { schooling: schooling ?? null }),
    ...(remindAtMinute !== undefined && { remind_at_minute: remindAtMinute, hour_changed_at: at.toISOString() }),
    ...(dateStyle !== undefined && { date_style: dateStyle }),
  }
}

function reachRow({ stoppedAt, blockedAt }: Profile, change: ReachChange, at: Date): Updateable<ProfileTable> {
  const rows = {
    stopped: { stopped_at: (stoppedAt ?? at).toISOString() },
    resumed: { stopped_at: null },
    blocked: { blocked_at: (blockedAt ?? at).toISOString() },
    unblocked: { blocked_at: null },
  } satisfies Record<ReachChange, Updateable<ProfileTable>>
  return rows[change]
}

function profileOf(row: Selectable<ProfileTable>): Profile {
  return {
    chat: row.chat,
    consent: { version: row.consent_version, at: new Date(row.consented_at) },
    settings: {
      agency: row.agency ?? undefined,
      schooling: row.schooling ?? undefined,
      remindAtMinute: row.remind_at_minute,
      dateStyle: row.date_style,
    },
    hourChangedAt: row.hour_changed_at === null ? undefined : new Date(row.hour_changed_at),
    stoppedAt: row.stopped_at === null ? undefined : new Date(row.stopped_at),
    blockedAt: row.blocked_at === null ? undefined : new Date(row.blocked_at),
  }
}
