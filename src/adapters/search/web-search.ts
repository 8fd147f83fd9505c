/**
 * One search of the web: asks the engines that suit the question at once, under one deadline, each at its own pace;
 * lets another take over from one that fails; and fuses what they found. Ends in time whatever the engines do, and
 * names each that failed with its reason. It reads no pages. Who may be connected to is the business of `send`.
 */
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Engine, EngineReply, EngineRequest, WebHit, WebQuery } from "../../core/ports/engine.ts";
import type { EngineFailure, WebFindings } from "../../core/ports/web.ts";
import { keywords } from "../../lib/text/keywords.ts";
import { awakeSleep } from "./awake-sleep.ts";
import { createEngineHealth, retryAfterMs } from "./engine-health.ts";
import { createEnginePace } from "./engine-pace.ts";
import { createExpiringCache } from "./expiring-cache.ts";
import { fuseHits, type EngineHits, type FoundHit } from "./fuse-hits.ts";
import { routeEngines } from "./route-engines.ts";

/** Sends one request. Rejects as the fetcher does (`fetch-failed`, `url-refused` …), and when the signal fires. */
export type SendToEngine = (request: EngineRequest, signal: AbortSignal) => Promise<EngineReply>;

export interface WebSearchOptions {
  /** In the order in which they are preferred. */
  readonly engines: readonly Engine[];
  readonly send: SendToEngine;
  readonly clock: Clock;
  /** For all engines together, those that take over included. */
  readonly deadlineMs?: number;
  /** What must be loaded before the first request goes out: its time is none of the engines'. */
  readonly ready?: () => Promise<void>;
  /** Most hits of one host. */
  readonly perHost?: number;
}

export interface WebSearchResult extends WebFindings {
  readonly hits: readonly FoundHit[];
}

export interface WebSearch {
  /** Rejects with `cancelled` when `signal` fires, and never otherwise. */
  search(query: WebQuery, signal: AbortSignal): Promise<WebSearchResult>;
}

const DEADLINE_MS = 3_000;
/** When one has answered with something, the others have as long again, and at least this. */
const LEAST_GRACE_MS = 500;
/** For an engine that would be left alone, if there were another: it may be back. */
const AGAIN_MS = 1_000;
const PER_HOST = 3;
/** A question and its follow-ups within minutes ask the same; news change more slowly. */
const CACHE_LIFE_MS = 10 * 60_000;
/** Replies kept: 500 of ten hits with snippets are about 5 MB. */
const CACHE_MOST = 500;

export function createWebSearch(options: WebSearchOptions): WebSearch {
  const { engines, send, clock, ready, deadlineMs = DEADLINE_MS, perHost = PER_HOST } = options;
  const health = createEngineHealth(clock);
  const cache = createExpiringCache<readonly WebHit[]>(clock, CACHE_LIFE_MS, CACHE_MOST);
  const paces = new Map(engines.map((engine) => [engine, createEnginePace(engine.pace, clock)]));

  /** No other engine of a subject of its own may be asked now. */
  const isLastHope = (engine: Engine): boolean =>
    !engines.some(
      (other) =>
        other !== engine &&
        other.subjects.some((subject) => engine.subjects.includes(subject)) &&
        health.whyAside(other.name) === undefined,
    );

  async function ask(engine: Engine, query: WebQuery, all: Signals): Promise<readonly WebHit[]> {
    const cacheKey = JSON.stringify([engine.name, query]);
    const cached = cache.get(cacheKey);
    if (cached !== undefined) return cached;
    const aside = health.whyAside(engine.name);
    const isAgain = aside !== undefined && isLastHope(engine) && health.isUnreached(engine.name);
    if (aside !== undefined && !isAgain) throw aside;
    const signals = isAgain
      ? { ...all, stop: AbortSignal.any([all.stop, timeLimit(clock, AGAIN_MS, all.done)]) }
      : all;
    const leave = await paces.get(engine)?.enter(signals.stop);
    let reply: EngineReply | undefined;
    try {
      const asked = engine.matches === "words" ? { ...query, text: keywords(query.text) } : query;
      const sending = send(engine.request(asked), signals.stop).catch((thrown: unknown) => {
        throw unreached(engine.name, thrown);
      });
      reply = await orAborted(sending, signals.stop);
      const hits = engine.read(reply, asked);
      health.answered(engine.name);
      cache.set(cacheKey, hits);
      return hits;
    } catch (thrown) {
      // Not the engine's fault.
      if (signals.caller.aborted) throw thrown;
      const isLate = signals.stop.aborted;
      const error = isLate
        ? tooLate(engine.name, clock.monotonicMs() - all.startedMs)
        : asFootnoteError(thrown);
      // One that was left because others had answered may be well.
      if (!isLate || !all.hasAnswer())
        health.failed(engine.name, error, retryAfterMs(reply?.headers["retry-after"], clock.now()));
      throw error;
    } finally {
      leave?.();
    }
  }

  return {
    async search(query, caller) {
      if (!caller.aborted) await ready?.();
      const deadline = new AbortController();
      const done = new AbortController();
      const route = routeEngines(query, engines);
      const reserve = [...route.reserve];
      const found = new Map<Engine, EngineHits>();
      const failures: EngineFailure[] = [];
      const startedMs = clock.monotonicMs();
      const hasAnswer = (): boolean => [...found.values()].some(({ hits }) => hits.length > 0);
      const signals: Signals = {
        caller,
        stop: AbortSignal.any([caller, deadline.signal]),
        done: done.signal,
        startedMs,
        hasAnswer,
      };
      const stopAfter = (ms: number): Promise<void> =>
        awakeSleep(clock, ms, done.signal).then(
          () => deadline.abort(),
          () => undefined,
        );
      const watches = [stopAfter(deadlineMs)];

      /** Asks an engine, and those that take over from it, until one answers or the time is up. */
      async function askInTurn(first: Engine): Promise<void> {
        let engine: Engine | undefined = first;
        while (engine !== undefined && !signals.stop.aborted) {
          try {
            const hits = await ask(engine, query, signals);
            const isFirst = hits.length > 0 && !hasAnswer();
            found.set(engine, { engine: engine.name, hits });
            if (isFirst) watches.push(stopAfter(Math.max(LEAST_GRACE_MS, clock.monotonicMs() - startedMs)));
            return;
          } catch (thrown) {
            const error = thrown instanceof FootnoteError ? thrown : waitedInVain(engine.name);
            failures.push({ engine: engine.name, error });
            engine = takeOver(engine, reserve);
          }
        }
      }

      try {
        if (!caller.aborted) await Promise.all(route.ask.map(askInTurn));
      } finally {
        done.abort();
        await Promise.all(watches);
      }
      if (caller.aborted) throw new FootnoteError("cancelled", say("search.stopped"));
      // In the order of preference, so that the ranking does not depend on who was quicker.
      const lists = engines.flatMap((engine) => found.get(engine) ?? []);
      return {
        hits: fuseHits(lists, query, perHost),
        failures,
        answered: lists.map(({ engine }) => engine),
      };
    },
  };
}

interface Signals {
  readonly caller: AbortSignal;
  /** Fires with the caller's and at the deadline. */
  readonly stop: AbortSignal;
  /** Fires when the search is over. */
  readonly done: AbortSignal;
  readonly startedMs: number;
  /** An engine has answered with something. */
  readonly hasAnswer: () => boolean;
}

/** Fires after so long. */
function timeLimit(clock: Clock, ms: number, done: AbortSignal): AbortSignal {
  const limit = new AbortController();
  void awakeSleep(clock, ms, done).then(
    () => limit.abort(),
    () => undefined,
  );
  return limit.signal;
}

/** Takes the first that shares a subject out of the reserve. */
function takeOver(failed: Engine, reserve: Engine[]): Engine | undefined {
  const at = reserve.findIndex(({ subjects }) =>
    subjects.some((subject) => failed.subjects.includes(subject)),
  );
  return at < 0 ? undefined : reserve.splice(at, 1)[0];
}

/** The deadline holds even where the sender does not heed its signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Who sends knows a host; people know the engine. */
function unreached(name: string, thrown: unknown): FootnoteError {
  const { code, said, hinted, retryable } = asFootnoteError(thrown);
  const named = say("search.of-engine", { engine: name, what: said });
  return new FootnoteError(code, named, { hint: hinted, retryable, cause: thrown });
}

function tooLate(name: string, ms: number): FootnoteError {
  return new FootnoteError(
    "fetch-timeout",
    say("search.late", { engine: name, seconds: Math.round(ms / 100) / 10 }),
    {
      hint: say("search.late-hint"),
      retryable: true,
    },
  );
}

/** The deadline came before the engine's turn. */
function waitedInVain(name: string): FootnoteError {
  return new FootnoteError("engine-limited", say("search.waited", { engine: name }), {
    hint: say("search.waited-hint"),
    retryable: true,
  });
}
