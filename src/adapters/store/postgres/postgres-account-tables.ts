/** The statements that make the tables of people who sign in, and of the spaces that they share. */
import { ID, TEXT } from "./postgres-types.ts";

export const TO_ACCOUNTS = `
  create table account (
    ordinal ${ID},
    id ${TEXT} not null unique,
    email ${TEXT} not null unique,
    role ${TEXT} not null,
    password_hash ${TEXT} not null,
    created_at ${TEXT} not null,
    month_cap_micros bigint,
    ended_at ${TEXT}
  );
  create table space (
    ordinal ${ID},
    id ${TEXT} not null unique,
    name ${TEXT} not null,
    created_at ${TEXT} not null
  );
  create table member (
    space_id ${TEXT} not null references space (id) on delete cascade,
    user_id ${TEXT} not null references account (id) on delete cascade,
    role ${TEXT} not null,
    since ${TEXT} not null,
    primary key (space_id, user_id)
  );
  create index member_user on member (user_id);
  create table credential (
    ordinal ${ID},
    id ${TEXT} not null unique,
    user_id ${TEXT} not null references account (id) on delete cascade,
    kind ${TEXT} not null,
    secret_hash ${TEXT} not null unique,
    name ${TEXT} not null,
    scopes ${TEXT},
    created_at ${TEXT} not null,
    seen_at ${TEXT} not null,
    ends_at ${TEXT} not null
  );
  create index credential_user on credential (user_id);
  create table invitation (
    ordinal ${ID},
    id ${TEXT} not null unique,
    secret_hash ${TEXT} not null unique,
    role ${TEXT} not null,
    space_id ${TEXT},
    space_role ${TEXT},
    email ${TEXT},
    created_by ${TEXT} not null,
    created_at ${TEXT} not null,
    ends_at ${TEXT} not null
  );
  create table audit_entry (
    ordinal ${ID},
    at ${TEXT} not null,
    user_id ${TEXT} not null,
    what ${TEXT} not null,
    space_id ${TEXT},
    subject ${TEXT},
    address ${TEXT}
  );
  create index job_due on job (due_at) where due_at is not null;
  create index model_call_user on model_call (user_id, at);
`;
