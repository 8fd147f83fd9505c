/** The nineteenth step of the schema: links to what is shared. Never changed once released. */

export const TO_SHARES = `
  create table share (
    ordinal integer primary key autoincrement,
    id text not null unique,
    space_id text not null,
    user_id text not null,
    secret_hash text not null unique,
    kind text not null,
    subject text not null,
    last_turn text,
    created_at text not null,
    ends_at text not null
  );
  create index share_space on share (space_id);
`;
