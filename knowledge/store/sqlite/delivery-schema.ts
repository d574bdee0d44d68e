// The tables of deliveries: what is told unasked, and who sends.

/** One row a thing to be told; the rows of one message share their claim. next_at is null unless it waits. `sending` is one row, id 1. */
export const DELIVERIES = `
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
