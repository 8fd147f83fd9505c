/** The statements that make the tables, step by step; `tables.ts` says what they come to. */
import { TO_ACCOUNTS } from "./migration-to-accounts.ts";
import { TO_IDENTITIES } from "./migration-to-identities.ts";
import { TO_GRANTS } from "./migration-to-grants.ts";
import { TO_JOBS } from "./migration-to-jobs.ts";
import { TO_KEPT_PAGES } from "./migration-to-kept-pages.ts";
import { TO_PASSKEYS } from "./migration-to-passkeys.ts";
import { TO_PLANS } from "./migration-to-plans.ts";
import { TO_SHARES } from "./migration-to-shares.ts";
import { TO_SPACES } from "./migration-to-spaces.ts";

/**
 * Each entry brings a store from version `index` to `index + 1` and is never changed once released.
 * `autoincrement` keeps passage ids from being given twice, which the index relies on.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table document (
    ordinal integer primary key autoincrement,
    id text not null unique,
    url text not null,
    origin text not null,
    title text not null,
    media_type text not null,
    language text not null,
    content_hash text not null,
    fetched_at text not null,
    published_at text,
    length integer not null,
    passage_count integer not null
  );
  create unique index document_url on document (url) where origin = 'library';
  create index document_page on document (url, content_hash) where origin = 'web';
  create table document_block (
    document_id text not null references document (id) on delete cascade,
    start integer not null,
    text text not null,
    primary key (document_id, start)
  );
  create table passage (
    id integer primary key autoincrement,
    document_id text not null references document (id) on delete cascade,
    start integer not null,
    end integer not null,
    heading_path text not null,
    page integer,
    at_ms integer,
    indexed integer not null default 0
  );
  create index passage_document on passage (document_id);
  create index passage_pending on passage (id) where indexed = 0;
  create table mark (
    document_id text not null references document (id) on delete cascade,
    start integer not null,
    page integer,
    at_ms integer,
    primary key (document_id, start)
  ) without rowid;
  create table vector (
    embedder text not null,
    passage_id integer not null references passage (id) on delete cascade,
    bytes blob not null,
    primary key (embedder, passage_id)
  ) without rowid;
  create index vector_passage on vector (passage_id);
  create table removal (passage_id integer primary key);
  create table thread (
    id text primary key,
    title text not null,
    created_at text not null,
    updated_at text not null
  );
  create index thread_updated on thread (updated_at);
  create table turn (
    ordinal integer primary key autoincrement,
    id text not null unique,
    thread_id text not null references thread (id) on delete cascade,
    run_id text not null,
    json text not null
  );
  create index turn_thread on turn (thread_id);
  create table event (
    run_id text not null,
    seq integer not null,
    json text not null,
    primary key (run_id, seq)
  ) without rowid;
  create table lease (name text primary key, owner text not null, until_ms integer not null);
  create table value (name text primary key, value text not null);
  `,
  `
  create table model_call (
    ordinal integer primary key autoincrement,
    at text not null,
    run_id text not null,
    thread_id text not null,
    role text not null,
    model text not null,
    input_tokens integer not null,
    cached_input_tokens integer not null,
    output_tokens integer not null,
    cost_micros integer
  );
  create index model_call_at on model_call (at);
  `,
  `
  create table site (
    ordinal integer primary key autoincrement,
    id text not null unique,
    url text not null unique,
    json text not null
  );
  create table site_page (
    ordinal integer primary key autoincrement,
    site_id text not null references site (id) on delete cascade,
    key text not null,
    url text not null,
    kind text not null,
    depth integer not null,
    stamp text,
    round integer not null,
    waiting integer not null,
    outcome text,
    error text,
    unique (site_id, key)
  );
  create index site_page_waiting on site_page (site_id, kind desc, outcome is not null, depth, ordinal) where waiting = 1;
  `,
  `
  alter table document add column updated_at text;
  alter table document add column author text;
  alter table document add column canonical_url text;
  `,
  `
  alter table document add column published_in text;
  alter table document add column doi text;
  alter table document add column work_kind text;
  `,
  `
  create table model_probe (
    model text not null,
    address text not null,
    json text not null,
    primary key (model, address)
  ) without rowid;
  `,
  `
  create table digest (
    ordinal integer primary key autoincrement,
    id text not null unique,
    document_id text not null references document (id),
    status text not null,
    summary text not null,
    rest text not null
  );
  create index digest_document on digest (document_id);
  create table digest_step (
    digest_id text not null references digest (id) on delete cascade,
    key text not null,
    json text not null,
    primary key (digest_id, key)
  ) without rowid;
  create index document_digested on document (url, content_hash) where origin = 'digest';
  `,
  `
  create table repair_step (
    content_hash text not null,
    key text not null,
    at text not null,
    json text not null,
    primary key (content_hash, key)
  ) without rowid;
  `,
  TO_SPACES,
  `
  create table run (
    ordinal integer primary key autoincrement,
    space_id text not null,
    user_id text not null,
    id text not null unique,
    thread_id text not null references thread (id) on delete cascade,
    turn_id text not null,
    question text not null,
    asked_at text not null,
    document_ids text,
    owner text not null,
    until_ms integer not null,
    stop_wanted integer not null,
    ended integer not null
  );
  create index run_thread on run (thread_id);
  `,
  TO_JOBS,
  `alter table document add column unread text;`,
  TO_KEPT_PAGES,
  `
  create table research (
    ordinal integer primary key autoincrement,
    space_id text not null,
    id text not null unique,
    summary text not null,
    json text not null
  );
  create index research_space on research (space_id);
  create table research_document (
    document_id text not null,
    research_id text not null references research (id) on delete cascade,
    primary key (document_id, research_id)
  ) without rowid;
  create index research_document_research on research_document (research_id);
  `,
  `create index document_hidden on document (wanted_at) where origin = 'hidden';`,
  `
  alter table thread add column pinned integer not null default 0;
  alter table thread add column archived integer not null default 0;
  create index thread_listed on thread (space_id, archived, pinned, updated_at);
  create virtual table turn_word using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61');
  create trigger turn_word_gone after delete on turn begin delete from turn_word where rowid = old.ordinal; end;
  `,
  TO_ACCOUNTS,
  // What a day has cost is summed before each call, over all spaces.
  `create index model_call_day on model_call (at);`,
  TO_SHARES,
  // The bytes last, so that their sizes are summed without reading them.
  `
  create table original_block (
    document_id text not null references document (id) on delete cascade,
    start integer not null,
    size integer not null,
    whole integer not null,
    bytes blob not null,
    primary key (document_id, start)
  );
  `,
  TO_PLANS,
  TO_GRANTS,
  TO_IDENTITIES,
  TO_PASSKEYS,
];
