/**
 * One model on this machine: its process is started with the first job, kept, and ended when nothing was asked for a
 * while, which gives its memory back. Jobs wait in line. A job that is stopped ends for its caller at once; the
 * process is told to, and killed where it does not listen.
 */
import { fileURLToPath } from "node:url";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { endsJob, type FromLlama, type Job, type LoadMessage } from "./llama-messages.ts";
import { startLlamaPeer, stoppedError, type LlamaPeer } from "./llama-peer.ts";

export interface LlamaProcessOptions {
  /** `gguf/NAME`, for messages. */
  readonly name: string;
  /** Looks at file and machine before the process is started, and throws what is wrong with them. */
  readonly load: () => Promise<Omit<LoadMessage, "type">>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly idleMs?: number;
  readonly waits?: Partial<Waits>;
  /** The program of the process; for tests. */
  readonly entry?: string;
}

export interface LlamaProcess {
  /** What the job gives, its last message included. Throws `model-failed`, `model-unusable`, `model-timeout`, `cancelled`. */
  run(job: Job, signal?: AbortSignal): AsyncGenerator<FromLlama, void>;
  close(): void;
  /** Its process runs, with the model in it. */
  isLoaded(): boolean;
}

export interface Waits {
  /** Gigabytes from a slow disk. */
  readonly loadMs: number;
  /** A prompt of 4,000 tokens at 15 a second, a slow processor's rate. */
  readonly firstMs: number;
  readonly betweenMs: number;
  /** From asking a job to stop until its process is killed: a prompt is read in long batches that nothing interrupts. */
  readonly stopMs: number;
}

const WAITS: Waits = { loadMs: 300_000, firstMs: 300_000, betweenMs: 60_000, stopMs: 3_000 };
/** Long enough to read an answer and ask on, short enough that gigabytes are not held for nothing. */
const IDLE_MS = 300_000;
const ENTRY = fileURLToPath(new URL("llama-process-entry.ts", import.meta.url));

export function createLlamaProcess(options: LlamaProcessOptions): LlamaProcess {
  const waits = { ...WAITS, ...options.waits };
  let current: { readonly peer: LlamaPeer; readonly ready: Promise<FromLlama> } | undefined;
  let tail: Promise<void> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function started(): Promise<{ readonly peer: LlamaPeer; readonly ready: Promise<FromLlama> }> {
    if (current !== undefined && !current.peer.isGone) return current;
    const load = await options.load();
    const peer = startLlamaPeer(options.entry ?? ENTRY, options.name, options.env);
    peer.send({ type: "load", ...load });
    const ready = peer.next(waits.loadMs);
    ready.catch(() => peer.kill());
    return (current = { peer, ready });
  }

  async function* run(job: Job, signal?: AbortSignal): AsyncGenerator<FromLlama, void> {
    const turn = Promise.withResolvers<void>();
    const before = tail;
    tail = before.then(() => turn.promise);
    let peer: LlamaPeer | undefined;
    let isRunning = false;
    try {
      await unlessStopped(before, signal);
      clearTimeout(idle);
      const process = await started();
      peer = process.peer;
      peer.hold(true);
      await unlessStopped(process.ready, signal);
      isRunning = true;
      peer.send(job);
      for (let waitMs = waits.firstMs; isRunning; waitMs = waits.betweenMs) {
        const message = await peer.next(waitMs, signal);
        isRunning = !endsJob(message);
        yield message;
      }
    } catch (thrown) {
      // A job that failed in its process is over there; one that is late or not wanted any more goes on.
      const isLeft =
        thrown instanceof FootnoteError && (thrown.code === "cancelled" || thrown.code === "model-timeout");
      isRunning &&= isLeft;
      throw thrown;
    } finally {
      const stopping = isRunning ? peer?.stop(waits.stopMs) : undefined;
      void Promise.resolve(stopping).then(() => {
        turn.resolve();
        peer?.hold(false);
        clearTimeout(idle);
        idle = setTimeout(close, options.idleMs ?? IDLE_MS).unref();
      });
    }
  }

  function close(): void {
    clearTimeout(idle);
    current?.peer.kill();
    current = undefined;
  }

  return { run, close, isLoaded: () => current?.peer.isGone === false };
}

/** The promise's value; throws `cancelled` as soon as the signal fires, and leaves the work to itself. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(stoppedError());
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
    stopped.promise.catch(() => undefined);
  }
}
