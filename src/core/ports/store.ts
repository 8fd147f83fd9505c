/**
 * The store is the truth: the sum of its ports, for those who open and close it. Whoever uses it takes the port that he
 * needs. One conformance suite for all stores.
 */
import type { DigestStore } from "./digest-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { IndexQueue } from "./index-queue.ts";
import type { LeaseStore } from "./lease-store.ts";
import type { ProbeStore } from "./probe-store.ts";
import type { RepairStore } from "./repair-store.ts";
import type { RunStore } from "./run-store.ts";
import type { SitePageStore } from "./site-page-store.ts";
import type { SiteStore } from "./site-store.ts";
import type { TextStore } from "./text-store.ts";
import type { ThreadStore } from "./thread-store.ts";
import type { UsageStore } from "./usage-store.ts";
import type { ValueStore } from "./value-store.ts";
import type { VectorStore } from "./vector-store.ts";

export interface Store
  extends
    DocumentStore,
    TextStore,
    IndexQueue,
    VectorStore,
    LeaseStore,
    ValueStore,
    ThreadStore,
    RunStore,
    UsageStore,
    ProbeStore,
    SiteStore,
    SitePageStore,
    DigestStore,
    RepairStore {
  close(): Promise<void>;
}
