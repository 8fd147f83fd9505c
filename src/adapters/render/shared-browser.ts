/**
 * One Chromium for all work of a kind: started for the first piece, so many pieces at once, and ended when none has come for
 * a while. What is left behind in it is the work's own matter.
 */
import type { Browser } from "playwright-core";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createSlots } from "../../lib/slots.ts";
import { launchChromium } from "./launch-chromium.ts";
import { orStopped } from "./render-page.ts";

export interface SharedBrowserOptions {
  /** Path of the program. */
  readonly executable: string;
  /** Each piece of work is a process that may take a core. */
  readonly atOnce: number;
  readonly idleMs: number;
}

export interface SharedBrowser {
  /** Pieces of work that wait for their turn. */
  waiting(): number;
  /** Throws what `work` does, `cancelled` once it is closed, and where `signal` fires before the work has begun. */
  use<T>(work: (browser: Browser) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Ends the browser, with what goes on in it; the next piece of work gets another. */
  end(): Promise<void>;
  /** Begins nothing any more. */
  close(): Promise<void>;
}

/** A browser that does not end in order ends when our pipe to it does. */
const END_MS = 4_000;

export function createSharedBrowser({ executable, atOnce, idleMs }: SharedBrowserOptions): SharedBrowser {
  const slots = createSlots(atOnce);
  let working = 0;
  let starting: Promise<Browser> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  const open = async (): Promise<Browser> => {
    const before = starting;
    const known = await before?.catch(() => undefined);
    if (known?.isConnected()) return known;
    // Of two that come at once the first starts it.
    if (starting === undefined || starting === before) starting = launchChromium(executable);
    return starting;
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = starting;
    starting = undefined;
    const known = await ending?.catch(() => undefined);
    if (known) await endsWithin(END_MS, known.close());
  };

  return {
    waiting: () => slots.waiting(),
    async use(work, signal) {
      const leave = await slots.take(signal);
      clearTimeout(idle);
      working++;
      try {
        if (isClosed) throw new FootnoteError("cancelled", say("render.ending"));
        return await work(await (signal ? orStopped(open(), signal) : open()));
      } finally {
        leave();
        if (--working === 0) {
          idle = setTimeout(() => void end(), idleMs);
          idle.unref();
        }
      }
    },
    end,
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** False where the work did not end in time, or failed. */
export async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  work.then(
    () => resolve(true),
    () => resolve(false),
  );
  const isDone = await promise;
  clearTimeout(timer);
  return isDone;
}
