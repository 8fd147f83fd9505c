/** Reads HTML in threads under a deadline; a page too slow for its main content to be found is read whole. */
import { isOverrun } from "./deadline-worker.ts";
import type { HtmlJob, HtmlResult } from "./html-page.ts";
import type { ReadParts } from "./read-parts.ts";
import { publishedAt } from "./published-at.ts";
import { createWorkerPool } from "./worker-pool.ts";

export interface HtmlReader {
  read(html: string, url: string | undefined, signal: AbortSignal | undefined): Promise<ReadParts>;
  warm(): void;
  close(): Promise<void>;
}

/** Far more than a page of 2 MB takes with its tree and all that is told of its blocks. */
const MEMORY_MB = 512;

export function createHtmlReader(options: { deadlineMs: number; threads: number }): HtmlReader {
  const { deadlineMs, threads } = options;
  const worker = createWorkerPool<HtmlJob, HtmlResult>({
    url: new URL("./html-worker.ts", import.meta.url),
    memoryMb: MEMORY_MB,
    threads,
  });
  return {
    async read(html, url, signal) {
      const page = { html, ...(url === undefined ? {} : { url }) };
      let result: HtmlResult;
      try {
        result = await worker.run({ ...page, method: "main-content" }, { deadlineMs, signal });
      } catch (thrown) {
        if (!isOverrun(thrown)) throw thrown;
        result = await worker.run({ ...page, method: "linear" }, { deadlineMs, signal });
      }
      const { published, author: _author, ...parts } = result;
      const at = publishedAt(published);
      return { ...parts, ...(at === undefined ? {} : { publishedAt: at }) };
    },
    warm: () => worker.warm(),
    close: () => worker.close(),
  };
}
