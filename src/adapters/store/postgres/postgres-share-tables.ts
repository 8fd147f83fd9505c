/** The statements that make the table of links to what is shared. */
import { ID, TEXT } from "./postgres-types.ts";

export const TO_SHARES = `
  create table share (
    ordinal ${ID},
    id ${TEXT} not null unique,
    space_id ${TEXT} not null,
    user_id ${TEXT} not null,
    secret_hash ${TEXT} not null unique,
    kind ${TEXT} not null,
    subject ${TEXT} not null,
    last_turn ${TEXT},
    created_at ${TEXT} not null,
    ends_at ${TEXT} not null
  );
  create index share_space on share (space_id);
`;
