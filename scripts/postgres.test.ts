/** The server goes whatever becomes of the command that it was started for. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { postgresPrograms } from "../test/postgres-server.ts";

const SCRIPT = fileURLToPath(new URL("postgres.ts", import.meta.url));

test.skipIf(postgresPrograms() === undefined).each([
  ["did its work", ["true"], 0],
  ["failed", ["false"], 1],
  ["is none", ["no-such-program"], 1],
])("nothing stays of a server whose command %s", async (_, command, code) => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-test-"));
  // The server runs as another user.
  chmodSync(folder, 0o755);
  const running = spawn(process.execPath, [SCRIPT, ...command], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: folder },
  });
  expect(await once(running, "exit")).toEqual([code, null]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
