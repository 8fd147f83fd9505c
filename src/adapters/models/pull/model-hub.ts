/**
 * The hub of models at huggingface.co, or a mirror of it: where a file is, which files a repository has, and what a
 * refusal means. It reads the first page of a repository's list, which is a thousand files.
 */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { parsedJson, recordsOf } from "../../../lib/parsed-json.ts";
import type { Download, Downloader } from "../../http/guarded-download.ts";
import { nearestNames } from "../model-names.ts";
import type { ModelReference } from "./model-reference.ts";

export interface ModelHub {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly token?: string | undefined;
  readonly downloader: Downloader;
}

/** Longest list that is read. */
const LIST_BYTES = 10_000_000;
/** A model in several files: `…-00001-of-00003.gguf`. */
const PART_OF_SEVERAL = /-\d{5}-of-\d{5}\.gguf$/i;
/** Not language models but parts of them, for pictures. */
const PROJECTOR = /(?:^|[-_.])mmproj[-_.]/i;

/** Where the file is that is meant. Throws `model-unknown` with the names that come nearest, and what fetching throws. */
export async function locateModel(
  hub: ModelHub,
  reference: Exclude<ModelReference, { kind: "url" }>,
  signal?: AbortSignal,
): Promise<string> {
  const { repository } = reference;
  if (reference.kind === "file") return requireOneFile(hub, repository, reference.path);
  const files = await listFiles(hub, repository, signal);
  const wanted = reference.quantization.toLowerCase();
  const found = files.filter((path) => quantizationOf(path).toLowerCase() === wanted);
  const whole = found.find((path) => !PART_OF_SEVERAL.test(path)) ?? found[0];
  if (whole !== undefined) return requireOneFile(hub, repository, whole);
  throw new FootnoteError(
    "model-unknown",
    say("pull.no-quantization", { repository, quantization: reference.quantization }),
    {
      hint: namesHint(repository, files, reference.quantization),
    },
  );
}

/** What a status other than success means. `path` is the file that was asked for, where the hub was asked. */
export async function hubRefusal(
  hub: ModelHub,
  reference: ModelReference,
  { status }: Download,
  signal?: AbortSignal,
): Promise<FootnoteError> {
  if (reference.kind === "url") return refused(new URL(reference.url).host, status);
  const { repository } = reference;
  // The hub answers 401, not 404, where there is no such repository, so as not to tell of private ones.
  if (status === 401 || status === 403) return noAccess(hub, repository, status);
  if (status !== 404) return refused(new URL(hub.endpoint).host, status);
  const path = reference.kind === "file" ? reference.path : "";
  const files = await listFiles(hub, repository, signal);
  return new FootnoteError("model-unknown", say("pull.no-file", { repository, path }), {
    hint: namesHint(repository, files, path),
  });
}

async function listFiles(
  hub: ModelHub,
  repository: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const address = `${hub.endpoint}/api/models/${repository}/tree/main?recursive=true`;
  const reply = await hub.downloader.open(address, { token: hub.token, signal });
  if (reply.status !== 200) {
    reply.leave();
    if (reply.status === 401 || reply.status === 403) throw noAccess(hub, repository, reply.status);
    if (reply.status === 404) {
      throw new FootnoteError("model-unknown", say("pull.no-repository", { repository, hub: hub.endpoint }), {
        hint: say("pull.check-names"),
      });
    }
    throw refused(new URL(hub.endpoint).host, reply.status);
  }
  const files = pathsIn(await textOf(reply)).filter((path) => /\.gguf$/i.test(path) && !PROJECTOR.test(path));
  if (files.length > 0) return files;
  throw new FootnoteError("model-unknown", say("pull.no-gguf", { repository }), {
    hint: say("pull.look-for-gguf"),
  });
}

async function textOf({ body }: Download): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LIST_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** An array of objects with `path`; whatever else is there is left out. */
function pathsIn(text: string): string[] {
  return recordsOf(parsedJson(text)).flatMap(({ path }) => (typeof path === "string" ? [path] : []));
}

function requireOneFile(hub: ModelHub, repository: string, path: string): string {
  if (!PART_OF_SEVERAL.test(path)) {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return `${hub.endpoint}/${repository}/resolve/main/${encoded}`;
  }
  throw new FootnoteError("model-unusable", say("pull.one-of-several", { path }), {
    hint: say("pull.one-file-only"),
  });
}

/** `model-Q4_K_M.gguf` → `Q4_K_M`, and the like for parts. */
function quantizationOf(path: string): string {
  const stem = path.replace(/(?:-\d{5}-of-\d{5})?\.gguf$/i, "");
  return /(?:^|[-./])((?:I?Q\d|F16|F32|BF16|TQ\d|MXFP4)[A-Z0-9_]*)$/i.exec(stem)?.[1] ?? "";
}

function namesHint(repository: string, files: readonly string[], wanted: string): Sentence {
  const near = nearestNames(wanted, files).map((path) => `hf:${repository}/${path}`);
  const more = files.length - near.length;
  return more > 0 ? say("pull.nearest-of-more", { near, more }) : say("pull.nearest", { near });
}

function noAccess(hub: ModelHub, repository: string, status: number): FootnoteError {
  return new FootnoteError("model-unknown", say("pull.no-access", { repository, status }), {
    hint: hub.token === undefined ? say("pull.set-token") : say("pull.check-token"),
  });
}

function refused(host: string, status: number): FootnoteError {
  return new FootnoteError("fetch-failed", say("pull.refused", { host, status }), {
    hint: status === 429 || status >= 500 ? say("common.try-later") : say("common.check-address"),
    retryable: status === 408 || status === 429 || status >= 500,
  });
}
