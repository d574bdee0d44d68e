// The first tables: plans and what was read of them, the change feed, vectors.

/**
 * Ids of plans, versions, passages, tasks and targets are AUTOINCREMENT: an id that was once cited or indexed is never given away again.
 * Revisions are one a change, counted in feed_state, so that a reader can stop anywhere in the feed.
 */
export const FIRST_SCHEMA = `
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
