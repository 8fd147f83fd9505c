/** The protocol's own programs, unmodified, against `/mcp`: its conformance suite where it is about any server, and its inspector. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import { uploadFile } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const SUITE = dirname(require.resolve("@modelcontextprotocol/conformance/package.json"));
const INSPECTOR = dirname(require.resolve("@modelcontextprotocol/inspector-cli/package.json"));
/** The others call tools, resources and prompts of the suite's own, which no product has. */
const SCENARIOS = [
  "server-initialize",
  "ping",
  "tools-list",
  "resources-list",
  "prompts-list",
  "server-sse-multiple-streams",
  "dns-rebinding-protection",
];

let serving: Serving;

beforeAll(async () => {
  serving = await serveHere();
  const mill = "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n";
  await (await uploadFile(serving.address, "mill.md", mill)).text();
});

afterAll(async () => {
  await serving.close();
  await endEverything();
});

test.each(SCENARIOS)("the suite's %s passes", async (scenario) => {
  const suite = join(SUITE, "dist/index.js");
  const args = [suite, "server", "--url", `${serving.address}/mcp`, "--scenario", scenario];
  const { stdout } = await run(process.execPath, args, { cwd: tempFolder() });
  expect(stdout).toMatch(/Passed: [1-9]\d*\/[1-9]/u);
  expect(stdout).toMatch(/0 failed/u);
});

test("the inspector lists the tools and calls one", async () => {
  // It looks for its own package from the folder in which it is started.
  const cwd = join(INSPECTOR, "build");
  const inspect = async (...args: string[]): Promise<unknown> => {
    const all = [join(cwd, "cli.js"), "--cli", `${serving.address}/mcp`, "--transport", "http", ...args];
    return JSON.parse((await run(process.execPath, all, { cwd })).stdout);
  };
  const { tools } = (await inspect("--method", "tools/list")) as { tools: { name: string }[] };
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    "add",
    "ask",
    "check",
    "digest",
    "read",
    "search",
  ]);
  const question = "question=Who built the mill at Vesterby?";
  const called = await inspect("--method", "tools/call", "--tool-name", "ask", "--tool-arg", question);
  expect(JSON.stringify(called)).toContain("built in 1811 by Anna Holm");
});
