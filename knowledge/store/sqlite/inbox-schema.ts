// The tables of the inbox: updates by bot and number, and what was sent for those that are not settled yet.

/** Indexes hold what is not settled, so that days of settled rows cost a claim nothing: a settled update has no lane any more. */
export const INBOX_SCHEMA = `
  create table inbox_update (
    bot integer not null,
    update_id integer not null,
    lane text,
    payload text,
    received_at text not null,
    state text not null check (state in ('waiting', 'taken', 'handled', 'expired', 'given-up')),
    attempts integer not null default 0,
    holder text,
    leased_until text,
    unique (bot, update_id),
    check ((state in ('waiting', 'taken')) = (lane is not null and payload is not null)),
    check ((state = 'taken') = (holder is not null and leased_until is not null))
  );
  create index inbox_update_open on inbox_update (bot, update_id) where lane is not null;
  create index inbox_update_by_lane on inbox_update (bot, lane, update_id) where lane is not null;
  create index inbox_update_taken on inbox_update (bot, lane) where state = 'taken';
  create index inbox_update_by_age on inbox_update (received_at);

  create table inbox_sent (
    bot integer not null,
    update_id integer not null,
    position integer not null,
    method text not null,
    result text not null,
    primary key (bot, update_id, position)
  ) without rowid;
  create trigger inbox_update_settled after update of lane on inbox_update when new.lane is null
  begin
    delete from inbox_sent where bot = new.bot and update_id = new.update_id;
  end;
`

/** Updates that are put off while Telegram cannot be reached. */
export const POSTPONED_UPDATES = `alter table inbox_update add column not_before text;`
