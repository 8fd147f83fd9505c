/** The thread of digest-threads.ts. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "./deadline-worker.ts";
import { digestDocument } from "../../core/digest/digest-document.ts";
import { packUnits } from "../../core/digest/packed-units.ts";
import { placesIn } from "../../core/domain/places.ts";
import { saidUnits } from "../../core/digest/said-units.ts";
import { estimateDigest } from "../../core/digest/model/estimate-digest.ts";
import { repairTranscript } from "../../core/repair/repair-transcript.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { DigestAnswer, DigestJob } from "./digest-threads.ts";

parentPort?.on("message", ({ number, job }: WorkerRequest<DigestJob>) => {
  try {
    const result = resultOf(job);
    answer({ number, result }, "units" in result ? [result.units.buffer] : []);
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function resultOf(job: DigestJob): DigestAnswer {
  switch (job.kind) {
    case "extract": {
      const { text, marks } = job.input;
      const units = saidUnits(text, marks, placesIn(text, marks));
      return { digest: digestDocument(job.input, job.language, units), units: packUnits(units) };
    }
    case "estimate":
      return estimateDigest(job.input, job.model);
    case "repair":
      return repairTranscript(job.text, job.hints);
  }
}

function answer(reply: WorkerReply<DigestAnswer>, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer);
}
