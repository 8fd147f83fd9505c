/** The statements that make the table of who people are at a provider of identities. */
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
