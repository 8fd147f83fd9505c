/**
 * Reads bytes of any supported kind into a document: what kind they are is decided by content first, and names
 * and types are only hints; what is not understood is refused by name. Nothing is fetched or opened here. HTML, PDF and
 * the formats of `formats/` are read in threads of their own, under a deadline; the rest takes time linear in its length.
 */
import { availableParallelism } from "node:os";
import { pageFacts, type ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { PageHints, PageReader } from "../../core/ports/page-reader.ts";
import { detectLanguage } from "../../lib/text/language.ts";
import { binaryKind } from "./binary-kind.ts";
import { decodeWithDoubts } from "./decode-text.ts";
import { documentTitle } from "./document-title.ts";
import { withoutHanGaps } from "./han-apart.ts";
import { createHtmlReader, type HtmlReader } from "./read-html.ts";
import { codeLanguage } from "./formats/code-language.ts";
import { createFormatReader } from "./formats/format-reader.ts";
import { FORMATS } from "./formats/formats.ts";
import type { FormatJob } from "./formats/read-format.ts";
import { packedFormat } from "./formats/packed-format.ts";
import { putWithin } from "./formats/put-within.ts";
import { refusedBinary } from "./formats/refused-binary.ts";
import { refuseKnown, refuseLink, refuseUnknown } from "./formats/refused-text.ts";
import { formatOfBytes, formatOfText } from "./formats/text-format.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { ReadParts } from "./read-parts.ts";
import { createPdfReader } from "./read-pdf.ts";
import { pictureKind, readPicture, recognisePages } from "./read-picture.ts";
import type { Recogniser } from "./recogniser.ts";
import { readSubtitles } from "./read-subtitles.ts";
import { textKind, type TextKind } from "./text-kind.ts";

export interface PageReaderOptions {
  /** Largest document read, in bytes. Default 50 MB: a very long book with pictures. */
  readonly maxBytes?: number;
  /** Longest time that one HTML page may take. Default 5 s; PDF files get more by their size, 60 s at most. */
  readonly deadlineMs?: number;
  /** Pages of one kind that are read at once. Default one for each core, 2 at least and 4 at most. */
  readonly threads?: number;
}

/** Characters that say no more than that a browser has no frames. */
const LONGEST_NO_FRAMES = 400;
/** Packed formats take more memory than pages, and come from people one after another. */
const FORMAT_THREADS = 2;
/** A mail with a mail with an archive: deeper ones are made to overload. */
const MAX_DEPTH = 3;

/** With one thread a page that takes long would hold up all others; more than four cores are seldom free. */
const defaultThreads = (): number => Math.max(2, Math.min(4, availableParallelism()));

export interface PageReaderThreads extends PageReader {
  /** Starts the threads that read HTML, so that pages which will soon come need not wait for them. */
  warm(): void;
  /** The same, in the same threads, that has words of pictures and scanned pages recognised: that may take minutes. */
  recognising(recogniser: Recogniser): PageReader;
  close(): Promise<void>;
}

export function createPageReader(options: PageReaderOptions = {}): PageReaderThreads {
  const maxBytes = options.maxBytes ?? 50_000_000;
  const threads = options.threads ?? defaultThreads();
  const html = createHtmlReader({ deadlineMs: options.deadlineMs ?? 5_000, threads });
  const pdf = createPdfReader({ threads });
  const formats = createFormatReader({ threads: FORMAT_THREADS });

  /** `depth`: how many documents this one stands within. */
  const read = async (
    bytes: Uint8Array,
    hints: PageHints,
    signal: AbortSignal | undefined,
    depth: number,
    recogniser: Recogniser | undefined,
  ): Promise<ReadDocument> => {
    if (signal?.aborted === true) throw new FootnoteError("cancelled", say("read.stopped"));
    if (bytes.length > maxBytes) throw tooLarge(bytes.length, maxBytes);
    if (bytes.length === 0) throw empty(say("read.no-bytes"));
    if (isPdf(bytes)) {
      const recognise =
        recogniser?.isInstalled() === true ? recognisePages(bytes, recogniser, signal) : undefined;
      return finish("application/pdf", await pdf.read(bytes, signal, recognise), hints);
    }
    const within = async (job: FormatJob, doubts: readonly Sentence[]): Promise<ReadDocument> => {
      const { format } = job;
      if (format === "archive" && depth >= MAX_DEPTH)
        throw await refusedBinary(bytes, say("kind.zip-archive"));
      const parts = await formats.read(job, signal);
      const whole = await putWithin(withDoubts(parts, doubts), (own, about) =>
        read(own, about, signal, depth + 1, recogniser),
      );
      return finish(FORMATS[format], whole, hints);
    };
    const ofBytes = packedFormat(bytes) ?? formatOfBytes(bytes, hints);
    if (ofBytes !== undefined) return await within({ format: ofBytes, bytes }, []);
    const picture = pictureKind(bytes);
    if (picture !== undefined)
      return finish(picture.type, await readPicture(bytes, picture, recogniser, signal), hints);
    const binary = binaryKind(bytes, true);
    if (binary !== undefined) throw await refusedBinary(bytes, binary);
    const decoded = decodeWithDoubts(bytes, hints.contentType);
    if (decoded === undefined) throw await refusedBinary(bytes, undefined);
    const { text, unread: doubts } = decoded;
    if (text.trim() === "") throw empty(say("read.only-space"));
    refuseLink(text);
    const format = formatOfText(text, hints);
    if (format !== undefined) return await within({ format, text }, doubts);
    refuseKnown(text, hints);
    const kind = textKind(text, hints);
    if (kind === "application/json") {
      return await within({ format: isLines(text, hints) ? "json-lines" : "json", text }, doubts);
    }
    if (kind === "text/csv") return await within({ format: "separated", text }, doubts);
    const language = kind === "text/plain" ? codeLanguage(text, hints) : undefined;
    if (language !== undefined) return await within({ format: "code", text, language }, doubts);
    if (kind === "text/plain") refuseUnknown(text, hints);
    return finish(kind, withDoubts(await readText(kind, text, html, hints, signal), doubts), hints);
  };

  return {
    read: (bytes, hints, signal) => read(bytes, hints, signal, 0, undefined),
    recognising: (recogniser) => ({
      read: (bytes, hints, signal) => read(bytes, hints, signal, 0, recogniser),
      readsMore: ({ unread = [] }) =>
        unread.some(({ key }) => key === "ocr.would-read") && recogniser.isInstalled(),
    }),
    warm: () => html.warm(),
    async close() {
      await Promise.all([html.close(), pdf.close(), formats.close()]);
    },
  };
}

/** Where words of pictures may be recognised, in it or in what it holds. */
export function mayHoldPictures(bytes: Uint8Array, hints: PageHints): boolean {
  const kinds = [pictureKind(bytes), packedFormat(bytes), formatOfBytes(bytes, hints)];
  return isPdf(bytes) || kinds.some((kind) => kind !== undefined);
}

function withDoubts<Parts extends ReadParts>(parts: Parts, doubts: readonly Sentence[]): Parts {
  return doubts.length === 0 ? parts : { ...parts, unread: [...doubts, ...(parts.unread ?? [])] };
}

/** A list of records, one a line, whatever it is called. */
function isLines(text: string, hints: PageHints): boolean {
  return (
    /\.(?:jsonl|ndjson)$/iu.test(hints.name ?? "") ||
    /^\s*\{[^\r\n]*\}\s*\r?\n\s*\{/u.test(text.slice(0, 200_000))
  );
}

/** Readers accept a header within the first kilobyte; elsewhere than at the start only where a file follows it. */
function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const at = head.search(/%PDF-\d/u);
  if (at === -1) return false;
  const isFirst = head.slice(0, at).trim().length <= 3;
  return isFirst || /^[^\r\n]*[\r\n]+(?:%[^\r\n]*[\r\n]+)?\d+ \d+ obj\b/u.test(head.slice(at));
}

async function readText(
  kind: Exclude<TextKind, "text/csv" | "application/json">,
  text: string,
  html: HtmlReader,
  hints: PageHints,
  signal: AbortSignal | undefined,
): Promise<ReadParts> {
  switch (kind) {
    case "text/html": {
      const page = await html.read(text, hints.url, signal);
      if (/<frameset[\s>]/iu.test(text) && page.text.length < LONGEST_NO_FRAMES) throw framesOnly(text);
      if (page.text.trim() === "" && /<script[\s>]/iu.test(text)) throw scriptsOnly();
      return page;
    }
    case "text/markdown":
      return readMarkdown(text, /\.mdx$/iu.test(hints.name ?? ""));
    case "text/vtt":
      return readSubtitles(text, "vtt");
    case "application/x-subrip":
      return readSubtitles(text, "srt");
    default:
      return { text: withoutHanGaps(text), marks: [] };
  }
}

function finish(mediaType: ReadDocument["mediaType"], parts: ReadParts, hints: PageHints): ReadDocument {
  if (parts.text.trim() === "") throw empty(say("read.no-text"));
  const detected = detectLanguage(parts.text);
  const declared = /^[a-z]{2,3}(?=$|[-_])/iu.exec(parts.language ?? "")?.[0].toLowerCase();
  return {
    title: documentTitle(parts.title, hints, parts.text),
    mediaType,
    text: parts.text,
    language: detected === "und" ? (declared ?? "und") : detected,
    ...pageFacts(parts),
    marks: parts.marks,
  };
}

/** What it shows stands in other pages. */
function framesOnly(html: string): FootnoteError {
  const pages = [...html.matchAll(/<frame\s[^>]{0,500}?src\s*=\s*["']?([^"'\s>]{1,500})/giu)].map(
    ([, page]) => page ?? "",
  );
  return new FootnoteError("document-empty", say("read.frames-only", { pages: pages.slice(0, 5) }), {
    hint: say("read.frames-only-hint"),
  });
}

/** Saved before its scripts had written it. */
function scriptsOnly(): FootnoteError {
  return new FootnoteError("document-empty", say("read.scripts-only"), {
    hint: say("read.scripts-only-hint"),
  });
}

function empty(said: Sentence): FootnoteError {
  return new FootnoteError("document-empty", said, {
    hint: say("common.nothing-to-cite"),
  });
}

function tooLarge(size: number, maxBytes: number): FootnoteError {
  return new FootnoteError(
    "document-too-large",
    say("read.too-large", { size: megabytes(size), limit: megabytes(maxBytes) }),
    { hint: say("common.split-and-add") },
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
