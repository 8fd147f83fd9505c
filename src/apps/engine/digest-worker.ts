/** The thread that digests texts without a model; see digests.ts for why there is one. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "../../adapters/pages/deadline-worker.ts";
import { digestDocument } from "../../core/digest/digest-document.ts";
import type { Digest } from "../../core/domain/digest.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { DigestJob } from "./digests.ts";

parentPort?.on("message", ({ number, job }: WorkerRequest<DigestJob>) => {
  try {
    answer({ number, result: digestDocument(job.input, job.language) });
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function answer(reply: WorkerReply<Digest>): void {
  parentPort?.postMessage(reply, []);
}
