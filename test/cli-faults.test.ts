/** The command line where something is wrong: folders, ports, passwords, pipes, several processes, interruptions. */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import {
  endEverything,
  eventually,
  footnote,
  footnoteJson,
  LAUNCHER,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { readJson, readRefusal } from "./http-client.ts";

/** One line, perhaps one more that says what to do; no stack. */
const ONE_SENTENCE = /^✗ .+\n(?: {2}.+\n)?$/;

/** Documents that each know one word that no other knows. */
const manyFiles = (count: number, from = 0): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, nth) => [
      `${from + nth}.txt`,
      `The keeper of tower${from + nth} is called Keeper${from + nth}. ${"The tower stands by the sea. ".repeat(20)}`,
    ]),
  );

async function expectAllThere(data: string, count: number, ask: readonly number[]): Promise<void> {
  const { json } = await footnoteJson(["list", "--data", data]);
  expect((json as { documents: unknown[] }).documents).toHaveLength(count);
  for (const nth of ask) {
    const turn = (await footnoteJson(["ask", `Who is the keeper of tower${nth}?`, "--data", data]))
      .json as Turn;
    expect(turn.answer.text).toContain(`Keeper${nth}`);
  }
}

afterAll(endEverything);

describe("a data folder that cannot be one", () => {
  test.each([["list"], ["ask", "Who?"], ["add", "."], ["reindex"], ["remove", "x"], ["serve"]])(
    "%s says so in one sentence where it is a file",
    async (...args) => {
      const data = join(tempFolder({ data: "this is a file" }), "data");
      const ended = await footnote([...args, "--data", data], { FOOTNOTE_PORT: "0" });
      expect(ended).toMatchObject({ code: 1, stdout: "" });
      expect(ended.stderr).toMatch(ONE_SENTENCE);
    },
  );

  test("is told by doctor, whether its store is no store or its configuration is wrong", async () => {
    const failedParts = async (data: string, env: Record<string, string> = {}) => {
      const { code, json } = await footnoteJson(["doctor", "--data", data], env);
      const { findings } = json as { findings: { part: string; status: string; message: string }[] };
      return [code, ...findings.filter(({ status }) => status === "failed").map(({ part }) => part)];
    };
    expect(await failedParts(tempFolder({ "footnote.db": "rubbish ".repeat(2_000) }))).toEqual([
      1,
      "library",
    ]);
    expect(await failedParts(join(tempFolder({ data: "a file" }), "data"))).toEqual([1, "library"]);
    expect(await failedParts(tempFolder(), { FOOTNOTE_PORT: "many" })).toEqual([1, "configuration"]);
    expect((await failedParts(tempFolder(), { FOOTNOTE_MODEL: "nonsense" }))[0]).toBe(1);
  });

  test.skipIf(process.getuid?.() === 0)(
    "says so where it is read-only (root may write anywhere)",
    async () => {
      const data = tempFolder();
      chmodSync(data, 0o500);
      const ended = await footnote(["list", "--data", data]);
      expect(ended).toMatchObject({ code: 1, stdout: "" });
      expect(ended.stderr).toMatch(ONE_SENTENCE);
    },
  );
});

describe("a server that cannot be", () => {
  test("says in one sentence that its port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = String((other.address() as { port: number }).port);
    const ended = await footnote(["serve", "--data", tempFolder()], { FOOTNOTE_PORT: port });
    other.close();
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(ONE_SENTENCE);
    expect(ended.stderr).toContain(`Port ${port}`);
  });

  test.each([
    [{ FOOTNOTE_HOST: "0.0.0.0", FOOTNOTE_PASSWORD: "short" }, "FOOTNOTE_PASSWORD"],
    [{ FOOTNOTE_PORT: "70000" }, "FOOTNOTE_PORT"],
    [{ FOOTNOTE_PORT: "-1" }, "FOOTNOTE_PORT"],
    [{ FOOTNOTE_MAX_FILE_MB: "much" }, "FOOTNOTE_MAX_FILE_MB"],
    [{ FOOTNOTE_MODEL: "nonsense" }, "FOOTNOTE_MODEL"],
    [{ FOOTNOTE_MODEL: "deepseek/deepseek-chat" }, "DEEPSEEK_API_KEY"],
  ])("with %j names what is wrong", async (env, name) => {
    const ended = await footnote(["serve", "--data", tempFolder()], { FOOTNOTE_PORT: "0", ...env });
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(ONE_SENTENCE);
    expect(ended.stderr).toContain(name);
  });
});

describe("a server that others reach, without a password", () => {
  test.each<Record<string, string>>([{}, { FOOTNOTE_PASSWORD: "" }])(
    "does nothing until the code of its log is told: %j",
    async (env) => {
      const server = await startServer(tempFolder(), { FOOTNOTE_HOST: "0.0.0.0", ...env });
      const local = `http://127.0.0.1:${new URL(server.address).port}`;
      const reply = await fetch(`${local}/api/documents`);
      expect(await readRefusal(reply)).toMatchObject({ code: "unauthorized" });
      const { stdout, stderr } = await server.end();
      expect(`${stdout}${stderr}`).toMatch(/\b[A-Z2-9]{5}-[A-Z2-9]{5}\b/u);
    },
  );
});

describe("several processes", () => {
  test("may begin at once over a folder that is not there yet", async () => {
    const data = join(tempFolder(), "new", "folder");
    const all = await Promise.all(Array.from({ length: 5 }, () => footnoteJson(["list", "--data", data])));
    expect(all.map(({ code, json, stderr }) => ({ code, json, stderr }))).toEqual(
      all.map(() => ({ code: 0, json: { documents: [], sites: [] }, stderr: "" })),
    );
  });

  test("that add at once lose nothing, and the same folder twice is there once", async () => {
    const data = tempFolder();
    const [one, other] = [tempFolder(manyFiles(60)), tempFolder(manyFiles(60, 60))];
    const runs = await Promise.all(
      [one, other, one].map((folder) => footnoteJson(["add", folder, "--data", data])),
    );
    expect(runs.map(({ code, json }) => ({ code, failed: (json as { failed: number }).failed }))).toEqual(
      runs.map(() => ({ code: 0, failed: 0 })),
    );
    await expectAllThere(data, 120, [0, 59, 60, 119]);
    expect((await footnote(["doctor", "--data", data])).code).toBe(0);
    // What was acknowledged is what is there, also where two added the same.
    const { documents } = (await footnoteJson(["list", "--data", data])).json as {
      documents: { id: string }[];
    };
    const there = new Set(documents.map(({ id }) => id));
    for (const { json } of runs) {
      const { items } = json as { items: { document: { id: string } }[] };
      expect(items.filter(({ document }) => !there.has(document.id)).length).toBe(0);
    }
  });

  test("may read while one adds, and a server sees what another process added", async () => {
    const data = tempFolder();
    await footnote(["add", join(tempFolder(manyFiles(1)), "0.txt"), "--data", data]);
    const server = await startServer(data);
    const adding = startFootnote(["add", tempFolder(manyFiles(400, 1)), "--data", data]);
    // At least once while it adds: it cannot end before its own question is answered.
    do await expectAllThereOver(server.address, 0);
    while (adding.child.exitCode === null);
    expect((await adding.ended).code).toBe(0);
    await expectAllThereOver(server.address, 400);
    expect((await server.end()).code).toBe(0);
  });

  async function expectAllThereOver(address: string, nth: number): Promise<void> {
    const body = JSON.stringify({ question: `Who is the keeper of tower${nth}?` });
    const headers = { "content-type": "application/json", accept: "application/json" };
    const turn = await readJson<Turn>(await fetch(`${address}/api/ask`, { method: "POST", headers, body }));
    expect(turn.answer.text).toContain(`Keeper${nth}`);
  }
});

describe("an interruption", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s in mid-add keeps what was stored, and adding again completes it",
    async (signal) => {
      const data = tempFolder();
      const folder = tempFolder(manyFiles(600));
      const adding = startFootnote(["add", folder, "--data", data, "--json"]);
      await eventually(() => readdirSync(data).includes("footnote.db"));
      const reader = startFootnote(["list", "--data", data]);
      await reader.ended;
      adding.child.kill(signal);
      const ended = await adding.ended;
      // Done, and on its way out, it no longer listens, and ends by the signal itself.
      if (ended.code !== 0 && ended.code !== null) {
        expect(ended.code).toBe(1);
        expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: "cancelled" } });
      }
      const { code, json } = await footnoteJson(["add", folder, "--data", data]);
      expect({ code, failed: (json as { failed: number }).failed }).toEqual({ code: 0, failed: 0 });
      await expectAllThere(data, 600, [0, 299, 599]);
    },
  );
});

describe("an output that is closed early", () => {
  const throughShell = async (command: string): Promise<{ stdout: string; stderr: string }> => {
    const child = spawn("sh", ["-c", command], { stdio: ["ignore", "pipe", "pipe"] });
    const [stdout, stderr] = await Promise.all([readText(child.stdout), readText(child.stderr)]);
    return { stdout, stderr };
  };

  test("ends no command with a stack", async () => {
    const data = tempFolder();
    await footnote(["add", tempFolder(manyFiles(400)), "--data", data]);
    const run = `"${process.execPath}" "${LAUNCHER}"`;
    for (const args of ["list", "list --json", 'ask "Who is the keeper of tower7?" --json']) {
      // Without a byte read: the command's first write already fails. (More than a pipe holds, with `list`.)
      const { stderr } = await throughShell(`${run} ${args} --data "${data}" | true; exit 0`);
      expect(stderr).toBe("");
    }
    const { stdout, stderr } = await throughShell(`${run} list --data "${data}" | head -1`);
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });

  test.skipIf(process.platform !== "linux")(
    "is told where the disk behind it is full (needs /dev/full)",
    async () => {
      const { stdout, stderr } = await throughShell(
        `"${process.execPath}" "${LAUNCHER}" --version > /dev/full; echo $?`,
      );
      expect(stdout).toBe("1\n");
      expect(stderr).toContain("ENOSPC");
      expect(stderr).not.toContain("    at ");
    },
  );
});

test("a folder of odd things: pipes, a name that is not UTF-8, a link to nowhere, a folder named like a file", async () => {
  const folder = tempFolder({ "good.txt": "The keeper of tower9 is called Keeper9." });
  mkdirSync(join(folder, "folder.txt"));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.of(0xff), Buffer.from(".txt")]), "words");
  await new Promise((resolve) =>
    spawn("sh", ["-c", `mkfifo "${folder}/pipe.txt"; ln -s nowhere "${folder}/link.txt"`]).on(
      "close",
      resolve,
    ),
  );
  const data = tempFolder();
  const { code, json } = await footnoteJson(["add", folder, "--data", data]);
  expect({ code, ...(json as object) }).toMatchObject({ code: 0, added: 1 });
  await expectAllThere(data, 1, [9]);
});
