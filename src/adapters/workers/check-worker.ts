/** The thread that checks texts; see checks.ts for why there is one. */
import { parentPort } from "node:worker_threads";
import type { WorkerReply, WorkerRequest } from "./deadline-worker.ts";
import { checkText } from "../../core/check/verdict/check-text.ts";
import type { ReadPair } from "../../core/check/verdict/verdict-of.ts";
import type { TextPair } from "../../core/ports/pair-reader.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { CheckJob, CheckReply } from "./check-threads.ts";

const clock = { monotonicMs: () => performance.now() };

parentPort?.on("message", ({ number, job }: WorkerRequest<CheckJob>) => {
  try {
    answer({ number, result: checkJob(job) });
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() });
  }
});

function checkJob({ text, documents, readings }: CheckJob): CheckReply {
  const known = new Map(readings.map(([pair, outcomes]) => [keyOf(pair), outcomes]));
  const unread = new Map<string, TextPair>();
  const read: ReadPair = (pair) => {
    const key = keyOf(pair);
    const outcomes = known.get(key);
    if (outcomes === undefined) unread.set(key, pair);
    return outcomes;
  };
  const checked = checkText(text, documents, { clock, read });
  return { checked, unread: [...unread.values()] };
}

const keyOf = ({ first, second }: TextPair): string => JSON.stringify([first, second]);

function answer(reply: WorkerReply<CheckReply>): void {
  parentPort?.postMessage(reply, []);
}
