/** The step of the schema to plans: what runs take of a month, plans that people have, and what a payment service has told. Never changed once released. */

export const TO_PLANS = `
  create table plan_unit (
    ordinal integer primary key autoincrement,
    key text not null unique,
    space_id text not null,
    user_id text not null,
    entitlement text not null,
    month text not null,
    state text not null,
    at text not null
  );
  create index plan_unit_reserved on plan_unit (at) where state = 'reserved';
  create table plan_month (
    user_id text not null,
    entitlement text not null,
    month text not null,
    taken integer not null check (taken >= 0),
    primary key (user_id, entitlement, month)
  ) without rowid;
  create table plan_grant (
    ordinal integer primary key autoincrement,
    id text not null unique,
    user_id text not null,
    plan text not null,
    source text not null,
    starts_at text not null,
    ends_at text,
    customer text,
    as_of text not null
  );
  create index plan_grant_user on plan_grant (user_id);
  create table billing_event (id text primary key, at text not null) without rowid;
`;
