/**
 * The thread in which the reader computes. It loads the weights when it is first asked, and answers one request after
 * the other. What it cannot do it says in each answer, so that the thread itself need not end.
 */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { TextEmbedder } from "../../core/reader/embed-texts.ts";
import { unusableReader } from "../../core/reader/reader-file.ts";
import { loadReader } from "./load-reader.ts";
import type { ReaderReply, ReaderRequest, ReaderThreadData } from "./reader-thread.ts";

const { path } = workerData as ReaderThreadData;
let reader: TextEmbedder | undefined;

function load(): TextEmbedder {
  let weights: Uint8Array;
  try {
    weights = readFileSync(path);
  } catch (cause) {
    throw unusableReader(say("reader.no-file"), cause);
  }
  return loadReader(weights);
}

parentPort?.on("message", ({ number, texts }: ReaderRequest) => {
  try {
    reader ??= load();
    const vectors = reader.embed(texts);
    answer(
      { number, vectors },
      vectors.map(({ buffer }) => buffer as ArrayBuffer),
    );
  } catch (thrown) {
    answer({ number, error: asFootnoteError(thrown).toBody() }, []);
  }
});

function answer(reply: ReaderReply, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(reply, transfer);
}
