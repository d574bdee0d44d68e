// The tables of rights: roles, the mode that was chosen in the chat, and invitations.

/** Numbers of people stand in an index only, never as the key of a table (see people-schema.ts). `chosen_access` is one row, id 1. */
export const MEMBERS = `
  create table member (
    id integer primary key,
    person integer not null unique,
    role text not null check (role in ('owner', 'administrator', 'official', 'guest')),
    since text not null
  );
  create table chosen_access (
    id integer primary key check (id = 1),
    mode text not null,
    configured text not null
  );
  create table invite (
    hash text primary key,
    role text not null,
    agency text,
    maker_person integer not null,
    created_at text not null,
    expires_at text not null,
    used_at text
  ) without rowid;
`
