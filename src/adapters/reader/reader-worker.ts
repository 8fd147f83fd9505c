/**
 * The thread in which the reader computes. It loads weights when they are first needed, and answers one request after
 * the other. What it cannot do it says in each answer, so that the thread itself need not end.
 */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PairReading } from "../../core/reader/read-pairs.ts";
import { unusableReader } from "../../core/reader/reader-file.ts";
import { loadReader, type LoadedReader } from "./load-reader.ts";
import type { ReaderFailure, ReaderReply, ReaderRequest, ReaderThreadData } from "./reader-thread.ts";

const paths = workerData as ReaderThreadData;
let loaded: LoadedReader | undefined;
let pairs: PairReading | undefined;

function weightsAt(path: string | undefined): Uint8Array {
  try {
    return readFileSync(path ?? "");
  } catch (cause) {
    throw unusableReader(say("reader.no-file"), cause);
  }
}

function answer({ work }: ReaderRequest): ReaderReply["results"] {
  loaded ??= loadReader(weightsAt(paths.embedder));
  if ("texts" in work) return loaded.embed(work.texts);
  if ("match" in work) return loaded.match(work.match, work.among);
  if ("glance" in work) return loaded.glance(work.glance, work.among);
  pairs ??= loaded.loadPairs(weightsAt(paths.pairs));
  return "locate" in work ? pairs.locate(work.locate) : pairs.read(work.task, work.pairs);
}

parentPort?.on("message", (request: ReaderRequest) => {
  const { number } = request;
  try {
    const results = answer(request);
    const buffers = results.flatMap((result) =>
      result instanceof Float32Array ? [result.buffer as ArrayBuffer] : [],
    );
    parentPort?.postMessage({ number, results } satisfies ReaderReply, buffers);
  } catch (thrown) {
    parentPort?.postMessage({ number, error: asFootnoteError(thrown).toBody() } satisfies ReaderFailure, []);
  }
});
