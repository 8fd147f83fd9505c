/** The thread of digest-threads.ts. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "../../adapters/pages/deadline-worker.ts";
import { digestDocument } from "../../core/digest/digest-document.ts";
import { estimateDigest } from "../../core/digest/model/estimate-digest.ts";
import type { Digest, DigestEstimate } from "../../core/domain/digest.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { DigestJob } from "./digest-threads.ts";

parentPort?.on("message", ({ number, job }: WorkerRequest<DigestJob>) => {
  try {
    answer({ number, result: resultOf(job) });
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function resultOf(job: DigestJob): Digest | DigestEstimate {
  return job.kind === "extract"
    ? digestDocument(job.input, job.language)
    : estimateDigest(job.input, job.model);
}

function answer(reply: WorkerReply<Digest | DigestEstimate>): void {
  parentPort?.postMessage(reply, []);
}
