/** The step of the schema to passkeys of people. Never changed once released. */

export const TO_PASSKEYS = `
  create table passkey (
    ordinal integer primary key autoincrement,
    id text not null unique,
    user_id text not null references account (id) on delete cascade,
    credential_id text not null unique,
    public_key text not null,
    counter integer not null,
    transports text not null,
    host text not null,
    name text not null,
    created_at text not null,
    used_at text
  );
  create index passkey_user on passkey (user_id);
`;
