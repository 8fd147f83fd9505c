/** The thread of digest-threads.ts. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "../../adapters/pages/deadline-worker.ts";
import { digestDocument } from "../../core/digest/digest-document.ts";
import { estimateDigest } from "../../core/digest/model/estimate-digest.ts";
import { repairTranscript } from "../../core/digest/repair/repair-transcript.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { DigestJob, DigestJobResult } from "./digest-threads.ts";

parentPort?.on("message", ({ number, job }: WorkerRequest<DigestJob>) => {
  try {
    answer({ number, result: resultOf(job) });
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function resultOf(job: DigestJob): DigestJobResult {
  switch (job.kind) {
    case "extract":
      return digestDocument(job.input, job.language);
    case "estimate":
      return estimateDigest(job.input, job.model);
    case "repair":
      return repairTranscript(job.text, job.hints);
  }
}

function answer(reply: WorkerReply<DigestJobResult>): void {
  parentPort?.postMessage(reply, []);
}
