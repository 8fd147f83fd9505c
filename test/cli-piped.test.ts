/** What is piped into `ask`, threads, and the exit code of an answer that found nothing. */
import { spawnSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { endEverything, footnote, footnoteJson, LAUNCHER, tempFolder } from "./footnote-process.ts";

afterAll(endEverything);

/** Through a shell, so that standard input is a pipe as people make one. */
function piped(data: string, input: string, ...args: string[]) {
  const quoted = [process.execPath, LAUNCHER, ...args]
    .map((arg) => `'${arg.replaceAll("'", "'\\''")}'`)
    .join(" ");
  const env = { ...process.env, FOOTNOTE_DATA: data, FOOTNOTE_READER: "off", NO_COLOR: "1" };
  return spawnSync("sh", ["-c", `printf '%s' "$PIPED" | ${quoted}`], {
    env: { ...env, PIPED: input },
    encoding: "utf8",
  });
}

test("text that is piped in is the document of that question, and no part of the library", async () => {
  const data = tempFolder();
  const asked = piped(
    data,
    "The ferry leaves at 6:40. The last one comes back at 21:15.",
    "ask",
    "When does the ferry leave?",
  );
  expect(asked.stdout).toContain("6:40");
  expect(asked.status).toBe(0);
  const { json } = await footnoteJson(["list"], { FOOTNOTE_DATA: data });
  expect(json).toMatchObject({ documents: [] });
});

test("ask - reads the question, threads are listed, and the latest is gone on with", async () => {
  const folder = tempFolder({
    "ferry.md": "# Ferry\n\nThe ferry leaves at 6:40. Bicycles travel free of charge.",
  });
  const data = tempFolder();
  await footnote(["add", folder], { FOOTNOTE_DATA: data });
  const asked = piped(data, "When does the ferry leave?\n", "ask", "-", "--json");
  const turn = JSON.parse(asked.stdout) as { threadId: string; question: string };
  expect(turn.question).toBe("When does the ferry leave?");
  const next = await footnoteJson(["ask", "--continue", "Are bicycles free?"], { FOOTNOTE_DATA: data });
  expect(next.json).toMatchObject({ threadId: turn.threadId });
  const { json } = await footnoteJson(["threads"], { FOOTNOTE_DATA: data });
  expect(json).toMatchObject({ threads: [{ threadId: turn.threadId, turnCount: 2 }] });
  const shown = await footnote(["threads"], { FOOTNOTE_DATA: data, LANG: "zh_CN.UTF-8" });
  expect(shown.stdout).toContain("2 个问题");
});

test("nothing found is exit code 3, and no question is bad input", async () => {
  const data = tempFolder();
  expect((await footnote(["ask", "When does the ferry leave?"], { FOOTNOTE_DATA: data })).code).toBe(3);
  expect(piped(data, "  \n", "ask", "-").stderr).toContain("no question");
  expect((await footnote(["ask", "--continue", "And then?"], { FOOTNOTE_DATA: tempFolder() })).code).toBe(1);
});
