/** The thread that reads long documents and cuts them; see long-reader.ts for why. */
import { parentPort } from "node:worker_threads";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { cutPassages } from "../../core/retrieval/cut-passages.ts";
import type { WorkerReply, WorkerRequest } from "../workers/deadline-worker.ts";
import type { LongJob, LongResult } from "./long-reader.ts";
import { packedSpans } from "./packed-spans.ts";
import { createPageReader, type PageReaderThreads } from "./page-reader.ts";
import { quietThread } from "./quiet-thread.ts";

quietThread();

let reader: PageReaderThreads | undefined;

parentPort?.on("message", ({ number, job }: WorkerRequest<LongJob>) => {
  work(job).then(
    (result) => answer({ number, result }, [result.spans.places.buffer]),
    (thrown: unknown) => answer({ number, error: asFootnoteError(thrown).toBody() }, []),
  );
});

async function work(job: LongJob): Promise<LongResult> {
  if ("text" in job) return { spans: packedSpans(cutPassages(job.text, job.marks)) };
  reader ??= createPageReader({ threads: 1, maxBytes: job.maxBytes });
  const page = await reader.read(job.bytes, job.hints);
  return { page, spans: packedSpans(cutPassages(page.text, page.marks)) };
}

function answer(reply: WorkerReply<LongResult>, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(reply, transfer);
}
