/**
 * Text recognition in a process of its own for each document: native code that decodes what strangers made may crash or
 * loop, and its end gives all its memory back. One document at a time; each page has a deadline, and so has the whole.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createSlots } from "../../lib/slots.ts";
import type { RecognisedPage, Recogniser, RecognitionJob } from "../pages/recogniser.ts";
import { isRuntimeInstalled, runtimeFolder } from "../runtimes/install-runtime.ts";
import { cancelled, overrun } from "../workers/deadline-worker.ts";
import type { FromRecognition, ToRecognition } from "./recognition-messages.ts";
import { RECOGNITION_RUNTIME } from "./recognition-runtime.ts";

/** A page of a book takes two to six seconds; a dense one that lies on its side, in all three scripts, a minute. */
const PAGE_MS = 120_000;
/** Some two hundred pages. */
const DOCUMENT_MS = 600_000;
const ENTRY = fileURLToPath(new URL("recognition-process.ts", import.meta.url));
/** What native libraries look for. Keys of providers are none of its business. */
const ENV_PASSED = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot"];

export interface RecogniserOptions {
  /** The folder of all runtimes. */
  readonly runtimes: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The rest is for tests. */
  readonly entry?: string;
  readonly pageMs?: number;
  readonly documentMs?: number;
}

export function createRecogniser(options: RecogniserOptions): Recogniser {
  const { runtimes, env, entry = ENTRY, pageMs = PAGE_MS, documentMs = DOCUMENT_MS } = options;
  const passed = ENV_PASSED.flatMap((key) => (env[key] === undefined ? [] : [[key, env[key]]]));
  const slots = createSlots(1);

  const recogniseNow = async (
    job: RecognitionJob,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly pages: readonly RecognisedPage[]; readonly isWhole: boolean }> => {
    const pages: RecognisedPage[] = [];
    const ended = Promise.withResolvers<FootnoteError | undefined>();
    const child = fork(entry, [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--disable-warning=ExperimentalWarning"],
      env: Object.fromEntries(passed),
    });
    const late = (ms: number): void => ended.resolve(overrun(say("read.late", { seconds: ms / 1000 })));
    let timer = setTimeout(late, pageMs, pageMs);
    const whole = setTimeout(late, documentMs, documentMs);
    const onStop = (): void => ended.resolve(cancelled());
    signal?.addEventListener("abort", onStop, { once: true });
    child.on("message", (message: FromRecognition) => {
      clearTimeout(timer);
      if (message.type === "page") {
        pages.push(message.page);
        timer = setTimeout(late, pageMs, pageMs);
      } else ended.resolve(message.type === "end" ? undefined : failure(message));
    });
    child.on("error", (cause) => ended.resolve(overrun(say("read.reader-broke"), cause)));
    child.on("close", () => ended.resolve(overrun(say("read.reader-stopped"))));
    child.send({ job, folder: runtimeFolder(RECOGNITION_RUNTIME, runtimes) } satisfies ToRecognition);
    const error = await ended.promise;
    clearTimeout(timer);
    clearTimeout(whole);
    signal?.removeEventListener("abort", onStop);
    child.kill("SIGKILL");
    // What was read before a page that did not end, or broke it, stands.
    if (error !== undefined && (pages.length === 0 || error.code === "cancelled")) throw error;
    return { pages, isWhole: error === undefined };
  };

  return {
    isInstalled: () => isRuntimeInstalled(RECOGNITION_RUNTIME, runtimes),
    async recognise(job, signal) {
      const leave = await slots.take(signal).catch(() => {
        throw cancelled();
      });
      return recogniseNow(job, signal).finally(leave);
    },
  };
}

function failure({ reason, message }: Extract<FromRecognition, { type: "failed" }>): FootnoteError {
  const cause = new Error(message);
  if (reason === "too-large")
    return new FootnoteError("document-too-large", say("ocr.too-large"), {
      hint: say("ocr.smaller-hint"),
      cause,
    });
  if (reason === "broken")
    return new FootnoteError("document-unreadable", say("ocr.broken"), {
      hint: say("pdf.broken-hint"),
      cause,
    });
  return overrun(say("read.reader-broke"), cause);
}
