/** The live web for the pipeline: the engines that are configured, the guarded fetcher, and the page reader. */
import { availableParallelism } from "node:os";
import type { GuardedFetcher } from "../adapters/http/guarded-fetcher.ts";
import { decodeText } from "../adapters/pages/decode-text.ts";
import { fetchUrl } from "../adapters/pages/fetch-url.ts";
import type { PageReaderThreads } from "../adapters/pages/page-reader.ts";
import { rememberingReader } from "../adapters/pages/remembering-reader.ts";
import { createWebSearch } from "../adapters/search/web-search.ts";
import { isHtml, pageLinks } from "../adapters/sites/page-links.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Engine } from "../core/ports/engine.ts";
import { createSlots } from "../lib/slots.ts";
import type { Web } from "../core/ports/web.ts";
import { wantedLink } from "../core/sites/wanted-link.ts";

/** Pages larger than this are not articles. */
const MAX_PAGE_BYTES = 5_000_000;

/**
 * Questions that read pages at once. More would only hold each other up until all their pages are late: a question reads ten
 * in half a second, most of which is waiting.
 */
const QUESTIONS_READING = Math.max(12, 6 * availableParallelism());

export interface WebOptions {
  readonly engines: readonly Engine[];
  readonly fetcher: GuardedFetcher;
  readonly reader: Pick<PageReaderThreads, "read" | "warm">;
  readonly clock: Clock;
  readonly hash: (bytes: Uint8Array) => string;
  /** Stands in place of YouTube's own address. */
  readonly youtube?: string | undefined;
}

export function createWeb({ engines, fetcher, reader, clock, hash, youtube }: WebOptions): Web {
  const searching = createWebSearch({
    engines,
    send: (request, signal) => fetcher.send(request, signal),
    clock,
    ready: () => fetcher.load?.() ?? Promise.resolve(),
  });
  const remembering = rememberingReader(reader, hash);
  const turns = createSlots(QUESTIONS_READING);
  return {
    enter: (signal) => turns.take(signal),

    search(query, signal) {
      reader.warm();
      return searching.search(query, signal);
    },

    async read(url, signal, onArrival) {
      const fetched = await fetchUrl(fetcher, url, { signal, maxBytes: MAX_PAGE_BYTES, youtube });
      onArrival?.();
      const page = fetched.page ?? (await remembering.read(fetched.bytes, fetched.hints, signal));
      // Of the text, not the bytes: what is stored under a hash must be what is cited, whichever reader made it.
      const contentHash = hash(new TextEncoder().encode(page.text));
      return { ...page, url: fetched.url, contentHash, fetchedAt: fetched.fetchedAt ?? clock.now() };
    },

    async links(url, signal) {
      const fetched = await fetchUrl(fetcher, url, { signal, maxBytes: MAX_PAGE_BYTES, youtube });
      const { page, bytes, hints } = fetched;
      const text = page === undefined ? decodeText(bytes, hints.contentType) : "";
      if (text === undefined || !isHtml(text)) return [];
      const { links } = await pageLinks(text, fetched.url, signal);
      return links.flatMap(({ url: link, text: words }) => {
        const wanted = wantedLink(link, undefined);
        return wanted === undefined || wanted.url === url ? [] : [{ url: wanted.url, text: words }];
      });
    },
  };
}
