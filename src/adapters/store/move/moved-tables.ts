/**
 * What a move takes along, each table after those that it refers to. Left behind is what is about a machine and not about the library: leases,
 * and what its indexes hold; they are made anew.
 */
import type { Tables } from "../sql/tables.ts";

export interface MovedTable {
  readonly name: keyof Tables;
  /** Its rows in order, each told from the others by this. */
  readonly by: readonly string[];
  /** The column by which rows are numbered as they come. */
  readonly numbered?: string;
}

const numbered = (name: keyof Tables, column = "ordinal"): MovedTable => ({
  name,
  by: [column],
  numbered: column,
});

export const MOVED_TABLES: readonly MovedTable[] = [
  numbered("document"),
  { name: "document_block", by: ["document_id", "start"] },
  { name: "original_block", by: ["document_id", "start"] },
  { name: "mark", by: ["document_id", "start"] },
  numbered("passage", "id"),
  { name: "vector", by: ["embedder", "passage_id"] },
  numbered("thread", "rowid"),
  numbered("turn"),
  { name: "cited_document", by: ["document_id", "turn_id"] },
  numbered("run"),
  { name: "event", by: ["run_id", "seq"] },
  numbered("model_call"),
  numbered("digest"),
  numbered("research"),
  { name: "research_document", by: ["document_id", "research_id"] },
  numbered("job"),
  { name: "job_step", by: ["job", "step"] },
  { name: "model_probe", by: ["model", "address"] },
  { name: "value", by: ["space_id", "name"] },
  numbered("site"),
  numbered("site_page"),
  numbered("account"),
  numbered("space"),
  { name: "member", by: ["space_id", "user_id"] },
  numbered("credential"),
  numbered("identity"),
  numbered("passkey"),
  numbered("invitation"),
  numbered("audit_entry"),
  numbered("share"),
  numbered("plan_unit"),
  { name: "plan_month", by: ["user_id", "entitlement", "month"] },
  numbered("plan_grant"),
  { name: "billing_event", by: ["id"] },
];

/** Of `Tables`, for a test that none is forgotten. */
export const LEFT_TABLES: readonly (keyof Tables)[] = [
  "lease",
  "index_state",
  "removed_passage",
  "turn_word",
];
