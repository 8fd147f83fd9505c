/** A server of the page in a process of its own, over a library of so many threads; and a model that writes at its own pace. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { newDocument, newTurn } from "../../src/adapters/store/made-rows.ts";
import { putTurn } from "../../src/adapters/store/put-turn.ts";
import { openSqliteStores } from "../../src/adapters/store/sqlite/sqlite-stores.ts";
import { HOME } from "../../src/compose/home-scope.ts";
import { databaseFile } from "../../src/compose/kept-in.ts";
import type { RunId, TurnId } from "../../src/core/domain/ids.ts";

const LAUNCHER = fileURLToPath(new URL("../../bin/footnote.mjs", import.meta.url));
const HOUR_MS = 3_600_000;

export interface PageServer {
  readonly address: string;
  end(): Promise<void>;
}

/** Sentences that a model quotes, each with a figure of its own. */
export const SENTENCES: readonly string[] = Array.from(
  { length: 60 },
  (_, nth) =>
    `The lock at mile ${nth + 3} of the Tamol canal was opened in ${1801 + nth} and lifts barges by ${12 + nth} feet.`,
);

export async function startPageServer(
  threads: number,
  env: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const data = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  await fill(data, threads);
  const server = spawn(process.execPath, [LAUNCHER, "serve", "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      FOOTNOTE_PORT: "0",
      FOOTNOTE_PROBE: "off",
      FOOTNOTE_READER: "off",
      FOOTNOTE_WEB: "off",
      ...env,
    },
  });
  const address = await addressOf(server);
  return {
    address,
    async end() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error("the server says nothing");
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /^Footnote is at (\S+)$/u.exec(line)?.[1];
    if (address === undefined) continue;
    // What it says further on is not read; it must not wait for that.
    server.stdout.resume();
    return address;
  }
  throw new Error("the server has ended");
}

async function fill(data: string, threads: number): Promise<void> {
  const stores = openSqliteStores(databaseFile(data));
  const store = stores.in(HOME);
  const text = SENTENCES.join("\n\n");
  let at = 0;
  const passages = SENTENCES.map((sentence) => {
    const span = { start: at, end: at + sentence.length, headingPath: ["Locks"] };
    at += sentence.length + 2;
    return span;
  });
  await store.putDocuments([newDocument("locks", { url: "upload:1/locks.md", text, passages })]);
  const now = Date.now();
  for (let nth = 0; nth < threads; nth++) {
    const createdAt = new Date(now - (threads - nth) * HOUR_MS).toISOString();
    const turn = newTurn(`thr_bench${nth}`, nth, createdAt);
    const ids = { turnId: `trn_bench${nth}` as TurnId, runId: `run_bench${nth}` as RunId };
    const answer = { ...turn.answer, text: `Lock number ${nth} is open.` };
    await putTurn(store, { ...turn, ...ids, question: `What of lock number ${nth}?`, answer });
  }
  await stores.close();
}
