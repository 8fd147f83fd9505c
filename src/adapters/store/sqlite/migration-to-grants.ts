/** What a program was let in with, and the keys that it made of it. Never changed once released. */
export const TO_GRANTS = `
  alter table credential add column client_hash text;
  alter table credential add column grant_id text;
  create index credential_grant on credential (grant_id) where grant_id is not null;
`;
