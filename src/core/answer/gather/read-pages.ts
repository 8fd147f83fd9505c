/**
 * Reads the best pages that were found, all at once. One that fails is replaced by the next hit while there is time;
 * those that have not come when patience ends are told of as late. It keeps nothing and judges no page.
 */
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FoundPage, WebPage } from "../../ports/web.ts";
import { patienceMs, READ_MS } from "./reading-patience.ts";

/** Pages read for a question: more cost time and seldom add anything. */
const PAGES = 10;
/** A page begun later than this would hardly come in time. */
const REPLACE_WITHIN_MS = READ_MS / 2;
/** How many of the first hits count as the best. */
const BEST = 3;

export type PageReading =
  | { readonly type: "begun"; readonly found: FoundPage }
  | { readonly type: "read"; readonly found: FoundPage; readonly page: WebPage }
  | { readonly type: "failed"; readonly found: FoundPage; readonly error: FootnoteError };

export interface ReadPagesParts {
  readonly read: (found: FoundPage, signal: AbortSignal, onArrival: () => void) => Promise<WebPage>;
  readonly clock: Clock;
}

/** `found`: best first. Throws the signal's reason when it fires. */
export async function* readPages(
  found: readonly FoundPage[],
  { read, clock }: ReadPagesParts,
  signal: AbortSignal,
): AsyncGenerator<PageReading> {
  const startedMs = clock.monotonicMs();
  const elapsedMs = (): number => clock.monotonicMs() - startedMs;
  const stop = new AbortController();
  const stopAll = (): void => stop.abort(signal.reason);
  signal.addEventListener("abort", stopAll, { once: true });
  const rest = [...found];
  const best = new Set(found.slice(0, BEST));
  const waiting = new Map<FoundPage, Promise<PageReading>>();
  const arrived = new Set<FoundPage>();
  const readAtMs: number[] = [];

  const begin = (next: FoundPage): void => {
    const reading = read(next, stop.signal, () => arrived.add(next)).then(
      (page): PageReading => ({ type: "read", found: next, page }),
      (thrown: unknown): PageReading => ({ type: "failed", found: next, error: asFootnoteError(thrown) }),
    );
    waiting.set(next, reading);
  };

  try {
    const first = rest.splice(0, PAGES);
    // People see what was found before any of it is fetched.
    for (const next of first) yield { type: "begun", found: next };
    for (const next of first) begin(next);
    while (waiting.size > 0) {
      const isBestWaiting = [...waiting.keys()].some((page) => best.has(page));
      const state = { readAtMs, waiting: waiting.size, arrived: arrived.size, isBestWaiting };
      const leftMs = patienceMs(state) - elapsedMs();
      const next = leftMs <= 0 ? undefined : await withinMs(leftMs, [...waiting.values()], clock);
      signal.throwIfAborted();
      if (next === undefined) {
        if (leftMs <= 0) break;
        continue;
      }
      waiting.delete(next.found);
      arrived.delete(next.found);
      if (next.type === "read") readAtMs.push(elapsedMs());
      yield next;
      const replacement =
        next.type === "failed" && elapsedMs() < REPLACE_WITHIN_MS ? rest.shift() : undefined;
      if (replacement) {
        yield { type: "begun", found: replacement };
        begin(replacement);
      }
    }
    for (const late of waiting.keys())
      yield { type: "failed", found: late, error: tooLate(late, elapsedMs()) };
  } finally {
    stop.abort();
    signal.removeEventListener("abort", stopAll);
  }
}

/** The first of `work`, or `undefined` when the time is up. */
async function withinMs<T>(ms: number, work: readonly Promise<T>[], clock: Clock): Promise<T | undefined> {
  const timer = new AbortController();
  const timeUp = clock.sleep(ms, timer.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([timeUp, ...work]);
  } finally {
    timer.abort();
  }
}

function tooLate({ url }: FoundPage, elapsedMs: number): FootnoteError {
  const seconds = Math.round(elapsedMs / 100) / 10;
  return new FootnoteError("fetch-timeout", say("answer.page-late", { url, seconds }), {
    retryable: true,
  });
}
