/** The thread that reads formats which are packed, marked up or made of records; see `formats.ts` for which. */
import { parentPort } from "node:worker_threads";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { WorkerReply, WorkerRequest } from "../../workers/deadline-worker.ts";
import { quietThread } from "../quiet-thread.ts";
import { brokenPackage } from "./broken-package.ts";
import { type FormatJob, readFormat } from "./read-format.ts";
import type { FormatParts } from "./parts-within.ts";

quietThread();

parentPort?.on("message", ({ number, job }: WorkerRequest<FormatJob>) => {
  readFormat(job).then(
    (result) => answer({ number, result }),
    (thrown: unknown) => answer({ number, error: refusal(thrown).toBody() }),
  );
});

function answer(reply: WorkerReply<FormatParts>): void {
  parentPort?.postMessage(reply, []);
}

function refusal(thrown: unknown): FootnoteError {
  return thrown instanceof FootnoteError ? thrown : brokenPackage();
}
