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
  const waiting = new Set<FoundPage>();
  const done: PageReading[] = [];
  let wake = Promise.withResolvers<void>();
  const arrived = new Set<FoundPage>();
  const readAtMs: number[] = [];

  const begin = (next: FoundPage): void => {
    waiting.add(next);
    const end = (reading: PageReading): void => {
      done.push(reading);
      wake.resolve();
    };
    read(next, stop.signal, () => arrived.add(next)).then(
      (page) => end({ type: "read", found: next, page }),
      (thrown: unknown) => end({ type: "failed", found: next, error: asFootnoteError(thrown) }),
    );
  };

  const ending = new AbortController();
  let wakesAtMs = Infinity;
  /** One sleep serves for all that would end later: they are asked for at every page. */
  const wakeBy = (atMs: number): void => {
    if (wakesAtMs <= atMs) return;
    wakesAtMs = atMs;
    clock.sleep(atMs - elapsedMs(), ending.signal).then(
      () => {
        if (wakesAtMs === atMs) wakesAtMs = Infinity;
        wake.resolve();
      },
      () => undefined,
    );
  };

  try {
    const first = rest.splice(0, PAGES);
    // People see what was found before any of it is fetched.
    for (const next of first) yield { type: "begun", found: next };
    for (const next of first) begin(next);
    while (waiting.size > 0) {
      const next = done.shift();
      if (next === undefined) {
        const isBestWaiting = [...waiting].some((page) => best.has(page));
        const state = { readAtMs, waiting: waiting.size, arrived: arrived.size, isBestWaiting };
        const leftMs = patienceMs(state) - elapsedMs();
        if (leftMs <= 0) break;
        wake = Promise.withResolvers();
        wakeBy(elapsedMs() + leftMs);
        await wake.promise;
        signal.throwIfAborted();
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
    for (const late of waiting) yield { type: "failed", found: late, error: tooLate(late, elapsedMs()) };
  } finally {
    stop.abort();
    ending.abort();
    signal.removeEventListener("abort", stopAll);
  }
}

function tooLate({ url }: FoundPage, elapsedMs: number): FootnoteError {
  const seconds = Math.round(elapsedMs / 100) / 10;
  return new FootnoteError("fetch-timeout", say("answer.page-late", { url, seconds }), {
    retryable: true,
  });
}
