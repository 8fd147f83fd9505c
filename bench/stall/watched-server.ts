/**
 * A server of some state of the repository, over a folder that is thrown away and a model of the bench, whose main thread
 * is watched by loop-watch.mjs.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WATCH = fileURLToPath(new URL("loop-watch.mjs", import.meta.url));

/** What loop-watch.mjs tells, in milliseconds. */
export interface Watched {
  readonly worst: number;
  readonly wait: number;
}

export interface WatchedServer {
  readonly address: string;
  /** Watches anew. */
  begin(): void;
  /** Written ten times a second, where the machine has the time. */
  watched(): Watched;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** `baseURL`: of the model's server. `options`: of Node.js. Once it says that it is there. */
export async function startWatchedServer(
  folder: string,
  baseURL: string,
  options: readonly string[] = [],
): Promise<WatchedServer> {
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const file = join(data, "stall");
  const server = spawn(
    process.execPath,
    ["--import", WATCH, ...options, join(folder, "bin/footnote.mjs"), "serve", "--data", join(data, "data")],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env["PATH"],
        STALL_FILE: file,
        FOOTNOTE_PORT: "0",
        FOOTNOTE_PROBE: "off",
        FOOTNOTE_MODEL: "openai/bench",
        OPENAI_BASE_URL: baseURL,
      },
    },
  );
  let printed = "";
  for await (const part of server.stdout.setEncoding("utf8") as AsyncIterable<string>) {
    printed += part;
    if (printed.includes("Documents are kept in")) break;
  }
  return {
    address: /Footnote is at (\S+)/.exec(printed)?.[1] ?? "",
    begin: () => void server.kill("SIGUSR2"),
    watched: () => JSON.parse(readFileSync(file, "utf8")) as Watched,
    async end(signal) {
      server.kill(signal);
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
      rmSync(data, { recursive: true, force: true });
    },
  };
}
