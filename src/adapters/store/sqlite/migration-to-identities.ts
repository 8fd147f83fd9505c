/** The step of the schema to who people are at a provider of identities. Never changed once released. */

export const TO_IDENTITIES = `
  create table identity (
    ordinal integer primary key autoincrement,
    id text not null unique,
    user_id text not null references account (id) on delete cascade,
    issuer text not null,
    subject text not null,
    email text,
    created_at text not null,
    unique (issuer, subject)
  );
  create index identity_user on identity (user_id);
`;
