/** How the command line is used: where data is kept, wrong usage, help. */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { endEverything, footnote, footnoteJson, startServer, tempFolder } from "./footnote-process.ts";

const docs = tempFolder({
  "mill.md": "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n",
});

afterAll(endEverything);

describe("the data folder", () => {
  test("is --data, else FOOTNOTE_DATA, else the platform's", async () => {
    const [one, other, home] = [tempFolder(), tempFolder(), tempFolder()];
    const file = join(docs, "mill.md");
    await footnote(["add", file], { FOOTNOTE_DATA: one });
    const count = async (args: string[], env: Record<string, string>) =>
      ((await footnoteJson(["list", ...args], env)).json as { documents: unknown[] }).documents.length;
    expect(await count([], { FOOTNOTE_DATA: one })).toBe(1);
    expect(await count(["--data", other], { FOOTNOTE_DATA: one })).toBe(0);
    expect(await count(["--data", one], { FOOTNOTE_DATA: other })).toBe(1);
    const platform = { HOME: home, XDG_DATA_HOME: join(home, "xdg"), LOCALAPPDATA: join(home, "local") };
    expect(await count([], platform)).toBe(0);
    expect((await footnote(["add", file], platform)).code).toBe(0);
    expect(await count([], platform)).toBe(1);
  });
});

test("serve says where it is, and ends cleanly on a signal", async () => {
  const server = await startServer(tempFolder());
  expect(await (await fetch(`${server.address}/api/health`)).json()).toMatchObject({ status: "ok" });
  const ended = await server.end("SIGINT");
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain("no model configured: extractive answers; web search: off");
});

describe("wrong usage", () => {
  test.each([
    [[]],
    [["nonsense"]],
    [["ask"]],
    [["add"]],
    [["remove"]],
    [["list", "--colour"]],
    [["ask", "Who?", "--writer", "poet"]],
    [["ask", "Who?", "--thread"]],
    [["list", "--data"]],
    [["list", "surplus"]],
  ])("%j exits 2 and explains on stderr", async (args) => {
    const { code, stdout, stderr } = await footnote(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^(?:✗ .+\n {2}.+\n$|Usage: )/u);
    expect(stderr).not.toContain("    at ");
  });

  test("is one JSON document where that was asked for", async () => {
    const ended = await footnoteJson(["list", "--colour"]);
    expect(ended).toMatchObject({
      code: 2,
      json: { error: { code: "bad-request", message: expect.stringContaining("--colour") } },
    });
  });

  test("help and version are no failure", async () => {
    expect(await footnote(["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    for (const args of [["--help"], ["ask", "--help"], ["help", "add"]]) {
      expect(await footnote(args)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining("Usage: footnote"),
      });
    }
  });
});
