// The steps from an empty file to the present schema, in order. A step that was released is never edited; a change is a new step.
import type { Database } from 'better-sqlite3'
import { HOUR_CHANGES, REMINDERS } from './reminder-schema.ts'
import { BUTTONS, SEALED_BUTTONS } from './button-schema.ts'
import { REPLACEMENTS } from './replacements.ts'
import { INBOX_SCHEMA, POSTPONED_UPDATES } from './inbox-schema.ts'

/** "TLKH": tells our files from any other SQLite database. */
export const APPLICATION_ID = 0x544c4b48

/**
 * Ids of plans, versions, passages, tasks and targets are AUTOINCREMENT: an id that was once cited or indexed is never given away again.
 * Revisions are one a change, counted in feed_state, so that a reader can stop anywhere in the feed.
 */
const FIRST_SCHEMA = `
  create table plan (id integer primary key autoincrement, file text not null unique);

  create table plan_version (
    id integer primary key autoincrement,
    plan_id integer not null references plan (id),
    version integer not null,
    state text not null check (state in ('draft', 'live', 'superseded', 'withdrawn')),
    sha256 text not null,
    make text not null,
    head text not null,
    abbreviations text not null,
    warnings text not null,
    saved_at text not null,
    activated_at text,
    ended_at text,
    unique (plan_id, version)
  );
  create unique index one_live_version on plan_version (plan_id) where state = 'live';
  create index plan_version_by_hash on plan_version (sha256);

  create table section (
    version_id integer not null references plan_version (id),
    position integer not null,
    depth integer not null,
    label text,
    title text not null,
    first_passage integer not null,
    last_passage integer not null,
    primary key (version_id, position)
  ) without rowid;

  create table passage (
    id integer primary key autoincrement,
    version_id integer not null references plan_version (id),
    sequence integer not null,
    kind text not null,
    text text not null,
    raw text not null,
    text_hash text not null,
    heading_path text not null,
    place text not null,
    unique (version_id, sequence)
  );

  create table task (
    id integer primary key autoincrement,
    version_id integer not null references plan_version (id),
    position integer not null,
    ordinal text,
    task_group text,
    text text not null,
    leads text not null,
    coordinating text not null,
    lead_wording text,
    coordinating_wording text,
    timeline text not null,
    product text,
    form text not null,
    unique (version_id, position)
  );
  create table task_passage (
    task_id integer not null references task (id),
    position integer not null,
    passage_id integer not null references passage (id),
    primary key (task_id, position)
  ) without rowid;
  create index task_passage_by_passage on task_passage (passage_id);

  create table target (
    id integer primary key autoincrement,
    version_id integer not null references plan_version (id),
    position integer not null,
    ordinal text,
    indicator text not null,
    unit text,
    readings text not null,
    doubts text not null,
    unique (version_id, position)
  );
  create table target_passage (
    target_id integer not null references target (id),
    position integer not null,
    passage_id integer not null references passage (id),
    primary key (target_id, position)
  ) without rowid;
  create index target_passage_by_passage on target_passage (passage_id);

  create table reference (
    version_id integer not null references plan_version (id),
    position integer not null,
    passage_id integer not null references passage (id),
    number text not null,
    kind text,
    issued_on text,
    issuer text,
    subject text,
    primary key (version_id, position)
  ) without rowid;

  create table feed_state (
    id integer primary key check (id = 1),
    identity text not null,
    revision integer not null
  );
  insert into feed_state (id, identity, revision) values (1, lower(hex(randomblob(16))), 0);
  create table passage_change (
    revision integer primary key,
    kind text not null check (kind in ('added', 'removed')),
    passage_id integer not null references passage (id)
  );

  create table vector (
    embedder text not null,
    hash text not null,
    vector blob not null,
    primary key (embedder, hash)
  );
`

/**
 * The number of a chat stands in an index only, never as the key of a table: SQLite keeps keys of deleted rows as dividers
 * in the inner pages of a table, but not in those of an index, and an erased number must be gone.
 */
const PEOPLE = `
  create table profile (
    id integer primary key,
    chat integer not null unique,
    consent_version integer not null,
    consented_at text not null,
    agency text,
    schooling text,
    remind_at_minute integer not null,
    date_style text not null,
    stopped_at text,
    blocked_at text
  );
  create table erasure (
    proof text primary key,
    erased_at text not null,
    log_emptied integer not null
  ) without rowid;
`

const FEEDBACK = `
  create table feedback (
    id text primary key,
    question text not null,
    intent text,
    answer text not null,
    reason text,
    at text not null
  ) without rowid;
  create index feedback_by_time on feedback (at);
`

/** One row a thing to be told; the rows of one message share their claim. next_at is null unless it waits. `sending` is one row, id 1. */
const DELIVERIES = `
  create table delivery (
    id integer primary key autoincrement,
    key text not null unique,
    chat integer not null,
    thread integer,
    kind text not null,
    subject text not null,
    facts text not null,
    due_at text not null,
    state text not null check (state in
      ('planned', 'retry', 'claimed', 'sent', 'uncertain', 'blocked', 'failed', 'missed', 'withdrawn')),
    next_at text,
    claim text,
    claimed_until text,
    attempts integer not null default 0,
    message_id integer,
    reason text,
    changed_at text not null
  );
  create index delivery_by_turn on delivery (next_at, id);
  create index delivery_by_state on delivery (state, changed_at);
  create index delivery_by_chat on delivery (chat);
  create index delivery_by_subject on delivery (subject);

  create table sending (
    id integer primary key check (id = 1),
    paused_until text,
    holder text,
    held_until text
  );
  insert into sending (id) values (1);
`

const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  BUTTONS,
  PEOPLE,
  INBOX_SCHEMA,
  FEEDBACK,
  DELIVERIES,
  REMINDERS,
  REPLACEMENTS,
  HOUR_CHANGES,
  SEALED_BUTTONS,
  POSTPONED_UPDATES,
]

/** The schema that this program reads and writes; kept in the file as user_version. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings a file of an older schema, or a new one, up to date: whole or not at all. Two processes may try at once. */
export function migrate(database: Database): void {
  if (schemaOf(database) >= SCHEMA_VERSION) return
  const upgrade = database.transaction(() => {
    // Asked again inside the write lock: another process may have migrated meanwhile.
    for (const step of MIGRATIONS.slice(schemaOf(database))) database.exec(step)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${SCHEMA_VERSION}`)
  })
  upgrade.immediate()
}

/** 0 for a new file. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
