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
  const { bytes, hints, maxBytes } = job;
  reader ??= createPageReader({ threads: 1, maxBytes });
  reader.read(bytes, hints).then(
    (page) => {
      const spans = packedSpans(cutPassages(page.text, page.marks));
      answer({ number, result: { page, spans } }, [spans.places.buffer]);
    },
    (thrown: unknown) => answer({ number, error: asFootnoteError(thrown).toBody() }, []),
  );
});

function answer(reply: WorkerReply<LongResult>, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(reply, transfer);
}
