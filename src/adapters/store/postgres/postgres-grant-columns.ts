/** The statements that make room for what a program was let in with, and the keys that it made of it. */
import { TEXT } from "./postgres-types.ts";

export const TO_GRANTS = `
  alter table credential add column client_hash ${TEXT};
  alter table credential add column grant_id ${TEXT};
  create index credential_grant on credential (grant_id) where grant_id is not null;
`;
