/**
 * Footnote as a server has it, which is closed and opened anew when its settings have changed: requests wait meanwhile, and what goes on in
 * the background is gone on with. Where it listens, and what guards it, stays as it was at the start.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../../compose/config.ts";
import { loadConfig } from "../../compose/load-config.ts";
import { logError, logFailure, logRequest } from "../../compose/log-error.ts";
import { type Footnote, openFootnote } from "../../compose/open-footnote.ts";
import { openSponsored, type Sponsored } from "../../compose/open-sponsored.ts";
import { GUIDE, WEB_FOLDER } from "../../compose/project-root.ts";
import { seedGuide } from "../../services/library/seed-guide.ts";
import { createApp } from "./app.ts";
import { beginWork } from "./begin-work.ts";
import type { Fetch } from "./public-path.ts";

/** So long answers that are being written hold a change up; then they are broken off, and say so. */
const MOST_WAIT_MS = 60_000;
/** Others wait meanwhile. */
const LAST_REQUESTS_MS = 2_000;
const LOOK_AGAIN_MS = 20;

export interface Reopened {
  footnote(): Footnote;
  readonly fetch: Fetch<[]>;
  /** Work in the background. */
  begin(): Promise<void>;
  /** Begins no more work, and waits until nothing is being answered: so long at most, and until the signal fires. */
  drain(mostMs: number, signal?: AbortSignal): Promise<void>;
  /** What is being answered, by a last event. */
  endRuns(): Promise<void>;
  close(): Promise<void>;
}

interface Opened {
  readonly footnote: Footnote;
  /** Beside it, where it is on. */
  readonly sponsored: Sponsored | undefined;
  readonly fetch: Fetch<[]>;
}

/** `setUpCode` makes the first account, where others reach the server and none is there. Throws as `openFootnote`. */
export async function createReopened(config: Config, setUpCode?: string): Promise<Reopened> {
  let stopLooking: (() => void) | undefined;
  let under = 0;
  let isClosing = false;
  /** Resolves when nothing is being opened. */
  let ready = Promise.resolve();

  const open = async (wanted: Config): Promise<Opened> => {
    const footnote = await openFootnote(wanted, logError);
    let sponsored: Sponsored | undefined;
    try {
      await seedGuide(footnote, GUIDE);
      const { plans } = footnote;
      sponsored = await openSponsored(wanted, logError, plans && ((userId) => plans.hasNoAds(userId)));
    } catch (error) {
      await footnote.close();
      throw error;
    }
    const app = createApp(footnote, {
      log: logError,
      logRequest,
      webFolder: WEB_FOLDER,
      setUpCode,
      sponsored,
      // What is being answered is waited for, while others are served; else it is done before the next request.
      onSettings: () => void (isQuiet(1) ? reopen() : reopenLater()),
    });
    return { footnote, sponsored, fetch: app.fetch };
  };
  const begin = async (): Promise<void> => {
    const { footnote } = current;
    stopLooking = await beginWork(footnote);
  };
  const closeBoth = async (): Promise<void> => {
    await current.sponsored?.close();
    await current.footnote.close();
  };
  const isQuiet = (requests: number): boolean => under <= requests && !current.footnote.isBusy();
  /** Waits until nothing is being answered: so long at most, and until the signal fires. */
  const quiet = async (mostMs: number, signal?: AbortSignal): Promise<void> => {
    const until = Date.now() + mostMs;
    const hasTime = (): boolean => Date.now() < until && signal?.aborted !== true;
    while (!isQuiet(0) && hasTime()) await sleep(LOOK_AGAIN_MS);
  };
  const reopenLater = async (): Promise<void> => {
    await quiet(MOST_WAIT_MS);
    await reopen();
  };
  const reopen = (): Promise<void> => {
    ready = ready.then(openAnew);
    return ready;
  };
  const openAnew = async (): Promise<void> => {
    if (isClosing) return;
    // The request that asked for it has its reply first.
    await quiet(LAST_REQUESTS_MS);
    const before = current.footnote.config;
    stopLooking?.();
    await closeBoth();
    try {
      const { isWorking } = before;
      current = await open({ ...loadConfig(before.environment, before.dataFolder), isWorking });
    } catch (thrown) {
      // They were tried before they were kept; whatever it is, the page is still there to mend it.
      logFailure(thrown);
      current = await open(before);
    }
    await begin().catch(logFailure);
  };
  const beginNoMore = async (): Promise<void> => {
    isClosing = true;
    await ready;
    stopLooking?.();
  };
  let current = await open(config);

  return {
    footnote: () => current.footnote,
    async fetch(request, ...rest) {
      await ready;
      under++;
      try {
        return await current.fetch(request, ...rest);
      } finally {
        under--;
      }
    },
    begin,
    async drain(mostMs, signal) {
      await beginNoMore();
      await quiet(mostMs, signal);
    },
    async endRuns() {
      await beginNoMore();
      await current.footnote.endRuns();
    },
    close: closeBoth,
  };
}
