/**
 * Renders one page in a browser context of its own: answers its requests, waits until its text has settled, and reads
 * its document from a world that its scripts cannot touch. Starting and ending the browser is the renderer's matter.
 */
import type { BrowserContext, CDPSession, Page, Route } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createGuardedFetcher, type FetchedPage, type GuardedFetcher } from "../http/guarded-fetcher.ts";
import type { RenderedPage } from "./rendering-fetcher.ts";

/** What a page may fetch; pictures, styles, fonts and media change nothing of its text. */
const FETCHED_KINDS = new Set(["document", "script", "xhr", "fetch"]);
/** Single-page applications load some dozens of scripts and a few replies. */
const MOST_REQUESTS = 150;
const MOST_BYTES = 20_000_000;
/** Of one reply, and of the document that is read in the end. */
const MOST_REPLY_BYTES = 5_000_000;
const REPLY_MS = 5_000;

const LOOK_EVERY_MS = 100;
/** The text has settled when it has not grown for so long and nothing is on its way. */
const QUIET_MS = 300;
/** With something on its way (a feed that never ends) it has settled after so long. */
const QUIET_THOUGH_BUSY_MS = 2_000;

/** The document without what is for browsers that run no scripts, and without those that did run. */
const READ_DOCUMENT = `(() => {
  const copy = document.documentElement.cloneNode(true);
  for (const part of copy.querySelectorAll("noscript, style, script:not([type*=json])")) part.remove();
  return copy.outerHTML.slice(0, ${MOST_REPLY_BYTES});
})()`;

/** Throws what the browser throws; `fetch-timeout` where nothing was shown before `stop` fired. */
export async function renderIn(
  context: BrowserContext,
  first: FetchedPage,
  allowHosts: readonly string[],
  stop: AbortSignal,
): Promise<RenderedPage> {
  const fetcher = createGuardedFetcher({ allowHosts, maxBytes: MOST_REPLY_BYTES, deadlineMs: REPLY_MS });
  try {
    const page = await context.newPage();
    // A window of its own would have nobody to watch it.
    context.on("page", (other) => void (other === page || other.close().catch(() => undefined)));
    page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
    const traffic = await answerRequests(context, page, first, fetcher, stop);
    const opening = page.goto(first.url, { waitUntil: "domcontentloaded", timeout: 0 });
    opening.catch(() => undefined);
    await orStopped(opening, stop);
    const session = await context.newCDPSession(page);
    const html = await settledHtml(session, traffic, stop);
    if (!/^https?:/.test(page.url())) throw new Error("the page led out of the web");
    return { url: page.url(), html };
  } finally {
    await fetcher.close();
  }
}

interface Traffic {
  /** Requests on their way. */
  pending: number;
}

async function answerRequests(
  context: BrowserContext,
  page: Page,
  first: FetchedPage,
  fetcher: GuardedFetcher,
  stop: AbortSignal,
): Promise<Traffic> {
  const traffic: Traffic = { pending: 0 };
  let [requests, bytes, isOpened] = [0, 0, false];

  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isPage && !isOpened) {
      isOpened = true;
      return route.fulfill(replyOf(first));
    }
    const kind = request.resourceType();
    const isWanted = request.method() === "GET" && FETCHED_KINDS.has(kind) && (kind !== "document" || isPage);
    if (!isWanted || ++requests > MOST_REQUESTS || bytes > MOST_BYTES) return route.abort("blockedbyclient");
    const reply = await fetcher.fetch(request.url(), { signal: stop });
    bytes += reply.bytes.length;
    await route.fulfill(replyOf(reply));
  };

  await context.route("**/*", async (route) => {
    traffic.pending++;
    try {
      await answer(route);
    } catch {
      // Refused, failed or stopped: for the page it is a request that failed.
      await route.abort("failed").catch(() => undefined);
    } finally {
      traffic.pending--;
    }
  });
  await context.routeWebSocket(/.*/, (socket) => void socket.close().catch(() => undefined));
  return traffic;
}

function replyOf({ status, contentType, bytes }: FetchedPage) {
  return {
    status,
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

/** Until the text has settled; at the deadline what is there then, where that can still be read. */
async function settledHtml(session: CDPSession, traffic: Traffic, stop: AbortSignal): Promise<string> {
  let [length, unchangedMs] = [-1, 0];
  for (;;) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: stop });
    const now = Number(await evaluate(session, "document.body ? document.body.innerText.length : 0", stop));
    unchangedMs = now === length ? unchangedMs + LOOK_EVERY_MS : 0;
    length = now;
    const isQuiet = unchangedMs >= (traffic.pending === 0 ? QUIET_MS : QUIET_THOUGH_BUSY_MS);
    // An application that shows nothing yet may still be starting.
    if (isQuiet && (now > 0 || unchangedMs >= QUIET_THOUGH_BUSY_MS)) break;
  }
  const html = await evaluate(session, READ_DOCUMENT, stop);
  return typeof html === "string" ? html : "";
}

/** In a world of our own: the page's scripts may have changed what its own one says. */
async function evaluate(session: CDPSession, expression: string, stop: AbortSignal): Promise<unknown> {
  const work = async (): Promise<unknown> => {
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
    });
    const { result } = await session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
      returnByValue: true,
    });
    return result.value;
  };
  return orStopped(work(), stop);
}

/** The work is left to itself when `stop` fires: a page that is busy for ever never answers. */
export async function orStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onStop = (): void => reject(new FootnoteError("fetch-timeout", say("render.late")));
  if (stop.aborted) onStop();
  stop.addEventListener("abort", onStop, { once: true });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    stop.removeEventListener("abort", onStop);
  }
}
