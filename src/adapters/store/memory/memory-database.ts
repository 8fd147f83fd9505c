/** What the stores in memory hold: the rows of all spaces, in the order in which they were put. No file, no other process. */
import type { DigestRecord } from "../../../core/domain/digest.ts";
import type { Document } from "../../../core/domain/document.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { PassageId, SpaceId, UserId } from "../../../core/domain/ids.ts";
import type { ModelCall } from "../../../core/domain/model-call.ts";
import type { ResearchRecord } from "../../../core/domain/research.ts";
import type { ModelProbe } from "../../../core/domain/model-probe.ts";
import type { Passage } from "../../../core/domain/passage.ts";
import type { RunRecord } from "../../../core/domain/run.ts";
import type { Site } from "../../../core/domain/site.ts";
import type { ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import type { NewDocument } from "../../../core/ports/document-store.ts";
import type { JobRecord } from "../../../core/domain/job.ts";
import type { SitePage } from "../../../core/ports/site-page-store.ts";
import { createMemoryPeople, type MemoryPeople } from "./memory-people.ts";
import { createMemoryPlanRows, type MemoryPlanRows } from "./memory-plan-rows.ts";

/** A row of a space. */
export type Of<T> = T & { readonly spaceId: SpaceId };

/** A job with what it has done; when each step was kept. */
/** `spaceId` is empty where the job belongs to no space. */
export interface MemoryJob {
  readonly spaceId: string;
  /** Who wanted it. */
  readonly userId: string;
  job: JobRecord;
  readonly steps: Map<string, { json: string; at: string }>;
}

export interface MemoryDatabase {
  /** By id. */
  readonly documents: Map<string, Of<{ document: Document; given: NewDocument; wantedAt: string }>>;
  /** Files, by document. */
  readonly originals: Map<string, Uint8Array>;
  readonly passages: Map<PassageId, Passage>;
  lastPassage: number;
  readonly removed: PassageId[];
  readonly indexes: Map<string, { generation: string; indexedThrough: number; removedThrough: number }>;
  /** By embedder, then by passage. */
  readonly vectors: Map<string, Map<PassageId, Float32Array>>;
  readonly threads: Map<string, Of<{ thread: Omit<ThreadSummary, "turnCount" | "found"> }>>;
  readonly turns: Map<string, Of<{ turn: Turn }>>;
  readonly runs: Map<string, Of<{ run: RunRecord }>>;
  readonly events: Map<string, Of<{ events: RunEvent[] }>>;
  readonly calls: Of<{ call: ModelCall; userId: UserId }>[];
  readonly digests: Map<string, Of<{ record: DigestRecord }>>;
  readonly research: Map<string, Of<{ record: ResearchRecord }>>;
  readonly sites: Map<string, Of<{ site: Site; pages: Map<string, SitePage> }>>;
  /** By space, kind and key. */
  readonly jobs: Map<string, MemoryJob>;
  readonly probes: Map<string, ModelProbe>;
  /** By space and name. */
  readonly leases: Map<string, { owner: string; untilMs: number }>;
  readonly values: Map<string, string>;
  /** By name: when nothing would be counted any more. */
  readonly paces: Map<string, number>;
  readonly people: MemoryPeople;
  readonly plans: MemoryPlanRows;
}

export function createMemoryDatabase(): MemoryDatabase {
  return {
    documents: new Map(),
    originals: new Map(),
    passages: new Map(),
    lastPassage: 0,
    removed: [],
    indexes: new Map(),
    vectors: new Map(),
    threads: new Map(),
    turns: new Map(),
    runs: new Map(),
    events: new Map(),
    calls: [],
    digests: new Map(),
    research: new Map(),
    sites: new Map(),
    jobs: new Map(),
    probes: new Map(),
    leases: new Map(),
    values: new Map(),
    paces: new Map(),
    people: createMemoryPeople(),
    plans: createMemoryPlanRows(),
  };
}

/** Takes a document and all that hangs on it away. */
export function dropDocument(db: MemoryDatabase, id: string): void {
  db.documents.delete(id);
  db.originals.delete(id);
  for (const passage of [...db.passages.values()].filter(({ documentId }) => documentId === id)) {
    db.passages.delete(passage.id);
    db.removed.push(passage.id);
    for (const vectors of db.vectors.values()) vectors.delete(passage.id);
  }
}
