/**
 * Threads for what computes long: what a text says without a model, its repair by rule, and what a model's
 * digest of it would take. A long document takes seconds, in which a server could answer nobody.
 */
import { createWorkerPool } from "./worker-pool.ts";
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type { DigestThreads, EstimatedModel } from "../../core/digest/digest-threads.ts";
import type { Repair, RepairHints } from "../../core/repair/repair-transcript.ts";
import { unpackUnits } from "../../core/digest/packed-units.ts";
import type { Digest, DigestEstimate, DigestLanguage } from "../../core/domain/digest.ts";

export type DigestJob =
  | { readonly kind: "extract"; readonly input: DigestInput; readonly language: DigestLanguage }
  | { readonly kind: "estimate"; readonly input: DigestInput; readonly model: EstimatedModel }
  | { readonly kind: "repair"; readonly text: string; readonly hints: RepairHints };

/** What the thread answers to an `extract`. */
export interface PackedExtract {
  readonly digest: Digest;
  readonly units: Uint32Array<ArrayBuffer>;
}

export type DigestAnswer = PackedExtract | DigestEstimate | Repair;

/** A million words take some ten seconds. */
const DEADLINE_MS = 300_000;
const MEMORY_MB = 2_048;
const THREADS = 2;

export function createDigestThreads(): DigestThreads {
  const threads = createWorkerPool<DigestJob, DigestAnswer>({
    url: new URL("./digest-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads: THREADS,
  });
  const run = (job: DigestJob, signal: AbortSignal) => threads.run(job, { deadlineMs: DEADLINE_MS, signal });
  return {
    async extract({ text, marks, language: spoken }, language, signal) {
      const input = { text, marks, language: spoken };
      const { digest, units } = (await run({ kind: "extract", input, language }, signal)) as PackedExtract;
      return { digest, units: unpackUnits(units) };
    },
    async estimate({ text, marks, language }, { price, contextTokens }, signal) {
      const model = { ...(price ? { price } : {}), contextTokens };
      const input = { text, marks, language };
      return (await run({ kind: "estimate", input, model }, signal)) as DigestEstimate;
    },
    repair: async (text, hints, signal) => (await run({ kind: "repair", text, hints }, signal)) as Repair,
    close: () => threads.close(),
  };
}
