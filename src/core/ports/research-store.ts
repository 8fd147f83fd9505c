/** Where research is kept. The results of its steps are those of its job. */
import type { ResearchRecord, ResearchSummary } from "../domain/research.ts";
import type { ResearchId } from "../domain/ids.ts";

export interface ResearchStore {
  /** Keeps it, or replaces the one with its id. Durable when it resolves. */
  putResearch(record: ResearchRecord): Promise<void>;
  getResearch(id: ResearchId): Promise<ResearchRecord | undefined>;
  /** Newest first. */
  listResearch(range?: { readonly offset?: number; readonly limit?: number }): Promise<ResearchSummary[]>;
  /** False where there was none. */
  removeResearch(id: ResearchId): Promise<boolean>;
}
