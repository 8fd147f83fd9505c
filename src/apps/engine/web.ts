/** The live web for the pipeline: the engines that are configured, the guarded fetcher, and readers of its own. */
import type { GuardedFetcher } from "../../adapters/http/guarded-fetcher.ts";
import { sendRequest } from "../../adapters/http/send-request.ts";
import { createPageReader } from "../../adapters/pages/page-reader.ts";
import { createWebSearch } from "../../adapters/search/web-search.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Engine as SearchEngine } from "../../core/ports/engine.ts";
import type { Web } from "../../core/ports/web.ts";

/** Each reader reads one page at a time; two keep two cores busy and leave the library's own free. */
const READERS = 2;
/** Pages larger than this are not articles. */
const MAX_PAGE_BYTES = 5_000_000;

export interface WebOptions {
  readonly engines: readonly SearchEngine[];
  readonly fetcher: GuardedFetcher;
  readonly clock: Clock;
  readonly hash: (bytes: Uint8Array) => string;
}

export function createWeb({ engines, fetcher, clock, hash }: WebOptions): Web & { close(): Promise<void> } {
  const readers = Array.from({ length: READERS }, () => createPageReader({ maxBytes: MAX_PAGE_BYTES }));
  const searching = createWebSearch({ engines, send: sendRequest, clock });
  let turn = 0;
  return {
    search: (query, signal) => searching.search(query, signal),

    async read(url, signal) {
      const {
        url: reached,
        bytes,
        contentType,
      } = await fetcher.fetch(url, { signal, maxBytes: MAX_PAGE_BYTES });
      const reader = readers[turn++ % READERS]!;
      const name = new URL(reached).pathname.split("/").at(-1) ?? "";
      const hints = { name, url: reached, ...(contentType ? { contentType } : {}) };
      const page = await reader.read(bytes, hints, signal);
      // Of the text, not the bytes: what is stored under a hash must be what is cited, whichever reader made it.
      const contentHash = hash(new TextEncoder().encode(page.text));
      return { ...page, url: reached, contentHash, fetchedAt: clock.now() };
    },

    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
