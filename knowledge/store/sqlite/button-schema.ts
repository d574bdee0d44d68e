// The table of stored buttons: one row a message, under the seal of its id.

export const BUTTONS = `
  create table button_set (
    id_seal text primary key,
    chat_seal text not null,
    person_seal text,
    actions text not null,
    created_at text not null,
    expires_at text not null
  ) without rowid;
  create index button_set_by_expiry on button_set (expires_at);
`

/** What buttons do is sealed from here on; sets from before are gone, and say so when they are pressed. */
export const SEALED_BUTTONS = `
  drop table button_set;
  create table button_set (
    id_seal text primary key,
    chat_seal text not null,
    person_seal text,
    actions blob not null,
    created_at text not null,
    expires_at text not null
  ) without rowid;
  create index button_set_by_expiry on button_set (expires_at);
`
