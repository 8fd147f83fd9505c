/**
 * The reader as an embedder and as a reader of pairs: many who ask, one thread. Long work is cut into short pieces, and
 * after each the one who needs least is next, so that a question waits a tenth of a second while a library is being
 * embedded. Who stops asking costs nothing more than the piece at work. Texts to embed bring the prefixes of
 * `core/prompts/embed-prefixes.ts`.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import type { AnswerPlaces, Likeness, Outcomes, PairReader, TextPair } from "../../core/ports/pair-reader.ts";
import {
  createReaderThread,
  type ReaderResult,
  type ReaderThread,
  type ReaderThreadData,
  type ReaderWork,
} from "./reader-thread.ts";

/** Code units of a piece of work: about as many as the encoder takes at once (`BATCH_PIECES`), Chinese or English. */
const UNITS = 1_600;
/** The first question of a process waits for the weights too: half a second of processor time, more where it is busy. */
const PATIENCE_MS = 10_000;
/** Texts of a piece of work at most: each costs a few marks and a mean, however short. */
const TEXTS = 32;

export interface SmallReader {
  readonly embedder: Embedder;
  readonly pairs: PairReader;
  /** Ends the thread, if it runs. Whoever still waits gets `cancelled`. */
  readonly close: () => Promise<void>;
}

export interface SmallReaderOptions {
  /** `provider/model`, of the vectors. */
  readonly name: string;
  /** The files of the weights. */
  readonly paths: ReaderThreadData;
  readonly thread?: ReaderThread;
}

interface Job {
  /** Code units of each thing to read. */
  readonly units: readonly number[];
  readonly part: (from: number, to: number) => ReaderWork;
  readonly results: ReaderResult[];
  readonly resolve: (results: ReaderResult[]) => void;
  readonly reject: (error: unknown) => void;
}

export function createSmallReader(options: SmallReaderOptions): SmallReader {
  const { name, paths, thread = createReaderThread(paths) } = options;
  const jobs = new Set<Job>();
  let isWorking = false;

  /** The one with the least to go; of equals, who came first. */
  const nextJob = (): Job | undefined => {
    const left = ({ units, results }: Job): number => units.length - results.length;
    return [...jobs].reduce<Job | undefined>(
      (least, job) => (least === undefined || left(job) < left(least) ? job : least),
      undefined,
    );
  };

  const finish = (job: Job, act: () => void): void => {
    if (jobs.delete(job)) act();
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    for (let job = nextJob(); job !== undefined; job = nextJob()) {
      const at = job;
      try {
        at.results.push(...(await thread.run(nextPart(at))));
        if (at.results.length === at.units.length) finish(at, () => at.resolve(at.results));
      } catch (error) {
        finish(at, () => at.reject(error));
      }
    }
    isWorking = false;
  };

  function ask(
    units: readonly number[],
    part: Job["part"],
    signal: AbortSignal | undefined,
  ): Promise<ReaderResult[]> {
    if (units.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const stop = (): void => finish(job, () => reject(cancelled()));
      const forget = (): void => signal?.removeEventListener("abort", stop);
      const job: Job = {
        units,
        part,
        results: [],
        resolve: (results) => (forget(), resolve(results)),
        reject: (error) => (forget(), reject(error)),
      };
      if (signal?.aborted === true) return reject(cancelled());
      signal?.addEventListener("abort", stop, { once: true });
      jobs.add(job);
      void work();
    });
  }

  /** Texts that are told apart by one another, so that they are one piece of work. */
  const askAtOnce = (
    work: ReaderWork & { readonly among: readonly string[] },
    signal: AbortSignal | undefined,
  ): Promise<ReaderResult[]> =>
    ask(
      work.among.map(() => 0),
      () => work,
      signal,
    );

  return {
    embedder: {
      name,
      patienceMs: PATIENCE_MS,
      isNear: true,
      async embed(texts, signal) {
        const units = texts.map(({ length }) => length);
        return (await ask(units, (from, to) => ({ texts: texts.slice(from, to) }), signal)) as Float32Array[];
      },
    },
    pairs: {
      async read(task, pairs, signal) {
        const units = unitsOf(pairs);
        const part = (from: number, to: number): ReaderWork => ({ task, pairs: pairs.slice(from, to) });
        return (await ask(units, part, signal)) as readonly ReaderResult[] as Outcomes[];
      },
      async locate(pairs, signal) {
        const part = (from: number, to: number): ReaderWork => ({ locate: pairs.slice(from, to) });
        return (await ask(unitsOf(pairs), part, signal)) as AnswerPlaces[];
      },
      async match(question, texts, signal) {
        return (await askAtOnce({ match: question, among: texts }, signal)) as Likeness[];
      },
      async glance(question, texts, signal) {
        return (await askAtOnce({ glance: question, among: texts }, signal)) as number[];
      },
    },
    close: () => thread.close(),
  };
}

const unitsOf = (pairs: readonly TextPair[]): number[] =>
  pairs.map(({ first, second }) => first.length + second.length);

/** What a job needs next: one text or pair at least. */
function nextPart({ units, results, part }: Job): ReaderWork {
  const from = results.length;
  let [to, sum] = [from, 0];
  while (to < units.length && to - from < TEXTS && sum < UNITS) sum += units[to++] ?? 0;
  return part(from, to);
}

const cancelled = (): FootnoteError => new FootnoteError("cancelled", say("reader.stopped"));
