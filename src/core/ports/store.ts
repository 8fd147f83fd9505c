/**
 * The store of one scope is the truth about its space: the sum of its ports, for those who open it (see `Stores`).
 * Whoever uses it takes the port that he needs. One conformance suite for all stores.
 */
import type { ArchiveStore } from "./archive-store.ts";
import type { DigestStore } from "./digest-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { JobStepStore, JobStore } from "./job-store.ts";
import type { KeptPageStore } from "./kept-page-store.ts";
import type { LeaseStore } from "./lease-store.ts";
import type { OriginalStore } from "./original-store.ts";
import type { ResearchStore } from "./research-store.ts";
import type { RunStore } from "./run-store.ts";
import type { SitePageStore } from "./site-page-store.ts";
import type { SiteStore } from "./site-store.ts";
import type { TextStore } from "./text-store.ts";
import type { ThreadStore } from "./thread-store.ts";
import type { UsageStore } from "./usage-store.ts";
import type { ValueStore } from "./value-store.ts";

export interface Store
  extends
    DocumentStore,
    TextStore,
    OriginalStore,
    ArchiveStore,
    KeptPageStore,
    LeaseStore,
    ValueStore,
    ThreadStore,
    RunStore,
    UsageStore,
    SiteStore,
    SitePageStore,
    DigestStore,
    ResearchStore,
    JobStore,
    JobStepStore {}
