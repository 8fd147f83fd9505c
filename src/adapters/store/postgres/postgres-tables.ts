/**
 * The statements that make the tables in PostgreSQL, step by step, as `../sqlite/migrations.ts` makes them in SQLite: a test
 * holds the two against each other. Texts are compared byte by byte, as SQLite does; a thread's `rowid` is what SQLite has unasked.
 */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { TO_ACCOUNTS } from "./postgres-account-tables.ts";
import { TO_IDENTITIES, TO_PASSKEYS } from "./postgres-identity-tables.ts";
import { TO_GRANTS } from "./postgres-grant-columns.ts";
import { TO_PLANS } from "./postgres-plan-tables.ts";
import { TO_SHARES } from "./postgres-share-tables.ts";
import { ID, TEXT } from "./postgres-types.ts";
import { byName } from "../../../lib/by-name.ts";

const TABLES = `
  create table document (
    ordinal ${ID},
    id ${TEXT} not null unique,
    url ${TEXT} not null,
    origin ${TEXT} not null,
    title ${TEXT} not null,
    media_type ${TEXT} not null,
    language ${TEXT} not null,
    content_hash ${TEXT} not null,
    fetched_at ${TEXT} not null,
    published_at ${TEXT},
    length integer not null,
    passage_count integer not null,
    updated_at ${TEXT},
    author ${TEXT},
    canonical_url ${TEXT},
    published_in ${TEXT},
    doi ${TEXT},
    work_kind ${TEXT},
    space_id ${TEXT} not null,
    unread ${TEXT},
    wanted_at ${TEXT} not null,
    bytes bigint not null
  );
  alter table document add constraint document_url
    exclude using hash ((space_id || ' ' || url) with =) where (origin = 'library');
  create index document_page on document using hash (url);
  create index document_wanted on document (space_id, wanted_at) where origin = 'web';
  create index document_content on document (space_id, content_hash) where origin = 'library';
  create index document_hidden on document (wanted_at) where origin = 'hidden';
  create table document_block (
    document_id ${TEXT} not null references document (id) on delete cascade,
    start integer not null,
    text ${TEXT} not null,
    primary key (document_id, start)
  );
  create table passage (
    id ${ID},
    document_id ${TEXT} not null references document (id) on delete cascade,
    start integer not null,
    "end" integer not null,
    heading_path ${TEXT} not null,
    page integer,
    at_ms bigint
  );
  create index passage_document on passage (document_id);
  create table mark (
    document_id ${TEXT} not null references document (id) on delete cascade,
    start integer not null,
    page integer,
    at_ms bigint,
    primary key (document_id, start)
  );
  create table vector (
    embedder ${TEXT} not null,
    passage_id bigint not null references passage (id) on delete cascade,
    bytes bytea not null,
    primary key (embedder, passage_id)
  );
  create index vector_passage on vector (passage_id);
  create table removed_passage (ordinal ${ID}, passage_id bigint not null);
  create table index_state (
    name ${TEXT} primary key,
    generation ${TEXT} not null,
    indexed_through bigint not null,
    removed_through bigint not null
  );
  create table thread (
    rowid ${ID.replace(" primary key", "")},
    id ${TEXT} primary key,
    title ${TEXT} not null,
    created_at ${TEXT} not null,
    updated_at ${TEXT} not null,
    space_id ${TEXT} not null
  );
  create index thread_updated on thread (space_id, updated_at);
  create table turn (
    ordinal ${ID},
    id ${TEXT} not null unique,
    thread_id ${TEXT} not null references thread (id) on delete cascade,
    run_id ${TEXT} not null,
    json ${TEXT} not null,
    space_id ${TEXT} not null,
    user_id ${TEXT} not null
  );
  create index turn_thread on turn (thread_id);
  create table cited_document (
    document_id ${TEXT} not null,
    turn_id ${TEXT} not null references turn (id) on delete cascade,
    primary key (document_id, turn_id)
  );
  create index cited_document_turn on cited_document (turn_id);
  create table run (
    ordinal ${ID},
    space_id ${TEXT} not null,
    user_id ${TEXT} not null,
    id ${TEXT} not null unique,
    thread_id ${TEXT} not null references thread (id) on delete cascade,
    turn_id ${TEXT} not null,
    question ${TEXT} not null,
    asked_at ${TEXT} not null,
    document_ids ${TEXT},
    owner ${TEXT} not null,
    until_ms bigint not null,
    stop_wanted integer not null,
    ended integer not null
  );
  create index run_thread on run (thread_id);
  create table event (
    run_id ${TEXT} not null,
    seq integer not null,
    json ${TEXT} not null,
    space_id ${TEXT} not null,
    primary key (run_id, seq)
  );
  create table model_call (
    ordinal ${ID},
    at ${TEXT} not null,
    run_id ${TEXT} not null,
    thread_id ${TEXT} not null,
    role ${TEXT} not null,
    model ${TEXT} not null,
    input_tokens bigint not null,
    cached_input_tokens bigint not null,
    output_tokens bigint not null,
    cost_micros bigint,
    space_id ${TEXT} not null,
    user_id ${TEXT} not null
  );
  create index model_call_at on model_call (space_id, at);
  create table digest (
    ordinal ${ID},
    id ${TEXT} not null unique,
    document_id ${TEXT} not null references document (id),
    status ${TEXT} not null,
    summary ${TEXT} not null,
    rest ${TEXT} not null,
    space_id ${TEXT} not null
  );
  create index digest_document on digest (document_id);
  create table research (
    ordinal ${ID},
    space_id ${TEXT} not null,
    id ${TEXT} not null unique,
    summary ${TEXT} not null,
    json ${TEXT} not null
  );
  create index research_space on research (space_id);
  create table research_document (
    document_id ${TEXT} not null,
    research_id ${TEXT} not null references research (id) on delete cascade,
    primary key (document_id, research_id)
  );
  create index research_document_research on research_document (research_id);
  create table job (
    ordinal ${ID},
    space_id ${TEXT} not null,
    user_id ${TEXT} not null,
    kind ${TEXT} not null,
    key ${TEXT} not null,
    payload ${TEXT} not null,
    due_at ${TEXT},
    owner ${TEXT},
    until_ms bigint,
    stop_wanted integer not null default 0,
    progress ${TEXT},
    error ${TEXT},
    failures integer not null default 0,
    unique (space_id, kind, key)
  );
  create table job_step (
    job bigint not null references job (ordinal) on delete cascade,
    step ${TEXT} not null,
    json ${TEXT} not null,
    at ${TEXT} not null,
    primary key (job, step)
  );
  create table model_probe (
    model ${TEXT} not null,
    address ${TEXT} not null,
    json ${TEXT} not null,
    primary key (model, address)
  );
  create table lease (
    space_id ${TEXT} not null,
    name ${TEXT} not null,
    owner ${TEXT} not null,
    until_ms bigint not null,
    primary key (space_id, name)
  );
  create table value (
    space_id ${TEXT} not null,
    name ${TEXT} not null,
    value ${TEXT} not null,
    primary key (space_id, name)
  );
  create table site (
    ordinal ${ID},
    space_id ${TEXT} not null,
    id ${TEXT} not null unique,
    url ${TEXT} not null,
    json ${TEXT} not null,
    unique (space_id, url)
  );
  create table site_page (
    ordinal ${ID},
    site_id ${TEXT} not null references site (id) on delete cascade,
    key ${TEXT} not null,
    url ${TEXT} not null,
    kind ${TEXT} not null,
    depth integer not null,
    stamp ${TEXT},
    round integer not null,
    waiting integer not null,
    outcome ${TEXT},
    error ${TEXT},
    unique (site_id, key)
  );
  create index site_page_waiting on site_page (site_id, kind desc, (outcome is not null), depth, ordinal) where waiting = 1;
`;

/** Threads that are pinned, put away and found by their words. */
const TO_ORDERED_THREADS = `
  alter table thread add column pinned integer not null default 0;
  alter table thread add column archived integer not null default 0;
  create index thread_listed on thread (space_id, archived, pinned, updated_at);
  create table turn_word (
    rowid bigint primary key references turn (ordinal) on delete cascade,
    words tsvector not null
  );
  create index turn_word_words on turn_word using gin (words);
`;

/** The files that documents were read from. */
const TO_ORIGINALS = `
  create table original_block (
    document_id ${TEXT} not null references document (id) on delete cascade,
    start integer not null,
    size integer not null,
    whole integer not null,
    bytes bytea not null,
    primary key (document_id, start)
  );
`;

/** What the names of our steps begin with. */
export const OURS = "footnote-";

const step = (statements: string): Migration => ({
  up: async (db: Kysely<unknown>) => void (await sql.raw(statements).execute(db)),
});

/** Done in the order of their names, each once; never changed once released. */
export const POSTGRES_MIGRATIONS = byName<Migration>({
  [`${OURS}001-tables`]: step(TABLES),
  [`${OURS}002-threads`]: step(TO_ORDERED_THREADS),
  [`${OURS}003-accounts`]: step(TO_ACCOUNTS),
  // What a day has cost is summed before each call, over all spaces.
  [`${OURS}004-costs`]: step("create index model_call_day on model_call (at)"),
  [`${OURS}005-shares`]: step(TO_SHARES),
  [`${OURS}006-originals`]: step(TO_ORIGINALS),
  [`${OURS}007-plans`]: step(TO_PLANS),
  [`${OURS}008-grants`]: step(TO_GRANTS),
  [`${OURS}009-identities`]: step(TO_IDENTITIES),
  [`${OURS}010-passkeys`]: step(TO_PASSKEYS),
});
