// The tables of people: profiles after a yes, proofs of erasures, and complaints without a name.

/**
 * The number of a chat stands in an index only, never as the key of a table: SQLite keeps keys of deleted rows as dividers
 * in the inner pages of a table, but not in those of an index, and an erased number must be gone.
 */
export const PEOPLE = `
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

export const FEEDBACK = `
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

/** Whom the copies hold (backup/name-people.ts): after an erasure the alias alone stays, and finds the person in each copy. */
export const COPY_ALIASES = `
  create table copy_alias (
    id integer primary key,
    chat integer not null unique,
    alias text not null unique,
    copied_at text not null
  );
  alter table erasure add column alias text;
  alter table erasure add column in_copies integer not null default 0;
`
