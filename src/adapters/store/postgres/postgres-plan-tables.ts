/** The statements that make the tables of plans. */
import { ID, TEXT } from "./postgres-types.ts";

export const TO_PLANS = `
  create table plan_unit (
    ordinal ${ID},
    key ${TEXT} not null unique,
    space_id ${TEXT} not null,
    user_id ${TEXT} not null,
    entitlement ${TEXT} not null,
    month ${TEXT} not null,
    state ${TEXT} not null,
    at ${TEXT} not null
  );
  create index plan_unit_reserved on plan_unit (at) where state = 'reserved';
  create table plan_month (
    user_id ${TEXT} not null,
    entitlement ${TEXT} not null,
    month ${TEXT} not null,
    taken integer not null check (taken >= 0),
    primary key (user_id, entitlement, month)
  );
  create table plan_grant (
    ordinal ${ID},
    id ${TEXT} not null unique,
    user_id ${TEXT} not null,
    plan ${TEXT} not null,
    source ${TEXT} not null,
    starts_at ${TEXT} not null,
    ends_at ${TEXT},
    customer ${TEXT},
    as_of ${TEXT} not null
  );
  create index plan_grant_user on plan_grant (user_id);
  create table billing_event (id ${TEXT} primary key, at ${TEXT} not null);
`;
