/** Digests as one process over a store has them, with a writer that makes of a text four parts, each by one call of a model. */
import { NO_UNITS } from "../src/core/ports/units.ts";
import { createHash } from "node:crypto";
import { createJobs } from "../src/adapters/jobs/store-jobs.ts";
import { createPageReader } from "../src/adapters/pages/page-reader.ts";
import { findHeadings } from "../src/adapters/pages/read-markdown.ts";
import { createDigestThreads } from "../src/adapters/workers/digest-threads.ts";
import { readConfig } from "../src/compose/config.ts";
import { clock } from "../src/compose/system-clock.ts";
import { files } from "../src/compose/system-files.ts";
import type { Caps } from "../src/core/domain/price.ts";
import { createModelHealth } from "../src/core/models/model-health.ts";
import { createSpending } from "../src/core/models/spending.ts";
import type { ConfiguredModel } from "../src/core/ports/configured-model.ts";
import type { Store } from "../src/core/ports/store.ts";
import { digestKind } from "../src/services/digests/digest-job.ts";
import { digestSlots } from "../src/services/digests/digest-models.ts";
import { createDigests, type Digests } from "../src/services/digests/digests.ts";
import type { RunDigestParts } from "../src/services/digests/run-digest.ts";
import { createJobRunner } from "../src/services/jobs/job-runner.ts";

export const PARTS = 4;
export const ESTIMATE = { modelCalls: PARTS, inputTokens: 30_000, outputTokens: 10_000, costMicros: 40_000 };

export interface DigestProcess extends Digests {
  close(): Promise<void>;
  /** As a server does. */
  resumeBroken(): Promise<void>;
}

export interface DigestProcessOptions {
  /** Names the process. */
  readonly owner: string;
  readonly models: readonly ConfiguredModel[];
  readonly store: Store;
  /** Processes that ended, by name. */
  readonly gone: ReadonlySet<string>;
  readonly env: Record<string, string>;
  readonly caps: Caps;
}

export function digestProcess({
  owner,
  models,
  store,
  gone,
  env,
  caps,
}: DigestProcessOptions): DigestProcess {
  const config = readConfig(env);
  const limits = { confirmMicros: config.digestConfirmMicros, parallel: config.digestParallel };
  const threads = { ...createDigestThreads(), estimate: async () => ESTIMATE };
  const sumCosts = async ({ since }: { since: string }): Promise<number> =>
    (await store.sumModelCalls({ by: "day", since })).reduce((sum, { costMicros }) => sum + costMicros, 0);
  const jobs = createJobs({ store, clock, owner, isGone: (name) => gone.has(name) });
  const kind = digestKind({
    units: NO_UNITS,
    store,
    clock,
    models,
    threads,
    health: createModelHealth(clock),
    spending: createSpending(caps, { sumCosts }, clock),
    hash,
    slots: digestSlots(models, limits),
    write,
  });
  const runner = createJobRunner({ jobs, kinds: [kind], clock, report: () => undefined });
  let next = 0;
  const digests = createDigests({
    units: NO_UNITS,
    store,
    clock,
    models,
    threads,
    limits,
    jobs,
    runner,
    hash,
    maxFileBytes: config.maxFileBytes,
    files,
    findHeadings,
    ids: { next: (prefix) => `${prefix}_${owner}${next++}` },
    reader: createPageReader(),
    fetchPage: () => Promise.reject(new Error("No network.")),
  });
  return {
    ...digests,
    resumeBroken: () => runner.startDue(),
    async close() {
      await runner.close();
      await threads.close();
    },
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const write: RunDigestParts["write"] = async ({ extractive }, { model, steps, onProgress }, signal) => {
  for (let part = 0; part < PARTS; part++) {
    onProgress?.({ step: "noting", done: part, total: PARTS });
    if ((await steps.recall(`part ${part}`)) !== undefined) continue;
    const request = { messages: [{ role: "user", content: "Go on." }], maxOutputTokens: 100 } as const;
    for await (const said of model.stream(request, signal)) {
      if (said.type === "text") await steps.keep(`part ${part}`, JSON.stringify(said.text));
    }
  }
  return { digest: { ...extractive, writer: "model", model: model.name }, notices: [] };
};
