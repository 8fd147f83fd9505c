/**
 * The native runtime of GGUF models, `node-llama-cpp`: some 115 MB that most people never need, and so no dependency
 * but installed into the data folder when it is asked for. Which versions, and their hashes, `runtime/` beside this
 * file says; no script of a package runs.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { isDiskFull } from "../../files/disk-is-full.ts";
import { llamaPackageEntry } from "./llama-package.ts";

export const LLAMA_PACKAGE = "node-llama-cpp 3.21.1";
/** As measured on Linux: what npm unpacks. It brings the parts for other processors of the same system too. */
export const LLAMA_INSTALLED_MB = 115;

const NAME = "node-llama-cpp-3.21.1";
const MANIFESTS = fileURLToPath(new URL("runtime/", import.meta.url));
/** A slow line; without it a connection that hangs would hang the command. */
const INSTALL_MS = 1_800_000;
const OUTPUT_KEPT = 600;

/** `runtimes` is the folder of all runtimes in the data folder. */
export function llamaRuntimeFolder(runtimes: string): string {
  return join(runtimes, NAME);
}

export function isLlamaInstalled(runtimes: string): boolean {
  return existsSync(llamaPackageEntry(llamaRuntimeFolder(runtimes)));
}

/**
 * Installs with npm beside its place and then moves it there, so that a half-installed one is never used. Removes
 * older versions. Throws `model-unusable`, `disk-full`, `cancelled`.
 */
export async function installLlama(
  runtimes: string,
  options: { npm?: readonly string[]; signal?: AbortSignal } = {},
): Promise<void> {
  const folder = llamaRuntimeFolder(runtimes);
  const half = `${folder}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    await copyFile(join(MANIFESTS, name), join(half, name));
  }
  try {
    await runNpm(half, options);
    if (!existsSync(llamaPackageEntry(half))) throw installFailed(say("local.npm-nothing"));
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  for (const other of await readdir(dirname(folder))) {
    if (other.startsWith("node-llama-cpp-") && other !== NAME) {
      await rm(join(dirname(folder), other), { recursive: true, force: true });
    }
  }
}

async function runNpm(
  folder: string,
  { npm = ["npm"], signal }: { npm?: readonly string[]; signal?: AbortSignal },
): Promise<void> {
  const [command = "npm", ...before] = npm;
  const child = spawn(
    command,
    [...before, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    // On Windows npm is a script of the shell's.
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-OUTPUT_KEPT);
    });
  }
  const late = AbortSignal.timeout(INSTALL_MS);
  const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
  const onStop = (): void => void child.kill();
  stop.addEventListener("abort", onStop);
  if (stop.aborted) onStop();
  const { promise, resolve } = Promise.withResolvers<number | Error>();
  child.once("error", resolve).once("close", (code) => resolve(code ?? 1));
  const end = await promise.finally(() => stop.removeEventListener("abort", onStop));
  if (end === 0) return;
  if (signal?.aborted) {
    throw new FootnoteError("cancelled", say("local.install-stopped"), {
      hint: say("local.install-again"),
    });
  }
  if (isDiskFull(folder)) {
    throw new FootnoteError("disk-full", say("local.install-no-space"), {
      hint: say("local.install-needs", { size: LLAMA_INSTALLED_MB, folder: dirname(folder) }),
    });
  }
  if (end instanceof Error) throw installFailed(say("local.npm-not-started"), end);
  const words = printed.replace(/\s+/gu, " ").trim();
  throw installFailed(words === "" ? say("local.npm-silent") : say("local.npm-said", { words }));
}

function installFailed(reason: Sentence, cause?: unknown): FootnoteError {
  return new FootnoteError("model-unusable", say("local.install-failed", { reason }), {
    hint: say("local.check-npm"),
    ...(cause === undefined ? {} : { cause }),
  });
}
