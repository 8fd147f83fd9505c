/**
 * Native parts that most people never need, and so no dependencies but installed into the data folder when they are asked
 * for. Which versions, and their hashes, the lock file beside each one's manifest says; no script of a package runs.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ErrorCode, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { isDiskFull } from "../files/disk-is-full.ts";

export interface Runtime {
  /** Of the folder that it stands in: a family, a dash, its version. */
  readonly name: string;
  readonly family: string;
  /** For people. */
  readonly what: Sentence;
  /** The folder with its `package.json` and `package-lock.json`. */
  readonly manifests: string;
  /** A file without which it is not there, from its folder. */
  readonly entry: string;
  /** As measured on Linux. */
  readonly installedMb: number;
  /** What a person types to install it. */
  readonly command: string;
  /** Of the error where it cannot be installed. */
  readonly code: ErrorCode;
}

/** A slow line; without it a connection that hangs would hang the command. */
const INSTALL_MS = 1_800_000;
const OUTPUT_KEPT = 600;

/** `runtimes` is the folder of all runtimes in the data folder. */
export function runtimeFolder(runtime: Runtime, runtimes: string): string {
  return join(runtimes, runtime.name);
}

export function runtimesFolder(dataFolder: string): string {
  return join(dataFolder, "runtimes");
}

export function isRuntimeInstalled(runtime: Runtime, runtimes: string): boolean {
  return existsSync(join(runtimeFolder(runtime, runtimes), runtime.entry));
}

/**
 * Installs with npm beside its place and then moves it there, so that a half-installed one is never used. Removes
 * older versions. Throws the runtime's own code, `disk-full`, `cancelled`.
 */
export async function installRuntime(
  runtime: Runtime,
  runtimes: string,
  options: { npm?: readonly string[]; signal?: AbortSignal } = {},
): Promise<void> {
  const folder = runtimeFolder(runtime, runtimes);
  const half = `${folder}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    await copyFile(join(runtime.manifests, name), join(half, name));
  }
  try {
    await runNpm(runtime, half, runtimes, options);
    if (!existsSync(join(half, runtime.entry))) throw installFailed(runtime, say("local.npm-nothing"));
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  for (const other of await readdir(runtimes)) {
    if (other.startsWith(`${runtime.family}-`) && other !== runtime.name) {
      await rm(join(runtimes, other), { recursive: true, force: true });
    }
  }
}

async function runNpm(
  runtime: Runtime,
  folder: string,
  runtimes: string,
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
      hint: say("local.install-again", { command: runtime.command }),
    });
  }
  if (isDiskFull(folder)) {
    throw new FootnoteError("disk-full", say("local.install-no-space", { what: runtime.what }), {
      hint: say("local.install-needs", { size: runtime.installedMb, folder: runtimes }),
    });
  }
  if (end instanceof Error) throw installFailed(runtime, say("local.npm-not-started"), end);
  const words = printed.replace(/\s+/gu, " ").trim();
  throw installFailed(runtime, words === "" ? say("local.npm-silent") : say("local.npm-said", { words }));
}

function installFailed({ code, what, command }: Runtime, reason: Sentence, cause?: unknown): FootnoteError {
  return new FootnoteError(code, say("local.install-failed", { what, reason }), {
    hint: say("local.check-npm", { command }),
    ...(cause === undefined ? {} : { cause }),
  });
}
