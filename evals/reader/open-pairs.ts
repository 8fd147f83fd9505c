/** The installed reader in this thread, with its weights for pairs or others in their place; `undefined` where there are none. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { loadReader, type LoadedReader } from "../../src/adapters/reader/load-reader.ts";
import type { PairReader } from "../../src/core/ports/pair-reader.ts";
import type { PairReading } from "../../src/core/reader/read-pairs.ts";

export interface OpenedPairs {
  readonly reader: LoadedReader;
  readonly pairs: PairReading;
  /** Of the vectors, as the manifest has it. */
  readonly name: string;
}

export function openPairs(file?: string): OpenedPairs | undefined {
  const { manifest, manifestPath } = installedReader();
  const beside = (name: string): string => join(dirname(manifestPath), name);
  const path = file ?? (manifest.pairs === undefined ? undefined : beside(manifest.pairs.file));
  if (path === undefined) return undefined;
  const reader = loadReader(readFileSync(beside(manifest.file)));
  return { reader, pairs: reader.loadPairs(readFileSync(path)), name: manifest.name };
}

/** As the product asks it, in this thread. */
export function pairReaderOf({ reader, pairs }: OpenedPairs): PairReader {
  return {
    read: (task, given) => Promise.resolve(pairs.read(task, given)),
    locate: (given) => Promise.resolve(pairs.locate(given)),
    match: (question, texts) => Promise.resolve(reader.match(question, texts)),
    glance: (question, texts) => Promise.resolve(reader.glance(question, texts)),
  };
}
