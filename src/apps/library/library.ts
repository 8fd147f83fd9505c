/**
 * Footnote for programs in the same process: `import { ask, check, digest, open } from "footnote"`. The types are those of the
 * HTTP API's JSON. Everything throws `FootnoteError`, whose `code` and `hint` the guide's page on errors explains.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Turn } from "../../core/domain/answer.ts";
import type { AskRequest } from "../../core/domain/ask-request.ts";
import type { CheckedText, CheckRequest } from "../../core/domain/checked-text.ts";
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { Document } from "../../core/domain/document.ts";
import type { RunEvent } from "../../core/domain/event.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import { loadConfig } from "../../compose/load-config.ts";
import { logError } from "../../compose/log-error.ts";
import { openChecks } from "../../compose/open-checks.ts";
import { openFootnote } from "../../compose/open-footnote.ts";
import { whenAborted } from "../../lib/when-aborted.ts";
import { addOne, uploaded } from "../../services/library/add-one.ts";
import { requireNode } from "./require-node.ts";

export type { AskRequest, CheckedText, CheckRequest, DigestRecord, Document, RunEvent, Turn };
export { FootnoteError };

export interface OpenOptions {
  /** Where everything is kept; that of `footnote` where it is not given. */
  readonly folder?: string;
  /** As environment variables, such as `FOOTNOTE_MODEL`; those of the process where they are not given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface AskOptions extends Omit<AskRequest, "question"> {
  /** Stops the question. */
  readonly signal?: AbortSignal;
  /** Is told what happens, as it happens. */
  readonly onEvent?: (event: RunEvent) => void;
}

/** A document of the library, an address, or a file's name with its text or bytes. */
export type DigestSource =
  | { readonly documentId: string }
  | { readonly url: string }
  | { readonly name: string; readonly content: string | Uint8Array };

export interface DigestOptions {
  readonly language?: "en" | "zh";
  readonly signal?: AbortSignal;
}

/** A library that is open, until it is closed. */
export interface Library {
  ask(question: string, options?: AskOptions): Promise<Turn>;
  check(request: CheckRequest, signal?: AbortSignal): Promise<CheckedText>;
  digest(source: DigestSource, options?: DigestOptions): Promise<DigestRecord>;
  /** Adds a page or file by its address, or one that is given; it is found when this resolves. */
  add(source: Exclude<DigestSource, { documentId: string }>, signal?: AbortSignal): Promise<Document>;
  close(): Promise<void>;
}

/** Throws `data-unusable`, `config-invalid`, `disk-full` … */
export async function open({ folder, env = process.env }: OpenOptions = {}): Promise<Library> {
  requireNode();
  const footnote = await openFootnote(loadConfig(env, folder), logError);
  return {
    async ask(question, { signal, onEvent, ...others } = {}) {
      signal?.throwIfAborted();
      const { run } = await footnote.ask({ question, ...others });
      whenAborted(signal, () => run.stop());
      if (onEvent) for await (const event of run.events()) onEvent(event);
      return run.turn;
    },
    check: (request, signal) => footnote.checks.check(request, signal),
    async digest(source, { language, signal = new AbortController().signal } = {}) {
      const given =
        "name" in source
          ? { name: source.name, bytes: bytesOf(source.content) }
          : "url" in source
            ? source
            : { documentId: source.documentId as DocumentId };
      const begun = await footnote.digests.begin(
        { source: given, ...(language ? { language } : {}) },
        signal,
      );
      return footnote.digests.follow(begun.id, { signal });
    },
    async add(source, signal) {
      const incoming =
        "url" in source
          ? await footnote.fetchPage(source.url, { signal })
          : await uploaded(source.name, bytesOf(source.content));
      return (await addOne(incoming, footnote.library, signal)).document;
    },
    close: () => footnote.close(),
  };
}

/** Opens the library, asks, and closes it: for one question. Throws what `open` throws, and what the question fails with. */
export async function ask(question: string, options: AskOptions & OpenOptions = {}): Promise<Turn> {
  const { folder, env, ...others } = options;
  return once({ folder, env }, (library) => library.ask(question, others));
}

/** The same for a digest, which is kept. */
export async function digest(
  source: DigestSource,
  options: DigestOptions & OpenOptions = {},
): Promise<DigestRecord> {
  const { folder, env, ...others } = options;
  return once({ folder, env }, (library) => library.digest(source, others));
}

/** Holds what a text states against documents. Opens no library and keeps nothing. */
export async function check(request: CheckRequest, signal?: AbortSignal): Promise<CheckedText> {
  requireNode();
  const opened = openChecks(loadConfig(process.env));
  try {
    return await opened.checks.check(request, signal);
  } finally {
    await opened.close();
  }
}

async function once<T>(
  { folder, env }: { folder: string | undefined; env: OpenOptions["env"] },
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await open({ ...(folder === undefined ? {} : { folder }), ...(env ? { env } : {}) });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
