/** The reader that comes with Footnote: where its weights stand, what their manifest says, and how they are opened. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { unusableReader } from "../../core/reader/reader-file.ts";
import { createSmallReader, type SmallReader } from "./small-reader.ts";

/** What is shown of `src/weights/reader/manifest.json`; its other fields tell how the weights were made. */
export interface ReaderManifest {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly licence: string;
  /** The weights for pairs, trained upon those for vectors. */
  readonly pairs?: { readonly name: string; readonly file: string; readonly bytes: number };
}

export interface InstalledReader {
  readonly manifest: ReaderManifest;
  readonly manifestPath: string;
  /** Starts nothing: the weights are loaded when they are first needed. */
  readonly open: () => SmallReader;
}

const FOLDER = new URL("../../weights/reader/", import.meta.url);

/** `folder` ends with a slash. Throws `model-unusable` where there is no manifest, or none that can be read. */
export function installedReader(folder: URL = FOLDER): InstalledReader {
  const manifestPath = fileURLToPath(new URL("manifest.json", folder));
  const manifest = readManifest(manifestPath);
  const pathOf = (file: string): string => fileURLToPath(new URL(file, folder));
  const { pairs } = manifest;
  const paths = {
    embedder: pathOf(manifest.file),
    ...(pairs === undefined ? {} : { pairs: pathOf(pairs.file) }),
  };
  return {
    manifest,
    manifestPath,
    open: () => createSmallReader({ name: `footnote/${manifest.name}`, paths }),
  };
}

function readManifest(path: string): ReaderManifest {
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Partial<ReaderManifest>;
    const { name, file, bytes, licence } = manifest;
    if (name !== undefined && file !== undefined && bytes !== undefined && licence !== undefined) {
      return { ...manifest, name, file, bytes, licence };
    }
  } catch (cause) {
    throw missing(cause);
  }
  throw missing();
}

const missing = (cause?: unknown): FootnoteError => unusableReader(say("reader.no-manifest"), cause);
