/**
 * Digests of files, pages and documents of the library, one after the other: one that fails is told of, and the rest goes
 * on. Nothing is stored.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { digestDocument } from "../../core/digest/digest-document.ts";
import type { Digest, DigestLanguage, DigestStatus } from "../../core/domain/digest.ts";
import type { Document, Mark, MediaType } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import { isUrl } from "./add-paths.ts";
import type { Engine } from "./engine.ts";
import { type GivenParts, readGiven } from "./read-given.ts";

/** What was digested. */
export interface DigestSource {
  readonly title: string;
  readonly url: string;
  /** Where it is in the library. */
  readonly documentId?: DocumentId;
  readonly mediaType: MediaType;
  /** BCP 47 primary language, `und` where it is not known. */
  readonly language: string;
  /** Of the text, in UTF-16 code units: offsets are within it. */
  readonly length: number;
}

export type DigestOutcome =
  | {
      readonly source: DigestSource;
      /** Of the labels. */
      readonly language: DigestLanguage;
      readonly digest: Digest;
      readonly status: DigestStatus;
    }
  | { readonly source: { readonly url: string }; readonly error: FootnoteError };

export interface DigestOptions {
  /** Of the labels; without it that of the text where that is Chinese, else English. */
  readonly language?: DigestLanguage | undefined;
  readonly onProgress?: (done: number, total: number, name: string) => void;
  readonly signal: AbortSignal;
}

/** `names`: paths of files, URLs, ids of documents, `-`. In their order. Throws `cancelled`. */
export async function digestSources(
  parts: DigestParts,
  names: readonly string[],
  { language, onProgress, signal }: DigestOptions,
): Promise<DigestOutcome[]> {
  const outcomes: DigestOutcome[] = [];
  for (const name of names) {
    signal.throwIfAborted();
    onProgress?.(outcomes.length, names.length, name);
    try {
      const { source, text, marks } = await readSource(parts, name, signal);
      const labels = language ?? (source.language === "zh" ? "zh" : "en");
      const digest = digestDocument({ text, marks, language: source.language }, labels);
      outcomes.push({ source, language: labels, digest, status: "extractive" });
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cancelled") throw error;
      outcomes.push({ source: { url: name }, error });
    }
  }
  return outcomes;
}

type DigestParts = Pick<Engine, "store"> & GivenParts;

interface Read {
  readonly source: DigestSource;
  readonly text: string;
  readonly marks: readonly Mark[];
}

async function readSource(parts: DigestParts, name: string, signal: AbortSignal): Promise<Read> {
  if (name.startsWith(`${ID_PREFIX.document}_`)) {
    const known = await parts.store.getDocument(name as DocumentId);
    if (known) return stored(parts, known);
    throw new FootnoteError("not-found", `There is no document ${name}.`, {
      hint: "Run `footnote list` for the ids.",
    });
  }
  // What is in the library can be opened and cited as it was read.
  const known = isUrl(name) ? await parts.store.findByUrl(name) : undefined;
  if (known) return stored(parts, known);
  const { title, mediaType, language, text, marks } = await readGiven(name, parts, signal);
  const url = isUrl(name) || name === "-" ? name : pathToFileURL(resolve(name)).href;
  return { source: { title, url, mediaType, language, length: text.length }, text, marks };
}

async function stored({ store }: DigestParts, document: Document): Promise<Read> {
  const { id, title, url, mediaType, language, length } = document;
  const [text, marks] = await Promise.all([store.readText(id, 0, length), store.placeMarks(id)]);
  return { source: { title, url, documentId: id, mediaType, language, length }, text, marks };
}
