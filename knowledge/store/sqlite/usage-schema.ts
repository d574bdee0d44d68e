// The tables of what people ask: counts without anybody, and questions under an alias.

/**
 * Only `question_keeper` tells whose alias it is; it is a personal table, and an erasure takes what stands under its alias along
 * (erase.ts). A number stands in an index only (see people-schema.ts).
 */
export const USAGE = `
  create table question_count (
    day text not null,
    intent text not null,
    outcome text not null,
    count integer not null,
    primary key (day, intent, outcome)
  ) without rowid;
  create table task_count (
    day text not null,
    task_key text not null,
    text text not null,
    count integer not null,
    primary key (day, task_key)
  ) without rowid;
  create table question_keeper (
    id integer primary key,
    chat integer not null unique,
    alias text not null unique,
    since text not null
  );
  create table unanswered_question (
    id integer primary key,
    alias text not null,
    key text not null,
    text text not null,
    at text not null
  );
  create index unanswered_by_time on unanswered_question (at);
  alter table feedback add column settled_at text;
`
