/**
 * The ninth step of the schema: rows that belong to somebody get a space, and what is indexed is known by the index. Never
 * changed once released. The names of the first space and person are those of `compose/home-scope.ts`.
 */

/** `site`, `repair_step`, `lease` and `value` are made anew: what is unique in them is so within a space now. */
export const TO_SPACES = `
  alter table document add column space_id text not null default 'spc_home';
  drop index document_url;
  create unique index document_url on document (space_id, url) where origin = 'library';
  drop index document_page;
  create index document_page on document (space_id, url, content_hash) where origin = 'web';
  drop index document_digested;
  create index document_digested on document (space_id, url, content_hash) where origin = 'digest';

  alter table thread add column space_id text not null default 'spc_home';
  drop index thread_updated;
  create index thread_updated on thread (space_id, updated_at);
  alter table turn add column space_id text not null default 'spc_home';
  alter table turn add column user_id text not null default 'usr_home';
  alter table event add column space_id text not null default 'spc_home';
  alter table model_call add column space_id text not null default 'spc_home';
  alter table model_call add column user_id text not null default 'usr_home';
  drop index model_call_at;
  create index model_call_at on model_call (space_id, at);
  alter table digest add column space_id text not null default 'spc_home';

  create table new_site (
    ordinal integer primary key autoincrement,
    space_id text not null,
    id text not null unique,
    url text not null,
    json text not null,
    unique (space_id, url)
  );
  insert into new_site select ordinal, 'spc_home', id, url, json from site;
  drop table site;
  alter table new_site rename to site;

  create table new_repair_step (
    space_id text not null,
    content_hash text not null,
    key text not null,
    at text not null,
    json text not null,
    primary key (space_id, content_hash, key)
  ) without rowid;
  insert into new_repair_step select 'spc_home', content_hash, key, at, json from repair_step;
  drop table repair_step;
  alter table new_repair_step rename to repair_step;

  drop table lease;
  create table lease (
    space_id text not null,
    name text not null,
    owner text not null,
    until_ms integer not null,
    primary key (space_id, name)
  );
  create table new_value (space_id text not null, name text not null, value text not null, primary key (space_id, name));
  insert into new_value select case name when 'guide-version' then 'spc_home' else '' end, name, value
    from value where name <> 'indexing-broken-off';
  drop table value;
  alter table new_value rename to value;

  drop index passage_pending;
  alter table passage drop column indexed;
  drop table removal;
  create table removed_passage (ordinal integer primary key autoincrement, passage_id integer not null);
  create table index_state (
    name text primary key,
    generation text not null,
    indexed_through integer not null,
    removed_through integer not null
  );
`;
