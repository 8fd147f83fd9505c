/** Reads HTML in threads under a deadline; a page too slow for its main content to be found is read whole. */
import { canonicalUrl, hostKey } from "../../lib/canonical-url.ts";
import { isOverrun } from "../workers/deadline-worker.ts";
import type { HtmlJob, HtmlResult } from "./html-page.ts";
import type { ReadParts } from "./read-parts.ts";
import { sizeDeadlineMs } from "./size-deadline.ts";
import { publishedAt } from "./published-at.ts";
import { createWorkerPool } from "../workers/worker-pool.ts";

export interface HtmlReader {
  read(html: string, url: string | undefined, signal: AbortSignal | undefined): Promise<ReadParts>;
  warm(): void;
  close(): Promise<void>;
}

/** Far more than a page of 2 MB takes with its tree and all that is told of its blocks. */
const MEMORY_MB = 512;

/** A dozen names. */
const MAX_AUTHOR_LENGTH = 300;
const MAX_URL_LENGTH = 2_000;

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
        // The last way to read it: a large page on a busy machine takes more than the deadline for judging one.
        const whole = Math.max(deadlineMs, sizeDeadlineMs(html.length));
        result = await worker.run({ ...page, method: "linear" }, { deadlineMs: whole, signal });
      }
      const { published, updated, canonical, author, ...parts } = result;
      const at = publishedAt(published);
      const changedAt = publishedAt(updated);
      const ownUrl = statedUrl(canonical, url);
      return {
        ...parts,
        ...(at === undefined ? {} : { publishedAt: at }),
        // Pages that state when they were last changed mostly repeat the one date.
        ...(changedAt === undefined || (at !== undefined && changedAt <= at) ? {} : { updatedAt: changedAt }),
        ...(author === undefined ? {} : { author: author.slice(0, MAX_AUTHOR_LENGTH).toWellFormed() }),
        ...(ownUrl === undefined ? {} : { canonicalUrl: ownUrl }),
      };
    },
    warm: () => worker.warm(),
    close: () => worker.close(),
  };
}

/** A page may say where it stands within its own host; of another host nobody's word is taken. */
function statedUrl(written: string | undefined, url: string | undefined): string | undefined {
  if (written === undefined || url === undefined || written.length > MAX_URL_LENGTH) return undefined;
  const stated = canonicalUrl(URL.parse(written, url)?.href ?? "");
  if (stated === undefined) return undefined;
  return hostKey(new URL(stated).host) === hostKey(new URL(url).host) ? stated : undefined;
}
