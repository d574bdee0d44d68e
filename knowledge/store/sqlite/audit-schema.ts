// The tables of the audit log: entries that nothing changes, and whose aliases stand in them.

/**
 * `audit_alias` alone tells who somebody is, so that an erasure needs no entry to change. The triggers keep every program from
 * changing the log by mistake; who owns the file can of course drop them. A number stands in an index only (see people-schema.ts).
 */
export const AUDIT_LOG = `
  create table audit_alias (
    id integer primary key,
    person integer not null unique,
    alias text not null unique
  );
  create table audit_entry (
    number integer primary key autoincrement,
    doer_alias text,
    what text not null,
    object text not null,
    to_alias text,
    at text not null
  );
  create trigger audit_entry_stays before update on audit_entry begin
    select raise(abort, 'the audit log is append-only');
  end;
  create trigger audit_entry_is_kept before delete on audit_entry begin
    select raise(abort, 'the audit log is append-only');
  end;
`
