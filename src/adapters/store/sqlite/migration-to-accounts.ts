/** The seventeenth step of the schema: people who sign in, and the spaces that they share. Never changed once released. */

export const TO_ACCOUNTS = `
  create table account (
    ordinal integer primary key autoincrement,
    id text not null unique,
    email text not null unique,
    role text not null,
    password_hash text not null,
    created_at text not null,
    month_cap_micros integer,
    ended_at text
  );
  create table space (
    ordinal integer primary key autoincrement,
    id text not null unique,
    name text not null,
    created_at text not null
  );
  create table member (
    space_id text not null references space (id) on delete cascade,
    user_id text not null references account (id) on delete cascade,
    role text not null,
    since text not null,
    primary key (space_id, user_id)
  ) without rowid;
  create index member_user on member (user_id);
  create table credential (
    ordinal integer primary key autoincrement,
    id text not null unique,
    user_id text not null references account (id) on delete cascade,
    kind text not null,
    secret_hash text not null unique,
    name text not null,
    scopes text,
    created_at text not null,
    seen_at text not null,
    ends_at text not null
  );
  create index credential_user on credential (user_id);
  create table invitation (
    ordinal integer primary key autoincrement,
    id text not null unique,
    secret_hash text not null unique,
    role text not null,
    space_id text,
    space_role text,
    email text,
    created_by text not null,
    created_at text not null,
    ends_at text not null
  );
  create table audit_entry (
    ordinal integer primary key autoincrement,
    at text not null,
    user_id text not null,
    what text not null,
    space_id text,
    subject text,
    address text
  );
  create index job_due on job (due_at) where due_at is not null;
  create index model_call_user on model_call (user_id, at);
`;
