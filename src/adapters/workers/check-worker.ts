/** The thread that checks texts; see checks.ts for why there is one. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "./deadline-worker.ts";
import { checkText } from "../../core/check/verdict/check-text.ts";
import type { CheckedText } from "../../core/domain/checked-text.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { CheckJob } from "./check-threads.ts";

const clock = { monotonicMs: () => performance.now() };

parentPort?.on("message", ({ number, job }: WorkerRequest<CheckJob>) => {
  try {
    answer({ number, result: checkText(job.text, job.documents, { clock }) });
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function answer(reply: WorkerReply<CheckedText>): void {
  parentPort?.postMessage(reply, []);
}
