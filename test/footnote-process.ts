/**
 * The product as its users run it, for whole-program tests: `bin/footnote.mjs` in a process of its own, over folders
 * that are thrown away. `endEverything` kills what is still running, whatever became of the test.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { holdPrinted } from "./held-replies.ts";

export const LAUNCHER = fileURLToPath(new URL("../bin/footnote.mjs", import.meta.url));

export type Env = Readonly<Record<string, string>>;

/** Tests that are not about the reader do without it: it would compute vectors of whatever they add. */
export const READER_OFF: Env = { FOOTNOTE_READER: "off" };

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when what was printed so far satisfies `isEnough`; rejects where the process ends before. */
  until(isEnough: (printed: { stdout: string; stderr: string }) => boolean): Promise<void>;
}

export interface ServerProcess extends Running {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** Ends the server by the signal and waits for it. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

const children = new Set<ChildProcess>();
const folders: string[] = [];

/** For `afterAll`. */
export async function endEverything(): Promise<void> {
  const ending = [...children].map((child) => once(child, "close"));
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(ending);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder of its own with these files in it, thrown away by `endEverything`. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "footnote-test-"));
  folders.push(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Starts `footnote ARGS`. Nothing of the tester's own configuration reaches it. */
export function startFootnote(args: readonly string[], env: Env = {}): Running {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), NO_COLOR: "1", ...READER_OFF, ...env },
  });
  children.add(child);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      void printed(args, stdout).then(() => resolve({ code, signal, stdout, stderr }), reject);
    });
  });
  return {
    child,
    ended,
    until(isEnough) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          if (isEnough({ stdout, stderr })) resolve();
        };
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        ended.then(({ code }) => reject(new Error(`ended with ${code} before:\n${stdout}${stderr}`)), reject);
        look();
      });
    },
  };
}

/** Held against the contract where it is a whole document: a command that is killed prints none. */
async function printed(args: readonly string[], stdout: string): Promise<void> {
  if (!args.includes("--json") || stdout === "") return;
  let document: unknown;
  try {
    document = JSON.parse(stdout);
  } catch {
    return;
  }
  await holdPrinted(args, document);
}

/** Runs `footnote ARGS` to its end. */
export function footnote(args: readonly string[], env: Env = {}): Promise<Ended> {
  return startFootnote(args, env).ended;
}

/** Runs `footnote ARGS --json`; throws where stdout is anything but one JSON document. */
export async function footnoteJson(
  args: readonly string[],
  env: Env = {},
): Promise<Ended & { readonly json: unknown }> {
  const ended = await footnote([...args, "--json"], env);
  try {
    return { ...ended, json: JSON.parse(ended.stdout) as unknown };
  } catch {
    throw new Error(`no JSON: ${JSON.stringify(ended)}`);
  }
}

/** `footnote serve` on a port of its own, ready to answer. */
export async function startServer(
  data: string,
  env: Env = {},
  options: readonly string[] = [],
): Promise<ServerProcess> {
  const running = startFootnote(["serve", "--data", data, ...options], { FOOTNOTE_PORT: "0", ...env });
  let address = "";
  await running.until(({ stdout }) => {
    address = /^Footnote is at (\S+)$/m.exec(stdout)?.[1] ?? "";
    return address !== "" && stdout.includes("Documents are kept in");
  });
  return {
    ...running,
    address,
    async end(signal = "SIGTERM") {
      running.child.kill(signal);
      return running.ended;
    },
  };
}

/** Waits for something that another process does; it is asked often, and the test's own deadline ends it. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}
