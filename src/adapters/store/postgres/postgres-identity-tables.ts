/** The statements that make the tables of who people are at a provider of identities, and of their passkeys. */
import { ID, TEXT } from "./postgres-types.ts";

export const TO_IDENTITIES = `
  create table identity (
    ordinal ${ID},
    id ${TEXT} not null unique,
    user_id ${TEXT} not null references account (id) on delete cascade,
    issuer ${TEXT} not null,
    subject ${TEXT} not null,
    email ${TEXT},
    created_at ${TEXT} not null,
    unique (issuer, subject)
  );
  create index identity_user on identity (user_id);
`;

export const TO_PASSKEYS = `
  create table passkey (
    ordinal ${ID},
    id ${TEXT} not null unique,
    user_id ${TEXT} not null references account (id) on delete cascade,
    credential_id ${TEXT} not null unique,
    public_key ${TEXT} not null,
    counter bigint not null,
    transports ${TEXT} not null,
    host ${TEXT} not null,
    name ${TEXT} not null,
    created_at ${TEXT} not null,
    used_at ${TEXT}
  );
  create index passkey_user on passkey (user_id);
`;
