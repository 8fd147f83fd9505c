/** MCP as programs speak it: `footnote mcp` over its standard input and output, and `/mcp` over a connection. */
import { spawn } from "node:child_process";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything, LAUNCHER, tempFolder } from "./footnote-process.ts";
import { serveHere } from "./serve-here.ts";

const ABOUT = { name: "test", version: "1.0.0" };
const MILL = "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n";
const PASSWORD = "a long enough password";
const { PATH = "", HOME = "" } = process.env;
const ENV = { PATH, HOME, FOOTNOTE_READER: "off" };

let model: FakeModel;
let serving: Serving;

beforeAll(async () => {
  model = await startFakeModel();
  serving = await serveHere({
    FOOTNOTE_PASSWORD: PASSWORD,
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_API_KEY: "sk-model",
  });
});

afterAll(async () => {
  await serving.close();
  await model.close();
  await endEverything();
});

describe("footnote mcp", () => {
  test("ends with a sentence where a line has no end", async () => {
    const running = spawn(process.execPath, [LAUNCHER, "mcp", "--data", tempFolder()], { env: ENV });
    let said = "";
    running.stderr.on("data", (part: Buffer) => (said += part.toString()));
    // It reads no more at some time.
    running.stdin.on("error", () => undefined);
    const ended = new Promise<number | null>((resolve) => running.once("exit", resolve));
    running.stdin.write("no json\n");
    running.stdin.write("a".repeat(12_000_000));
    expect(await ended).toBe(1);
    expect(said).toMatch(/a line of more than 10 MB/u);
    expect(said).not.toMatch(/unsettled|at .*:\d+:\d+/u);
  });

  test.each(["legacy", "auto"] as const)(
    "answers from the library with quotes, versions %s",
    async (mode) => {
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: [LAUNCHER, "mcp", "--data", tempFolder()],
        env: ENV,
      });
      const client = new Client(ABOUT, { versionNegotiation: { mode } });
      await client.connect(transport);
      await client.callTool({ name: "add", arguments: { name: "mill.md", text: MILL } });
      const answer = await client.callTool({
        name: "ask",
        arguments: { question: "Who built the mill at Vesterby?" },
      });
      expect(answer.structuredContent).toMatchObject({
        footnotes: [
          expect.objectContaining({ verdict: "supported", quote: expect.stringContaining("Anna Holm") }),
        ],
      });
      const { pid } = transport;
      await client.close();
      // It has nothing left to wait for once its input is closed.
      await expect.poll(() => isRunning(pid ?? 0)).toBe(false);
    },
  );
});

describe("/mcp", () => {
  const connect = async (key: string, mode: "legacy" | "auto"): Promise<Client> => {
    const client = new Client(ABOUT, { versionNegotiation: { mode } });
    const requestInit = { headers: { authorization: `Bearer ${key}` } };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${serving.address}/mcp`), { requestInit }),
    );
    return client;
  };

  test("wants the password", async () => {
    await expect(connect("wrong", "legacy")).rejects.toThrow();
    const client = await connect(PASSWORD, "legacy");
    expect((await client.listTools()).tools).toHaveLength(6);
    await client.close();
  });

  test.each(["legacy", "auto"] as const)("stops what a client cancels, versions %s", async (mode) => {
    model.setReply({ kind: "stall", text: "" });
    const client = await connect(PASSWORD, mode);
    const before = model.requests.length;
    const controller = new AbortController();
    const asked = client.callTool(
      { name: "ask", arguments: { question: "How do I set a password for the server?" } },
      { signal: controller.signal },
    );
    const failed = expect(asked).rejects.toThrow();
    await expect.poll(() => model.requests.length).toBeGreaterThan(before);
    controller.abort();
    await failed;
    await expect.poll(() => model.requests[before]?.aborted).toBe(true);
    await client.close();
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
