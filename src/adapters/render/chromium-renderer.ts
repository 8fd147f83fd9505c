/**
 * Runs the scripts of pages in a Chromium of this machine, through playwright-core. The browser itself reaches
 * nothing: every request of a page is answered from our guarded fetcher, or not at all, and what is not a request
 * (sockets, peer connections, name look-ups) ends at a proxy that is not there. Only documents, scripts and data are
 * fetched, by GET alone, so that nothing is sent in the person's name. Shadow trees are not part of what is read.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { FetchedPage } from "../http/guarded-fetcher.ts";
import { orStopped, renderIn } from "./render-page.ts";
import type { Renderer } from "./rendering-fetcher.ts";
import { createSharedBrowser, endsWithin } from "./shared-browser.ts";

export interface ChromiumOptions {
  /** Path of the program. */
  readonly executable: string;
  /** As of the guarded fetcher; a page reaches only the one that it comes from. */
  readonly allowHosts: readonly string[];
  /** Longest time for one page, without the browser's start. Default 10 s. */
  readonly deadlineMs?: number;
  /** After so long without a page the browser is ended. Default one minute. */
  readonly idleMs?: number;
}

/** Pages rendered at the same time. */
const AT_ONCE = 2;
/** For closing what may hang; then the browser is ended. */
const CLOSE_MS = 2_000;

/** Starts no browser before the first page. */
export function createChromiumRenderer(options: ChromiumOptions): Renderer {
  const { deadlineMs = 10_000, idleMs = 60_000 } = options;
  const browser = createSharedBrowser({ executable: options.executable, atOnce: AT_ONCE, idleMs });

  return {
    async render(page, signal) {
      try {
        return await browser.use(async (open) => {
          const late = AbortSignal.timeout(deadlineMs);
          const stop = signal ? AbortSignal.any([signal, late]) : late;
          const opening = open.newContext({
            acceptDownloads: false,
            serviceWorkers: "block",
            // The only locale that says nothing of the person.
            locale: "en-US",
          });
          const context = await orStopped(opening, stop);
          try {
            return await renderIn(context, page, ownHosts(page, options.allowHosts), stop);
          } finally {
            // A page that is busy for ever does not close, and then takes the browser with it.
            if (!(await endsWithin(CLOSE_MS, context.close()))) await browser.end();
          }
        }, signal);
      } catch (thrown) {
        throw renderFailure(page, thrown, signal);
      }
    },
    close: () => browser.close(),
  };
}

/** A page of the open web may not read from an internal host that the operator allows for other reasons. */
function ownHosts({ url }: FetchedPage, allowHosts: readonly string[]): string[] {
  const { hostname, port, protocol } = new URL(url);
  const own = `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`.toLowerCase();
  return allowHosts.filter((host) => host.toLowerCase() === own);
}

function renderFailure(
  { url }: FetchedPage,
  thrown: unknown,
  signal: AbortSignal | undefined,
): FootnoteError {
  if (signal?.aborted === true) {
    return new FootnoteError("cancelled", say("render.stopped"), { cause: thrown });
  }
  if (thrown instanceof FootnoteError) return thrown;
  return new FootnoteError("page-needs-javascript", say("render.failed", { host: new URL(url).host }), {
    hint: say("render.failed-hint"),
    retryable: true,
    cause: thrown,
  });
}
