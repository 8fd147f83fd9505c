/**
 * Pulls a model into the folder of models: found on the hub, fetched with all patience, checked against the hash that
 * the hub states and for being a GGUF file, and only then given its name.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PulledModel } from "../../../core/domain/local-model.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { createDownloader, type DownloaderOptions } from "../../http/guarded-download.ts";
import { readGgufFacts } from "../llama/gguf-facts.ts";
import { GGUF_ENDING } from "../llama/gguf-name.ts";
import { hubRefusal, locateModel, type ModelHub } from "./model-hub.ts";
import { parseModelReference } from "./model-reference.ts";
import { fetchFile, type FetchProgress, removePart } from "./resumable-file.ts";

export interface PullOptions extends DownloaderOptions {
  readonly folder: string;
  /** `HF_ENDPOINT`: a mirror of the hub. */
  readonly endpoint?: string | undefined;
  /** `HF_TOKEN`: for models whose terms were accepted. */
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** For tests. */
  readonly freeBytes?: () => Promise<number>;
  readonly waitMs?: number;
}

const HUB_ENDPOINT = "https://huggingface.co";

/** Throws `bad-request`, `model-unknown`, `model-unusable`, `disk-full`, `cancelled` and what fetching throws. */
export async function pullModel(text: string, options: PullOptions): Promise<PulledModel> {
  const reference = parseModelReference(text);
  const endpoint = hubEndpoint(options.endpoint);
  const { allowHosts = [], signal, folder } = options;
  // A mirror may be in one's own network.
  const downloader = createDownloader({ ...options, allowHosts: [...allowHosts, ...hostOf(endpoint)] });
  try {
    const isOnHub = reference.kind !== "url";
    const hub: ModelHub = { endpoint, token: options.token, downloader };
    const url = isOnHub ? await locateModel(hub, reference, signal) : reference.url;
    const fileName = fileNameOf(url);
    const path = join(folder, fileName);
    await mkdir(folder, { recursive: true });
    const there = await stat(path).catch(() => undefined);
    const name = fileName.slice(0, -GGUF_ENDING.length);
    if (there !== undefined) {
      return { name, path, bytes: there.size, isPartial: false, wasThere: true, isVerified: false };
    }
    const part = `${path}.part`;
    const { bytes, sha256 } = await fetchFile(url, part, {
      ...options,
      downloader,
      token: isOnHub ? options.token : undefined,
      refusal: (reply) => hubRefusal(hub, reference, reply, signal),
      checkStart,
    });
    await requireHash(part, sha256, signal);
    await readGgufFacts(part).catch(async (thrown: unknown) => {
      await removePart(part);
      throw thrown;
    });
    await rename(part, path);
    await removePart(part);
    return { name, path, bytes, isPartial: false, wasThere: false, isVerified: sha256 !== undefined };
  } finally {
    await downloader.close();
  }
}

function hubEndpoint(text: string | undefined): string {
  const endpoint = text?.trim() || HUB_ENDPOINT;
  if (/^https?:\/\//i.test(endpoint) && URL.canParse(endpoint)) return endpoint.replace(/(?<!\/)\/+$/, "");
  throw new FootnoteError("config-invalid", say("env.not-address", { variable: "HF_ENDPOINT" }), {
    hint: say("pull.set-mirror"),
  });
}

function hostOf(endpoint: string): string[] {
  if (endpoint === HUB_ENDPOINT) return [];
  const { hostname, protocol, port } = new URL(endpoint);
  return [`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`];
}

/** The last part of the address, with nothing in it that a file system would take amiss. */
function fileNameOf(url: string): string {
  const last = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
  const stem = last
    .slice(0, -GGUF_ENDING.length)
    .replace(/[^\p{L}\p{N}._+-]/gu, "-")
    .replace(/^\.+/, "");
  return `${stem === "" ? "model" : stem}${GGUF_ENDING}`;
}

/** A page of a login or an error, sent as if it were the file, is told before gigabytes of another thing come. */
function checkStart(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "GGUF") return;
  throw new FootnoteError("model-unusable", say("pull.sent-no-gguf"), {
    hint: say("pull.address-of-file"),
  });
}

async function requireHash(
  part: string,
  expected: string | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (expected === undefined) return;
  const hash = createHash("sha256");
  await pipeline(createReadStream(part), hash, signal ? { signal } : {}).catch((cause: unknown) => {
    throw signal?.aborted ? new FootnoteError("cancelled", say("pull.checking-stopped"), { cause }) : cause;
  });
  if (hash.digest("hex") === expected) return;
  await removePart(part);
  throw new FootnoteError("model-unusable", say("pull.damaged"), {
    hint: say("pull.damaged-hint"),
  });
}
