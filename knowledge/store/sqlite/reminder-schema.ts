// The tables of reminders: who wants which, what is done, and what was known when they were last planned.

/** Numbers of chats stand in an index, never as a key (see migrations.ts). `reminder_planning` is one row, id 1. */
export const REMINDERS = `
  create table subscription (
    id text primary key,
    chat integer not null,
    thread integer,
    scope text not null,
    lead_days text not null,
    rhythm text not null,
    until_done integer not null,
    created_at text not null
  ) without rowid;
  create index subscription_by_chat on subscription (chat);

  create table done_mark (
    id integer primary key,
    chat integer not null,
    person integer not null,
    task_key text not null,
    due_on text not null,
    at text not null,
    unique (chat, person, task_key, due_on)
  );
  create index done_mark_by_day on done_mark (due_on);

  create table known_deadline (
    task_key text not null,
    due_on text not null,
    facts text not null,
    primary key (task_key, due_on)
  ) without rowid;

  create table reminder_planning (
    id integer primary key check (id = 1),
    planned_until text not null,
    revision integer not null
  );
`

/** When somebody changed the hour of his reminders. */
export const HOUR_CHANGES = `alter table profile add column hour_changed_at text`
