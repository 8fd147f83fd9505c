/** The tables of the store, as Kysely sees them; `migrations.ts` makes them. Columns speak SQL's snake case. */
import type { Generated } from "kysely";
import type { DigestStatus } from "../../../core/domain/digest.ts";
import type { WorkKind } from "../../../core/domain/document.ts";
import type { CredentialKind } from "../../../core/domain/account.ts";
import type { AccountRole, SpaceRole } from "../../../core/domain/policy.ts";
import type { GrantSource, Metered } from "../../../core/domain/metered.ts";
import type { SharedKind } from "../../../core/domain/share.ts";
import type { DocumentOrigin } from "../../../core/ports/document-store.ts";
import type { UnitEnd } from "../../../core/ports/plan-store.ts";

/** Of a document on its way in or out: see `hidden-documents.ts`. */
export const HIDDEN = "hidden" as const;

export interface Tables {
  document: {
    ordinal: Generated<number>;
    space_id: string;
    id: string;
    url: string;
    origin: DocumentOrigin | typeof HIDDEN;
    title: string;
    media_type: string;
    language: string;
    content_hash: string;
    fetched_at: string;
    published_at: string | null;
    updated_at: string | null;
    author: string | null;
    canonical_url: string | null;
    published_in: string | null;
    doi: string | null;
    work_kind: WorkKind | null;
    /** JSON array of sentences. */
    unread: string | null;
    length: number;
    passage_count: number;
    /** Of what is kept for questions: when one last wanted it. */
    wanted_at: string;
    /** Of its text, as UTF-8. */
    bytes: number;
  };
  /** A document's text in blocks of at most `BLOCK_LENGTH`, so that a quote is read without the rest. */
  document_block: { document_id: string; start: number; text: string };
  /** The file that a document was read from, in blocks: `size` of this one, `whole` of the file. */
  original_block: { document_id: string; start: number; size: number; whole: number; bytes: Buffer };
  passage: {
    id: Generated<number>;
    document_id: string;
    start: number;
    end: number;
    /** JSON array of strings. */
    heading_path: string;
    page: number | null;
    at_ms: number | null;
  };
  /** Where pages and times begin, so that a quote can be told where it stands. */
  mark: { document_id: string; start: number; page: number | null; at_ms: number | null };
  /** Little-endian 32-bit floats. */
  vector: { embedder: string; passage_id: number; bytes: Buffer };
  /** Passages that are gone from here and may still stand in an index. */
  removed_passage: { ordinal: Generated<number>; passage_id: number };
  /** How far each index has taken up the passages, and let go the removed ones. */
  index_state: { name: string; generation: string; indexed_through: number; removed_through: number };
  thread: {
    space_id: string;
    id: string;
    title: string;
    created_at: string;
    updated_at: string;
    pinned: Generated<number>;
    archived: Generated<number>;
  };
  turn: {
    ordinal: Generated<number>;
    space_id: string;
    /** Who asked. */
    user_id: string;
    id: string;
    thread_id: string;
    run_id: string;
    json: string;
  };
  /** By which words a turn is found, under its ordinal; as each database keeps such words. */
  turn_word: { rowid: number; words: string };
  /** The documents that a turn names; the library may have lost them. */
  cited_document: { document_id: string; turn_id: string };
  run: {
    /** In the order in which they were asked. */
    ordinal: Generated<number>;
    space_id: string;
    /** Who asked. */
    user_id: string;
    id: string;
    thread_id: string;
    turn_id: string;
    question: string;
    asked_at: string;
    /** JSON array of strings. */
    document_ids: string | null;
    owner: string;
    until_ms: number;
    stop_wanted: number;
    ended: number;
  };
  event: { space_id: string; run_id: string; seq: number; json: string };
  model_call: {
    ordinal: Generated<number>;
    space_id: string;
    /** Whose doing it was. */
    user_id: string;
    at: string;
    run_id: string;
    thread_id: string;
    role: string;
    model: string;
    input_tokens: number;
    cached_input_tokens: number;
    output_tokens: number;
    cost_micros: number | null;
  };
  digest: {
    ordinal: Generated<number>;
    space_id: string;
    id: string;
    document_id: string;
    status: DigestStatus;
    /** JSON of a `DigestSummary`. */
    summary: string;
    /** JSON of the rest of the `DigestRecord`. */
    rest: string;
  };
  research: {
    ordinal: Generated<number>;
    space_id: string;
    id: string;
    /** JSON of a `ResearchSummary`, and of the whole record. */
    summary: string;
    json: string;
  };
  /** Which documents the findings of research cite. */
  research_document: { document_id: string; research_id: string };
  job: {
    ordinal: Generated<number>;
    space_id: string;
    /** Who wanted it. */
    user_id: string;
    kind: string;
    key: string;
    payload: string;
    due_at: string | null;
    owner: string | null;
    until_ms: number | null;
    stop_wanted: number;
    progress: string | null;
    /** JSON of an `ErrorBody`. */
    error: string | null;
    failures: number;
  };
  /** What a job has done and will not do twice; `job` is its ordinal. */
  job_step: { job: number; step: string; json: string; at: string };
  model_probe: { model: string; address: string; json: string };
  /** Of a space, or of the machine: see `SHARED`. */
  lease: { space_id: string; name: string; owner: string; until_ms: number };
  value: { space_id: string; name: string; value: string };
  site: { ordinal: Generated<number>; space_id: string; id: string; url: string; json: string };
  /** What a site's rounds found, read or still to be read. */
  site_page: {
    ordinal: Generated<number>;
    site_id: string;
    key: string;
    url: string;
    kind: string;
    depth: number;
    stamp: string | null;
    round: number;
    waiting: number;
    outcome: string | null;
    /** JSON of an `ErrorBody`. */
    error: string | null;
  };
  account: {
    ordinal: Generated<number>;
    id: string;
    email: string;
    role: AccountRole;
    password_hash: string;
    created_at: string;
    month_cap_micros: number | null;
    ended_at: string | null;
  };
  space: { ordinal: Generated<number>; id: string; name: string; created_at: string };
  member: { space_id: string; user_id: string; role: SpaceRole; since: string };
  /** Sessions and keys. */
  credential: {
    ordinal: Generated<number>;
    id: string;
    user_id: string;
    kind: CredentialKind;
    secret_hash: string;
    name: string;
    /** JSON array of deeds. */
    scopes: string | null;
    created_at: string;
    seen_at: string;
    ends_at: string;
    client_hash: string | null;
    grant_id: string | null;
  };
  /** Who people are at a provider. */
  identity: {
    ordinal: Generated<number>;
    id: string;
    user_id: string;
    issuer: string;
    subject: string;
    email: string | null;
    created_at: string;
  };
  passkey: {
    ordinal: Generated<number>;
    id: string;
    user_id: string;
    credential_id: string;
    public_key: string;
    counter: number;
    /** JSON array. */
    transports: string;
    host: string;
    name: string;
    created_at: string;
    used_at: string | null;
  };
  invitation: {
    ordinal: Generated<number>;
    id: string;
    secret_hash: string;
    role: AccountRole;
    space_id: string | null;
    space_role: SpaceRole | null;
    email: string | null;
    created_by: string;
    created_at: string;
    ends_at: string;
  };
  /** Links to what is shared. */
  share: {
    ordinal: Generated<number>;
    id: string;
    space_id: string;
    /** Who made it. */
    user_id: string;
    secret_hash: string;
    kind: SharedKind;
    subject: string;
    last_turn: string | null;
    created_at: string;
    ends_at: string;
  };
  /** What a run has taken of its person's month. */
  plan_unit: {
    ordinal: Generated<number>;
    key: string;
    space_id: string;
    user_id: string;
    entitlement: Metered;
    month: string;
    state: "reserved" | UnitEnd;
    /** When it came into its state, or was looked at last. */
    at: string;
  };
  /** How many of those are taken. */
  plan_month: { user_id: string; entitlement: Metered; month: string; taken: number };
  plan_grant: {
    ordinal: Generated<number>;
    id: string;
    user_id: string;
    plan: string;
    source: GrantSource;
    starts_at: string;
    ends_at: string | null;
    customer: string | null;
    /** What it says was so then. */
    as_of: string;
  };
  /** What a payment service has told, and was done. */
  billing_event: { id: string; at: string };
  audit_entry: {
    ordinal: Generated<number>;
    at: string;
    user_id: string;
    what: string;
    space_id: string | null;
    subject: string | null;
    address: string | null;
  };
}
