/** The thread that reads HTML pages; see html-page.ts for how. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "../workers/deadline-worker.ts";
import { readHtmlPage, type HtmlJob, type HtmlResult } from "./html-page.ts";
import { quietThread } from "./quiet-thread.ts";

quietThread();

parentPort?.on("message", ({ number, job }: WorkerRequest<HtmlJob>) => {
  try {
    answer({ number, result: readHtmlPage(job) });
  } catch {
    const message = "The page's HTML could not be read.";
    answer({ number, error: { code: "document-unreadable", message } });
  }
});

function answer(reply: WorkerReply<HtmlResult>): void {
  parentPort?.postMessage(reply, []);
}
