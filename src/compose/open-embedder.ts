/**
 * Who turns texts into vectors: the embedder that the operator named, else the reader that comes with Footnote, else
 * nobody; and who reads pairs: the reader. Where its weights are missing or damaged it says so when it is asked, so that
 * the doctor tells it and words carry on.
 */
import { configuredEmbedder } from "../adapters/models/configure-models.ts";
import { installedReader } from "../adapters/reader/installed-reader.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import type { Embedder } from "../core/ports/embedder.ts";
import type { PairReader } from "../core/ports/pair-reader.ts";
import type { ReaderFacts } from "../services/doctor/doctor-parts.ts";
import type { Config } from "./config.ts";

export interface OpenedEmbedder {
  readonly embedder: Embedder | undefined;
  readonly pairs: PairReader | undefined;
  /** What the reader is, where it is the embedder. */
  readonly reader: ReaderFacts | undefined;
  close(): Promise<void>;
}

const nothingToClose = (): Promise<void> => Promise.resolve();

/** Throws `config-invalid`, `unknown-name`. */
export async function openEmbedder(config: Config): Promise<OpenedEmbedder> {
  const configured = await configuredEmbedder(config.env, config);
  const without = { pairs: undefined, reader: undefined, close: nothingToClose };
  if (!config.hasReader) return { ...without, embedder: configured };
  try {
    const { manifest, open } = installedReader();
    const { embedder, pairs, close } = open();
    const { name, bytes, licence } = manifest;
    return {
      embedder: configured ?? embedder,
      pairs: manifest.pairs === undefined ? undefined : pairs,
      reader: configured === undefined ? { name, bytes, licence } : undefined,
      close,
    };
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError)) throw thrown;
    const embedder = { name: "footnote/reader", embed: () => Promise.reject(thrown) };
    return { ...without, embedder: configured ?? embedder };
  }
}
