/** What belongs to no space: the work of the machine over all of them, what it knows of models, and what plans are counted by. */
import type { AllSpacesStore } from "./all-spaces-store.ts";
import type { IndexQueue } from "./index-queue.ts";
import type { JobStepStore, JobStore } from "./job-store.ts";
import type { LeaseStore } from "./lease-store.ts";
import type { PaceStore } from "./pace-store.ts";
import type { PlanStore } from "./plan-store.ts";
import type { ProbeStore } from "./probe-store.ts";
import type { ValueStore } from "./value-store.ts";
import type { VectorStore } from "./vector-store.ts";

/** Its jobs, leases and values are others than those of any space. */
export interface SharedStore
  extends
    AllSpacesStore,
    IndexQueue,
    VectorStore,
    LeaseStore,
    ValueStore,
    PaceStore,
    PlanStore,
    ProbeStore,
    JobStore,
    JobStepStore {}
